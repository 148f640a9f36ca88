"""When a child was on a protection plan or in care, and so not merely on a child in need plan."""

from __future__ import annotations

from lineofsight.core.derived import Relation, Relations
from lineofsight.library.expressions import row

USES = (
    "child_protection_plans.started_on",
    "child_protection_plans.ended_on",
    "care_episodes.started_on",
    "care_episodes.ended_on",
)
"""What a fact that asks this rests on."""

WHERE_TOLD = ("legal_statuses.legal_status", "legal_statuses.started_on", "legal_statuses.ended_on")
"""What tells short breaks apart; a source without it gives every episode as care."""

SHORT_BREAKS = ("V3", "V4")


def protected_or_in_care(relations: Relations) -> Relation:
    """Stretches (``authority, child_id, from_on, until_on``), which may overlap; short breaks are not care.

    A plan held for another council protects the child all the same. An episode is taken for a short break when a
    status of that kind held on its first day.
    """
    plans = relations["child_protection_plans"].select(
        "authority", "child_id", from_on="started_on", until_on="ended_on"
    )
    episodes = relations["care_episodes"].select("authority", "child_id", from_on="started_on", until_on="ended_on")
    breaks = relations["legal_statuses"].filter(row.legal_status.isin(SHORT_BREAKS))
    breaks = breaks.select("authority", "child_id", "started_on", "ended_on")
    on_its_first_day = [
        episodes.authority == breaks.authority,
        episodes.child_id == breaks.child_id,
        breaks.started_on <= episodes.from_on,
        breaks.ended_on.isnull() | (breaks.ended_on > episodes.from_on),
    ]
    return plans.union(episodes.anti_join(breaks, on_its_first_day))
