"""Canonical tables as a child's records, as they stood on one day: what the writer of Annex A asks of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any

from lineofsight.core.periods import months_earlier
from lineofsight.core.readings import Columns

HALF_A_YEAR, A_YEAR = 6, 12  # months back from the as-at date, which Ofsted's cohorts are drawn from

Row = Mapping[str, Any]


class Records:
    """Nothing after the as-at date is told: what ended later is still open, and what happened later is not there."""

    def __init__(self, tables: Mapping[str, Columns], as_at: date) -> None:
        self._tables = tables
        self._rows: dict[str, list[Row]] = {}
        self._by_child: dict[str, Mapping[str, list[Row]]] = {}
        self.as_at = as_at

    def rows(self, table: str) -> list[Row]:
        """All rows of a table that name a child; none where there is no such table."""
        if table not in self._rows:
            columns = self._tables.get(table, {})
            rows = (dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True))
            self._rows[table] = [row for row in rows if row.get("child_id", "") is not None]
        return self._rows[table]

    def of_child(self, table: str, child: object) -> list[Row]:
        """The rows of a table about one child, in the table's order."""
        if table not in self._by_child:
            by_child: defaultdict[str, list[Row]] = defaultdict(list)
            for row in self.rows(table):
                by_child[row["child_id"]].append(row)
            self._by_child[table] = by_child
        return self._by_child[table].get(str(child), [])

    def has_happened(self, day: date | None) -> bool:
        """Whether a day is known and is not after the as-at date."""
        return day is not None and day <= self.as_at

    def if_past(self, day: date | None) -> date | None:
        """The day, or blank where it lay ahead of the as-at date."""
        return day if day is not None and day <= self.as_at else None

    def within(self, day: date | None, months: int) -> bool:
        """Whether a day lies in the last so many months, the as-at date being the last of them."""
        return day is not None and months_earlier(self.as_at, months) < day <= self.as_at

    def is_recent(self, row: Row, started: str, ended: str) -> bool:
        """Whether something is open on the as-at date, or started or ended in the six months up to it."""
        start, end = row.get(started), row.get(ended)
        if not self.has_happened(start):
            return False
        return not self.has_happened(end) or self.within(end, HALF_A_YEAR) or self.within(start, HALF_A_YEAR)

    def is_open_or_recently_closed(self, row: Row, started: str, ended: str) -> bool:
        """Whether something is open on the as-at date or ended in the six months up to it; an unknown start is past."""
        start, end = row.get(started), row.get(ended)
        has_started = start is None or start <= self.as_at
        return has_started and (not self.has_happened(end) or self.within(end, HALF_A_YEAR))

    def is_open(self, row: Row, started: str = "started_on", ended: str = "ended_on") -> bool:
        """Whether something has started by the as-at date and has not ended."""
        start = row.get(started)
        return (start is None or start <= self.as_at) and not self.has_happened(row.get(ended))

    def count(self, table: str, child: object, column: str, months: int) -> int:
        """How many rows about a child fall into the last so many months."""
        return sum(self.within(row.get(column), months) for row in self.of_child(table, child))

    def latest(self, table: str, child: object, column: str, since: date | None = None) -> Row:
        """The latest row about a child by the as-at date, or an empty one."""
        past = [
            row
            for row in self.of_child(table, child)
            if self.has_happened(row.get(column)) and (since is None or row[column] >= since)
        ]
        return max(past, key=lambda row: row[column], default={})

    def about(self, child: object) -> dict[str, object]:
        """What every list says of the child first. An unborn child has its expected day of birth and no age."""
        person: Row = next(iter(self.of_child("people", child)), {})
        born = person.get("born_on")
        is_neither = str(person.get("gender") or "").casefold() == "neither"
        return {
            "child_id": child,
            "gender": "N" if is_neither else person.get("sex"),
            "ethnicity": person.get("ethnicity"),
            "born_on": born or person.get("expected_birth_on"),
            "age": _age(born, self.as_at),
            "is_disabled": self._is_disabled(child),
        }

    def _is_disabled(self, child: object) -> bool | None:
        rows = self.of_child("disabilities", child)
        return any(row.get("disability") != "NONE" for row in rows) if rows else None

    def is_unaccompanied(self, child: object) -> bool | None:
        """Whether any status of the child says unaccompanied; blank where the tables say nothing of immigration."""
        if "immigration_statuses" not in self._tables:
            return None
        statuses = (str(row.get("status") or "") for row in self.of_child("immigration_statuses", child))
        return any("unaccompanied" in status.casefold() or "UASC" in status for status in statuses)

    def tells_of(self, table: str) -> bool:
        """Whether the tables hold this one, so that finding no row in it means that there was none."""
        return table in self._tables

    def team(self, team_id: object) -> object:
        """A team's name, or its number where it has none."""
        return self._team_names.get(team_id) or team_id

    def worker(self, worker_id: object) -> object:
        """A worker's name, or their number where they have none."""
        return self._worker_names.get(worker_id) or worker_id

    @cached_property
    def _team_names(self) -> dict[object, object]:
        return {row["team_id"]: row.get("name") for row in self.rows("teams")}

    @cached_property
    def _worker_names(self) -> dict[object, object]:
        return {row["worker_id"]: row.get("name") for row in self.rows("workers")}

    def working_on(self, row: Row) -> dict[str, object]:
        """The team and the worker that stand in a row itself."""
        return {"team": self.team(row.get("team_id")), "worker": self.worker(row.get("worker_id"))}

    def allocated(self, child: object, ended: date | None, instead: Row) -> dict[str, object]:
        """The team and the worker who hold the child's case, or held it on the day it ended.

        Reviewing officers, chairs and advisers are involved but hold no case. ``instead`` is the row to turn to
        where no involvement is known.
        """
        day = self.if_past(ended) or self.as_at
        held = [row for row in self.of_child("involvements", child) if _holds_the_case(row) and _covers(row, day)]
        in_order = sorted(held, key=lambda row: (row.get("started_on") or date.min, row.get("ended_on") == ended))
        return self.working_on(in_order[-1] if in_order else instead)


def _holds_the_case(row: Row) -> bool:
    role = str(row.get("role") or "").casefold()
    return not any(word in role for word in ("review", "chair", "advis", "iro"))


def _covers(row: Row, day: date) -> bool:
    started, ended = row.get("started_on"), row.get("ended_on")
    return (started is None or started <= day) and (ended is None or ended >= day)


def _age(born: date | None, on: date) -> int | None:
    if born is None or born > on:
        return None
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
