"""Small tables made in Python and joined by every engine, so that no engine ever works out a date by itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pyarrow as pa

from lineofsight.core.clocks import in_utc, london_day
from lineofsight.core.derived import DerivedColumns
from lineofsight.core.periods import Period, months_later
from lineofsight.core.readings import Refused
from lineofsight.engines.placing import LOOKBACKS
from lineofsight.library.characteristics import BIRTHDAYS
from lineofsight.library.choose_timescale import due_date, due_dates_between
from lineofsight.library.subjects import all_derived


@dataclass(frozen=True)
class Span:
    """The first and last day on which the records speak of anything."""

    first_on: date
    last_on: date

    def days(self) -> list[date]:
        """Every day of the span."""
        return [self.first_on + timedelta(days=n) for n in range((self.last_on - self.first_on).days + 1)]


def due_dates(span: Span, authority: str) -> pa.Table:
    """For each timescale that a derived fact uses, the due date of a clock started on each day of the span."""
    facts = [fact for fact in all_derived().values() if isinstance(fact, DerivedColumns)]
    names = {rule for fact in facts for rule, _ in fact.due.values()}
    found: dict[str, list[object]] = {"timescale": [], "clock_started_on": [], "due_on": []}
    for name in sorted(names):
        dates = list(due_dates_between(name, span.first_on, span.last_on, authority))
        found["timescale"] += [name] * len(dates)
        found["clock_started_on"] += [started for started, _ in dates]
        found["due_on"] += [due for _, due in dates]
    return pa.table(
        found, pa.schema({"timescale": pa.string(), "clock_started_on": pa.date32(), "due_on": pa.date32()})
    )


def due_times(started: Mapping[str, Iterable[datetime]], authority: str) -> pa.Table:
    """For each timescale in hours, the time at which a clock started at each of these times runs out."""
    found: dict[str, list[object]] = {"timescale": [], "clock_started_at": [], "due_at": []}
    for name, moments in sorted(started.items()):
        for moment in sorted(moments):
            due = _due_time(name, moment, authority)
            if due is not None:
                for column, value in zip(found, (name, moment, due), strict=True):
                    found[column].append(value)
    time = pa.timestamp("us", "UTC")
    return pa.table(found, pa.schema({"timescale": pa.string(), "clock_started_at": time, "due_at": time}))


def _due_time(timescale: str, moment: datetime, authority: str) -> datetime | None:
    """Blank where no rule governed at the time."""
    try:
        due = due_date(timescale, moment, authority).due
    except Refused:
        return None
    return in_utc(due) if isinstance(due, datetime) else None


def london_days(moments: Iterable[datetime]) -> pa.Table:
    """The day it was in London at each of these times, which in summer is the next one from 11 at night in UTC."""
    times = sorted(moments)
    days = [london_day(moment) for moment in times]
    return pa.table({"told_at": pa.array(times, pa.timestamp("us", "UTC")), "day": pa.array(days, pa.date32())})


def calendar(span: Span) -> pa.Table:
    """Every day of the span with a running number, so that the days between two dates are a subtraction."""
    days = span.days()
    numbers = [day.toordinal() for day in days]
    return pa.table({"day": pa.array(days, pa.date32()), "number": pa.array(numbers, pa.int64())})


def birthdays(born: Iterable[date]) -> pa.Table:
    """The birthdays that matter for each date of birth."""
    days = sorted(set(born))
    turns = {f"turns_{age}_on": [birthday(day, age) for day in days] for age in BIRTHDAYS}
    columns = {"born_on": days, **turns}
    return pa.table({name: pa.array(dates, pa.date32()) for name, dates in columns.items()})


def birthday(born_on: date, age: int) -> date:
    """The day on which someone turns so old. One born on 29 February does so on 1 March of a year without that day.

    >>> birthday(date(2008, 2, 29), 18)
    datetime.date(2026, 3, 1)
    """
    anniversary = months_later(born_on, 12 * age)
    return anniversary if anniversary.day == born_on.day else anniversary + timedelta(days=1)


def period_lookups(periods: Sequence[Period]) -> dict[str, pa.Table]:
    """Everything that an engine must hold, under these names, to answer for these periods."""
    return {
        "periods": periods_table(periods),
        "period_days": period_days(periods),
        "asked_months": asked_months(periods),
    }


def periods_table(periods: Sequence[Period]) -> pa.Table:
    """The periods asked for, numbered from 0, with the days before the as-at date that conditions name."""
    columns = {
        "month": pa.array(_months(periods), pa.int64()),
        "period": pa.array(range(len(periods)), pa.int64()),
        "starts_on": pa.array([period.from_on for period in periods], pa.date32()),
        "as_at": pa.array([period.to_on for period in periods], pa.date32()),
    }
    for name, months in LOOKBACKS.items():
        columns[name] = pa.array([period.months_before(months) for period in periods], pa.date32())
    return pa.table(columns)


def period_days(periods: Sequence[Period]) -> pa.Table:
    """Every day of every period, so that an event finds its periods by equality, also where periods overlap."""
    spans = [Span(period.from_on, period.to_on).days() for period in periods]
    place = pa.array([number for number, days in enumerate(spans) for _ in days], pa.int64())
    days = pa.array([day for span in spans for day in span], pa.date32())
    return periods_table(periods).drop("month").take(place).add_column(0, "day", days)


def asked_months(periods: Sequence[Period]) -> pa.Table:
    """One row with the first and the last month in which a period ends."""
    months = _months(periods)
    first, last = min(months, default=0), max(months, default=0)
    return pa.table({"first_month": pa.array([first], pa.int64()), "last_month": pa.array([last], pa.int64())})


def _months(periods: Sequence[Period]) -> list[int]:
    return [period.to_on.year * 12 + period.to_on.month for period in periods]
