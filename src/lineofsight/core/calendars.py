"""Working days of England and Wales.

A working day is Monday to Friday, and not a bank holiday, Good Friday or Christmas Day. A council's own closure
days, such as a Christmas shutdown, do not stop a clock set by law; they are left out only when they are passed in.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from lineofsight.core.bank_holidays import BANK_HOLIDAYS, FIRST_DAY, LAST_DAY
from lineofsight.core.readings import Refused

SATURDAY = 5
DAYS_IN_A_WEEK = 7


class WorkingCalendar:
    """The working days from 1990 to 2040, held as two tables so that every answer takes the same short time.

    A day outside those years is refused: its bank holidays are not known, and a guess would be silently wrong.

    >>> ENGLAND_AND_WALES.is_working_day(date(2023, 5, 8))  # the Coronation
    False
    >>> ENGLAND_AND_WALES.add_working_days(date(2023, 12, 14), 15)
    datetime.date(2024, 1, 9)
    """

    def __init__(self, closures: Iterable[date] = ()) -> None:
        free = {day.toordinal() for day in (*BANK_HOLIDAYS, *closures)}
        self._first = FIRST_DAY.toordinal()
        self._last = LAST_DAY.toordinal()
        self._working = array("l")
        self._up_to = array("l")  # how many working days have passed at the end of each day
        for ordinal in range(self._first, self._last + 1):
            if (ordinal - 1) % DAYS_IN_A_WEEK < SATURDAY and ordinal not in free:
                self._working.append(ordinal)
            self._up_to.append(len(self._working))

    def is_working_day(self, day: date) -> bool:
        """Whether the day is a working day."""
        passed = self._passed_by(day)
        return passed > 0 and self._working[passed - 1] == day.toordinal()

    def add_working_days(self, start: date, count: int) -> date:
        """The working day that is ``count`` working days after the start; a negative count goes back.

        The start is day 0 whether or not it is a working day itself, so one working day after a Saturday is the
        Monday, and one before it is the Friday. Zero gives the start unchanged.
        """
        if count == 0:
            return start
        passed = self._passed_by(start)
        place = passed + count - 1 if count > 0 else passed - self.is_working_day(start) + count
        if not 0 <= place < len(self._working):
            raise Refused(_unknown(start, f"{count} working days from it"))
        return date.fromordinal(self._working[place])

    def count_working_days(self, after: date, until: date) -> int:
        """How many working days lie after the first day, up to and including the second; negative if earlier."""
        return self._passed_by(until) - self._passed_by(after)

    def _passed_by(self, day: date) -> int:
        place = day.toordinal() - self._first
        if not 0 <= place < len(self._up_to):
            raise Refused(_unknown(day, "that day"))
        return self._up_to[place]


def _unknown(day: date, what: str) -> str:
    return (
        f"Working days cannot be counted at {day.isoformat()}: {what} is outside {FIRST_DAY.year} to {LAST_DAY.year}, "
        "the years whose bank holidays are known."
    )


@lru_cache(maxsize=64)
def working_calendar(closures: frozenset[date] = frozenset()) -> WorkingCalendar:
    """The calendar of England and Wales less a council's own closure days; the same days give the same calendar."""
    return WorkingCalendar(closures)


ENGLAND_AND_WALES = working_calendar()
