"""Child protection plans on a child's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle, Moment

chronicle = Chronicle(
    chapter=Chapter.PLANS,
    place=20,
    shows=("started_on", "ended_on", "initial_category", "latest_category", "held_for_other_authority"),
    moments=(
        Moment(on="started_on", title="Child protection plan began", tells=("initial_category",)),
        Moment(on="ended_on", title="Child protection plan ended", tells=("latest_category",)),
    ),
)
