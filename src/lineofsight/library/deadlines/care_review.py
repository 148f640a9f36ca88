"""Reviews of children in care."""

from __future__ import annotations

from lineofsight.core.deadlines import ChildsRows, Row, Tracker
from lineofsight.library.care_of_a_child import USES, periods_of_care
from lineofsight.library.due_days import due_day
from lineofsight.library.running_clocks import Stretch, events_of, rolling

RULES = FIRST, SECOND, LATER = ("care_review_first", "care_review_second", "care_review_later")


def was_held(review: Row) -> bool:
    """A review that was cancelled was not held; where that is blank it was."""
    return review["cancelled"] is not True


def rule(stretch: Stretch, child: ChildsRows) -> str:
    """Within 20 working days, three months, six months.

    Where only one review is known, and it was held after the last day for a second one, it is taken for a later one.
    """
    if stretch.events != 1:
        return FIRST if stretch.events == 0 else LATER
    first_by_on = due_day(FIRST, stretch.spell.from_on, child.authority)
    second_by_on = due_day(SECOND, first_by_on, child.authority) if first_by_on else None
    return LATER if second_by_on and stretch.from_on > second_by_on else SECOND


tracker = Tracker(
    title="Reviews of children in care",
    because="Plans drift where nobody looks at them again.",
    place=110,
    table="care_episodes",
    uses=(*USES, "care_reviews.held_on", "care_reviews.cancelled"),
    timescales=RULES,
    clocks=rolling(periods_of_care, events_of("care_reviews", "held_on", where=was_held), rule),
    is_rolling=True,
    agrees_with="care_review_not_overdue",
)
