"""What a tracker can be asked to show: overdue, due soon, coming, met late, without a due date, or all that is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from lineofsight.web.records.asked_deadlines import RUNNING
from lineofsight.web.records.conditions import EVERYBODY, Condition

WEEK, FOUR_WEEKS = 7, 28
A_YEAR = timedelta(days=365)

Chosen = Callable[[date, int], Condition]
"""Which deadlines of those that run (or, met late, of those that were met), as at a day and with a window of days."""


@dataclass(frozen=True)
class Show:
    """One way to look at a tracker. ``about`` says which deadlines it shows, ``empty`` what it means if none."""

    name: str
    title: str
    about: str
    empty: str
    condition: Chosen
    is_running: bool = True

    def chosen(self, on: date, within: int) -> Condition:
        """The deadlines it shows, as at a day and with a window of so many days."""
        return RUNNING & self.condition(on, within) if self.is_running else self.condition(on, within)


def overdue(on: date, within: int) -> Condition:
    """Due before the day. What is due on the day itself is still in time."""
    return Condition("due_on < %s", (on,))


def due_soon(on: date, within: int) -> Condition:
    """Due on the day or in the days after it, as many as the window has."""
    return Condition("due_on BETWEEN %s AND %s", (on, on + timedelta(days=within)))


def coming(on: date, within: int) -> Condition:
    """Due after the window."""
    return Condition("due_on > %s", (on + timedelta(days=within),))


def without_date(on: date, within: int) -> Condition:
    """Nobody can say until when."""
    return Condition("due_on IS NULL")


def met_late(on: date, within: int) -> Condition:
    """Met after the due day, in the year up to the day."""
    return Condition("met_on > due_on AND met_on BETWEEN %s AND %s", (on - A_YEAR, on))


def all_open(on: date, within: int) -> Condition:
    """With and without a due date."""
    return EVERYBODY


_IN_ORDER = (
    Show("overdue", "Overdue", "Not done, and due before {day}.", "Nothing is overdue.", overdue),
    Show(
        "due",
        "Due soon",
        "Not done, and due from {day} to {last}.",
        "Nothing is due in these days.",
        due_soon,
    ),
    Show("coming", "Coming", "Not done, and due after {last}.", "Nothing is due later.", coming),
    Show(
        "undated",
        "No due date",
        "Not done, and a due date cannot be worked out, because what it is counted from is not recorded.",
        "Everything that runs has a due date.",
        without_date,
    ),
    Show(
        "late",
        "Met late",
        "Done after the due date, in the year up to {day}.",
        "Nothing was met late.",
        met_late,
        is_running=False,
    ),
    Show("open", "All open", "Everything that is not done.", "Nothing is open.", all_open),
)
SHOWS = {show.name: show for show in _IN_ORDER}
COUNTED = ("overdue", "due", "coming", "undated", "open")
"""Those whose counts stand beside their names: they are counted in one pass over what runs."""
