"""Health assessments of children in care."""

from __future__ import annotations

from datetime import date

from lineofsight.core.deadlines import ChildsRows, Row, Tracker
from lineofsight.core.periods import months_later
from lineofsight.library.care_of_a_child import USES, periods_of_care
from lineofsight.library.due_days import due_day
from lineofsight.library.health_check_done import was_done
from lineofsight.library.running_clocks import Stretch, events_of, rolling

INITIAL = "initial_health_assessment"
UNDER_FIVE, FROM_FIVE = "health_assessment_under_five", "health_assessment_five_and_over"
FIVE_YEARS = 60


def is_assessment(check: Row) -> bool:
    return check["kind"] == "HEALTH_ASSESSMENT" and was_done(check["status"])


def rule(stretch: Stretch, child: ChildsRows) -> str:
    """Within 20 working days of coming into care; then every six months under five, and every twelve from then on.

    The age on the day it is due settles which; where the day of birth is not known, twelve months are taken.
    """
    if stretch.events == 0:
        return INITIAL
    due_on = due_day(UNDER_FIVE, stretch.from_on, child.authority)
    born_on: date | None = next((row["born_on"] for row in child.of("people") if row["born_on"]), None)
    is_young = born_on is not None and due_on is not None and due_on < months_later(born_on, FIVE_YEARS)
    return UNDER_FIVE if is_young else FROM_FIVE


tracker = Tracker(
    title="Health assessments",
    because="Children in care have often missed the care that finds illness early.",
    place=120,
    table="care_episodes",
    uses=(*USES, "people.born_on", "health_checks.kind", "health_checks.checked_on", "health_checks.status"),
    timescales=(INITIAL, UNDER_FIVE, FROM_FIVE),
    clocks=rolling(periods_of_care, events_of("health_checks", "checked_on", where=is_assessment), rule),
    is_rolling=True,
    note="An assessment that was refused, cancelled or is only planned was not done.",
)
