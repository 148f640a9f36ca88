"""What a deadline says as at a day: how it stands, how many days in which calendar, and the rule that set it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from functools import lru_cache

from django.conf import settings

from lineofsight.core.calendars import ENGLAND_AND_WALES
from lineofsight.core.clocks import LONDON, Unit
from lineofsight.core.readings import Refused
from lineofsight.core.timescales import Due
from lineofsight.library.choose_timescale import due_date
from lineofsight.web.records.models import Deadline

MIDDAY = time(12)
SOON = timedelta(days=28)


class Standing(Enum):
    """How a deadline stands, in words, with the colour of its tag."""

    OVERDUE = ("Overdue", "red")
    DUE_TODAY = ("Due today", "orange")
    DUE_SOON = ("Due soon", "yellow")
    COMING = ("Coming", "blue")
    NO_DATE = ("No due date", "grey")
    MET = ("Met in time", "green")
    MET_LATE = ("Met late", "orange")
    MET_UNDATED = ("Met, no due date", "grey")
    STOPPED_OVERDUE = ("Stopped, not met", "red")
    STOPPED = ("No longer needed", "grey")

    def __init__(self, words: str, colour: str) -> None:
        self.words = words
        self.colour = colour


@dataclass(frozen=True)
class Days:
    """How many days, in the calendar in which the rule counts them."""

    number: int
    unit: str

    def __str__(self) -> str:
        """In words. A working-day clock that ran out on a Friday is overdue on the Saturday, by no working day yet."""
        if self.number == 0:
            return f"less than 1 {self.unit.removesuffix('s')}"
        return f"{self.number:,} {self.unit.removesuffix('s') if self.number == 1 else self.unit}"


def standing(deadline: Deadline, on: date) -> Standing:
    """How it stands as at a day. Due on that day is not overdue, and met on the day it was due is in time."""
    if deadline.met_on:
        return _as_met(deadline)
    if deadline.ended_on:
        was_missed = deadline.due_on is not None and deadline.ended_on > deadline.due_on
        return Standing.STOPPED_OVERDUE if was_missed else Standing.STOPPED
    return Standing.NO_DATE if deadline.due_on is None else _as_running(deadline.due_on, on)


def _as_met(deadline: Deadline) -> Standing:
    if deadline.due_on is None:
        return Standing.MET_UNDATED
    return Standing.MET if deadline.met_on <= deadline.due_on else Standing.MET_LATE


def _as_running(due_on: date, on: date) -> Standing:
    if due_on < on:
        return Standing.OVERDUE
    if due_on == on:
        return Standing.DUE_TODAY
    return Standing.DUE_SOON if due_on <= on + SOON else Standing.COMING


def days_late(deadline: Deadline, on: date) -> Days | None:
    """How long after the due day it was met, stopped, or still runs as at a day; nothing where it is not late."""
    until = deadline.met_on or deadline.ended_on or on
    if deadline.due_on is None or until <= deadline.due_on:
        return None
    return days_between(deadline.due_on, until, counts_working_days(deadline))


def days_left(deadline: Deadline, on: date) -> Days | None:
    """How long a running clock has still to go; nothing where it is due today, late, finished or has no due day."""
    runs = not (deadline.met_on or deadline.ended_on)
    if not runs or deadline.due_on is None or deadline.due_on <= on:
        return None
    return days_between(on, deadline.due_on, counts_working_days(deadline))


def days_between(after: date, until: date, working: bool) -> Days:  # noqa: FBT001 - which calendar
    """The days after the first, up to and including the second. Beyond the known bank holidays every day counts."""
    if working:
        try:
            return Days(ENGLAND_AND_WALES.count_working_days(after, until), "working days")
        except Refused:
            pass
    return Days((until - after).days, "calendar days")


def counts_working_days(deadline: Deadline) -> bool:
    """Whether its rule counts in working days; a rule that nobody knows any more is taken to count every day."""
    rule = rule_of(deadline)
    return rule is not None and rule.era.unit is Unit.WORKING_DAYS


def rule_of(deadline: Deadline) -> Due | None:
    """The rule that governed the clock on the day it started, with its wording and its source in law."""
    return rule_from(deadline.timescale, deadline.started_on, settings.AUTHORITY)


@lru_cache(maxsize=20_000)
def rule_from(timescale: str, started_on: date, authority: str) -> Due | None:
    """The rule of a timescale for a clock started on a day, or nothing where none was in force or none is known."""
    try:
        return due_date(timescale, datetime.combine(started_on, MIDDAY, LONDON), authority)
    except Refused:
        return None
