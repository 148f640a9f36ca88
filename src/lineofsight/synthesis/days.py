"""Days as plain numbers while histories are made: whole-number arithmetic is many times faster than dates."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import accumulate

from lineofsight.core.bank_holidays import FIRST_DAY, LAST_DAY
from lineofsight.core.calendars import ENGLAND_AND_WALES, SATURDAY
from lineofsight.synthesis.chance import Chance

YEAR = 365.25
GOLDEN = 0.6180339887498949
FAR = 10**7
"""A day that never comes: the end of what is still open."""

FIRST = date(1970, 1, 1).toordinal()
LAST = date(2070, 12, 31).toordinal()
DATES = tuple(date.fromordinal(day) for day in range(FIRST, LAST + 1))

SEASON = (1.0, 0.98, 1.08, 0.94, 1.06, 1.08, 1.04, 0.66, 1.06, 1.1, 1.12, 0.8)
"""How busy the front door is in each month, 1.0 being usual: schools are shut in August and at the end of December."""


def to_date(day: int) -> date:
    """The date of a day's number."""
    return DATES[day - FIRST]


def known(day: int, until: int) -> date | None:
    """The date, or blank where the day lies after the one on which the records were taken."""
    return DATES[day - FIRST] if day <= until else None


def year_on(day: int) -> int:
    return DATES[day - FIRST].year


def month_on(day: int) -> int:
    return DATES[day - FIRST].month


def birthday(born: int, age: int) -> int:
    """The day on which somebody reaches an age; born on 29 February, on 1 March in other years."""
    on = DATES[born - FIRST]
    try:
        return on.replace(year=on.year + age).toordinal()
    except ValueError:
        return date(on.year + age, 3, 1).toordinal()


@cache
def working_days() -> tuple[int, ...]:
    """Every working day of the years a history may touch, in order."""
    return tuple(day.toordinal() for day in DATES if is_working_day(day))


def is_working_day(day: date) -> bool:
    """As the law counts it; outside the years whose bank holidays are known every weekday is one."""
    if FIRST_DAY <= day <= LAST_DAY:
        return ENGLAND_AND_WALES.is_working_day(day)
    return day.weekday() < SATURDAY


@cache
def working_days_before() -> tuple[int, ...]:
    """For each day, how many working days lie before it."""
    counts = []
    count = 0
    for day in DATES:
        counts.append(count)
        count += is_working_day(day)
    return tuple(counts)


def add_working_days(day: int, number: int) -> int:
    """The working day that many after a day, not counting the day itself; 0 gives the day or the next working one."""
    days = working_days()
    before = working_days_before()[day - FIRST]
    if number == 0:
        return days[before]
    return days[before + number - 1 + (days[before] == day)]


def working_days_between(start: int, end: int) -> int:
    """Working days after the start, up to and including the end."""
    days = working_days()
    return bisect_right(days, end) - bisect_right(days, start)


class Arrivals:
    """Days on which things reach the front door, by season, as evenly spread over the years as can be.

    They follow the golden ratio round and round instead of falling quite by chance, so that a small council's rare
    events do not bunch in one year.
    """

    def __init__(self, chance: Chance, low: int, high: int) -> None:
        self.place = chance.draw()
        self.low = low
        busyness = (SEASON[month_on(day) - 1] for day in range(low, high + 1))
        self.bounds = tuple(accumulate(busyness))

    def next(self) -> int:
        """The next day: always a working day, so at the very end it may fall after the last one."""
        self.place = (self.place + GOLDEN) % 1.0
        return add_working_days(self.low + bisect_right(self.bounds, self.place * self.bounds[-1]), 0)


def every(chance: Chance, start: int, end: int, shortest: int, longest: int) -> Iterator[int]:
    """Days after the start, each the given time after the one before, moved to working days, before the end."""
    day = start
    while True:
        day = add_working_days(day + chance.between(shortest, longest), 0)
        if day >= end:
            return
        yield day
