"""Keeps the deadlines in step with the rows: worked out anew for everybody with a load, and for one person with a save.

Clocks that run are kept however old, and those that were met or stopped for two years. A running clock belongs to
whoever holds the case today; a finished one to whoever the record itself names. Only what differs is written.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import cast

from django.conf import settings
from django.db.models import QuerySet

from lineofsight.core.clocks import london_day
from lineofsight.core.deadlines import ChildsRows, Clock, Row, Tracker
from lineofsight.core.periods import months_later
from lineofsight.core.readings import Refused
from lineofsight.core.registry import definitions_in
from lineofsight.library.choose_timescale import due_date
from lineofsight.library.due_days import due_day
from lineofsight.web.accounts.teams import teams_by_number
from lineofsight.web.records.as_at import records_as_at
from lineofsight.web.records.models import CANONICAL, TABLES, Allocation, Deadline, Person
from lineofsight.web.records.rows import insert_rows, run_each, table_of

MONTHS_KEPT = 24
CROWD = 4000
"""So many people are worked out at once, that memory holds their rows."""

FIELDS = (
    "person_id",
    "tracker",
    "timescale",
    "subject_table",
    "subject_key",
    "source_ref",
    "started_on",
    "due_on",
    "met_on",
    "ended_on",
    "worker_id",
    "team_id",
)


@cache
def all_trackers() -> Mapping[str, Tracker]:
    """Every tracker of the library by its name."""
    return cast("Mapping[str, Tracker]", definitions_in("lineofsight.library.deadlines", "tracker"))


def refresh(people: Collection[int] | None = None, *, on: date | None = None) -> None:
    """Bring deadlines up to date, as at the day on which the newest files were drawn unless another is said."""
    as_at = on or records_as_at().day
    teams = teams_by_number()
    for crowd in _crowds(people):
        wanted = Counter(_wanted(crowd, as_at, teams))
        gone = []
        for number, *values in crowd.of(Deadline.objects).values_list("pk", *FIELDS).iterator(chunk_size=5000):
            if wanted[tuple(values)]:
                wanted[tuple(values)] -= 1
            else:
                gone.append((number,))
        run_each(f'DELETE FROM "{table_of(Deadline)}" WHERE id = %s', gone)  # noqa: S608 - the name of our own table
        insert_rows(table_of(Deadline), FIELDS, list(wanted.elements()))


@dataclass(frozen=True)
class Crowd:
    """The people worked out at once: those named, or all with numbers from the first to the last."""

    first: int
    last: int
    named: Collection[int] | None = None

    def of(self, rows: QuerySet) -> QuerySet:
        if self.named is not None:
            return rows.filter(person__in=self.named)
        return rows.filter(person__gte=self.first, person__lte=self.last)


def _crowds(people: Collection[int] | None) -> Iterator[Crowd]:
    if people is not None:
        yield Crowd(0, 0, people)
        return
    numbers = list(Person.objects.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(numbers), CROWD):
        some = numbers[start : start + CROWD]
        yield Crowd(some[0], some[-1])


# ---------------------------------------------------------------- what should stand


def _wanted(crowd: Crowd, as_at: date, teams: Mapping[str, int]) -> Iterator[tuple[object, ...]]:
    kept_since = months_later(as_at, -MONTHS_KEPT)
    holders = _holders(crowd)
    for person, tables in _rows(crowd).items():
        child = ChildsRows(tables, as_at, settings.AUTHORITY)
        for name, tracker in all_trackers().items():
            for clock in tracker.clocks(child):
                finished_on = clock.met_on or clock.ended_on
                if finished_on is None or finished_on >= kept_since:
                    held = _held_by(clock, holders.get(person, ("", None)), teams)
                    yield (person, name, *_as_values(tracker, clock), *held)


def _as_values(tracker: Tracker, clock: Clock) -> tuple[object, ...]:
    key = "/".join(str(clock.row[name]) for name in TABLES[tracker.table].keys)
    row = (tracker.table, key, clock.row["source_ref"])
    return (clock.timescale, *row, clock.started_on, due_on(clock), clock.met_on, clock.ended_on)


def due_on(clock: Clock) -> date | None:
    """The day by which it is due: for a rule in hours from a known time, the day in London on which they are over."""
    if clock.started_at is not None:
        try:
            due = due_date(clock.timescale, clock.started_at, settings.AUTHORITY).due
        except Refused:
            return None
        return london_day(due) if isinstance(due, datetime) else due
    return due_day(clock.timescale, clock.started_on, settings.AUTHORITY)


def _held_by(clock: Clock, holder: tuple[str, int | None], teams: Mapping[str, int]) -> tuple[str, int | None]:
    """Worker and team together, so that a deadline never stands under one's team and another's name."""
    own = (clock.row.get("worker_id") or "", teams.get(clock.row.get("team_id") or ""))
    first, second = (holder, own) if clock.is_running else (own, holder)
    return first if any(first) else second


def _holders(crowd: Crowd) -> dict[int, tuple[str, int | None]]:
    held = crowd.of(Allocation.objects.filter(holds_case=True))
    return {person: (worker, team) for person, worker, team in held.values_list("person", "worker_id", "team")}


# ---------------------------------------------------------------- the rows they follow from


def _rows(crowd: Crowd) -> dict[int, dict[str, list[Row]]]:
    """The rows that trackers read, by person and table, with no more columns than they use."""
    found: dict[int, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for table, columns in _columns_used().items():
        rows = crowd.of(CANONICAL[table].objects.exclude(person=None))
        for person, *values in rows.values_list("person_id", *columns).iterator(chunk_size=5000):
            found[person][table].append(dict(zip(columns, values, strict=True)))
    return found


@cache
def _columns_used() -> Mapping[str, Sequence[str]]:
    """For each table that some tracker reads, the columns read, its key, its source, and who worked on it."""
    used: dict[str, set[str]] = defaultdict(set)
    for tracker in all_trackers().values():
        for use in tracker.uses:
            table, _, column = use.partition(".")
            used[table].add(column)
    for table, columns in used.items():
        own = TABLES[table]
        columns |= {"source_ref", *own.keys, *({"worker_id", "team_id"} & set(own.by_name))}
    return {table: sorted(columns) for table, columns in used.items()}
