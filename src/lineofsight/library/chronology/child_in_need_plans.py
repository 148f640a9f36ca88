"""Child in need plans on a child's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle, Moment

chronicle = Chronicle(
    chapter=Chapter.PLANS,
    place=40,
    shows=("started_on", "ended_on", "worker_id", "team_id"),
    moments=(
        Moment(on="started_on", title="Child in need plan began", tells=("worker_id",)),
        Moment(on="ended_on", title="Child in need plan ended"),
    ),
)
