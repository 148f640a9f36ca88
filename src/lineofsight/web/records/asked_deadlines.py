"""Deadlines of the children whom a reader may see: those asked for, in an order, and how many there are of a kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lineofsight.web.accounts.readers import Reader
from lineofsight.web.common.read_by_sql import Objects
from lineofsight.web.records.conditions import EVERYBODY, Condition
from lineofsight.web.records.models import Deadline
from lineofsight.web.records.rows import Row, select_rows
from lineofsight.web.records.who_may_see import may_see

_DEADLINES = Objects(Deadline, team_name="team__name")
_WITH_TEAMS = "FROM records_deadline LEFT JOIN accounts_team ON accounts_team.id = records_deadline.team_id"
_WITH_PEOPLE = f"{_WITH_TEAMS} JOIN records_person ON records_person.id = records_deadline.person_id"

RUNNING = Condition("met_on IS NULL AND ended_on IS NULL")


@dataclass(frozen=True)
class FoundDeadlines:
    """What was asked for; nothing is read but the part that is taken. To show whose they are, ``look`` at the people.

    ``order`` is that of an ORDER BY, and may name columns of people and teams too. Each deadline has its ``team_name``.
    """

    asked: Condition
    order: str
    reader: Reader

    def count(self) -> int:
        return counts_of({"all": Condition("1 = 1")}, self.asked, reader=self.reader)["all"]

    def __iter__(self) -> Iterator[Deadline]:
        return iter(self._read(""))

    def __getitem__(self, part: slice) -> list[Deadline]:
        return self._read(f"LIMIT {int(part.stop) - int(part.start or 0)} OFFSET {int(part.start or 0)}")

    def _read(self, part: str) -> list[Deadline]:
        tables = _WITH_PEOPLE if "records_person." in self.order else _WITH_TEAMS
        condition, values = _seen(self.asked, self.reader)
        return _DEADLINES.select(f"{tables} WHERE {condition} ORDER BY {self.order} {part}", values)


def counts_of(each: Mapping[str, Condition], asked: Condition, *, reader: Reader) -> dict[str, int]:
    """How many of the deadlines asked for hold to each condition, by its name; in one query.

    Where the reader sees everybody, each is counted by itself, as a run of an index. Else all are counted in one pass,
    for who is seen would have to be found out anew for each.
    """
    if may_see(reader) == EVERYBODY:
        return _counts_apart({name: asked & condition for name, condition in each.items()})
    ((_, counted),) = counts_by((), each, asked, reader=reader)
    return counted


def _counts_apart(each: Mapping[str, Condition]) -> dict[str, int]:
    counted = [f"(SELECT COUNT(*) FROM records_deadline WHERE {condition.sql})" for condition in each.values()]  # noqa: S608 - conditions of our own
    values = [value for condition in each.values() for value in condition.values]
    (row,) = select_rows(f"SELECT {', '.join(counted)}", values)
    return dict(zip(each, row, strict=True))


def counts_by(
    columns: tuple[str, ...], each: Mapping[str, Condition], asked: Condition, *, reader: Reader
) -> list[tuple[Row, dict[str, int]]]:
    """The same for each group of deadlines that have these columns in common, with what they hold in them."""
    counted = [f"COUNT(*) FILTER (WHERE {condition.sql})" for condition in each.values()]
    condition, values = _seen(asked, reader)
    grouped = f"GROUP BY {', '.join(columns)}" if columns else ""
    rows = select_rows(
        f"SELECT {', '.join([*columns, *counted])} FROM records_deadline WHERE {condition} {grouped}",  # noqa: S608 - columns and conditions of our own
        [*(value for one in each.values() for value in one.values), *values],
    )
    return [(row[: len(columns)], dict(zip(each, row[len(columns) :], strict=True))) for row in rows]


def _seen(asked: Condition, reader: Reader) -> tuple[str, tuple[object, ...]]:
    seen = asked & may_see(reader)
    return seen.on("records_deadline.person_id"), seen.values
