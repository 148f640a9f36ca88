"""Dental checks of children in care."""

from __future__ import annotations

from lineofsight.core.deadlines import Row, Tracker
from lineofsight.library.care_of_a_child import USES, periods_of_care
from lineofsight.library.health_check_done import was_done
from lineofsight.library.running_clocks import always, events_of, rolling

RULE = "dental_check"


def is_dental(check: Row) -> bool:
    return check["kind"] == "DENTAL_CHECK" and was_done(check["status"])


tracker = Tracker(
    title="Dental checks",
    because="Toothache that nobody looks at keeps a child from school, food and sleep.",
    place=130,
    table="care_episodes",
    uses=(*USES, "health_checks.kind", "health_checks.checked_on", "health_checks.status"),
    timescales=(RULE,),
    clocks=rolling(periods_of_care, events_of("health_checks", "checked_on", where=is_dental), always(RULE)),
    is_rolling=True,
    note="A check that was refused counts as not done.",
)
