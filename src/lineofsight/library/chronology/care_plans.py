"""Care plans on a child's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle, Moment

chronicle = Chronicle(
    chapter=Chapter.PLANS,
    place=60,
    shows=("started_on", "ended_on", "permanence_plan"),
    moments=(
        Moment(on="started_on", title="Care plan began", tells=("permanence_plan",)),
        Moment(on="ended_on", title="Care plan ended"),
    ),
)
