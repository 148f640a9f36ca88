"""A council's records read the plain way, row by row, for one year: slow, short, and easy to check by eye."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from lineofsight.core.readings import Columns
from lineofsight.synthesis.days import birthday
from lineofsight.synthesis.frame import same_day

SHORT_BREAKS = frozenset({"V3", "V4"})


class Records:
    """The year that ends on ``as_at``. Rows whose child or date is blank count nowhere."""

    def __init__(self, tables: Mapping[str, Columns], as_at: date) -> None:
        self.tables = tables
        self.as_at = as_at
        self.before = same_day(as_at, 1)
        self.born: dict[Any, Any] = dict(self.rows("people", "child_id", "born_on"))
        self.in_care = self._looked_after()

    def rows(self, table: str, *columns: str) -> Iterator[tuple[Any, ...]]:
        return zip(*(self.tables[table][column] for column in columns), strict=True)

    def in_year(self, day: date | None) -> bool:
        return day is not None and self.before < day <= self.as_at

    def is_open(self, started: date | None, ended: date | None) -> bool:
        """On the last day: started by then, and not ended by then."""
        return started is not None and started <= self.as_at and (ended is None or ended > self.as_at)

    def population(self) -> int:
        """Children under 18 in the middle of the year in which this year began."""
        counts = dict(self.rows("populations", "year", "children_under_18"))
        return int(counts[self.before.year])

    def rate(self, count: int) -> float:
        return 10_000 * count / self.population()

    def days_ago(self, years: float) -> date:
        return self.as_at - timedelta(days=int(365.25 * years))

    def age_reached(self, child_id: str, age: int) -> bool:
        """Whether a child had the birthday by the last day; somebody without a date of birth never had."""
        born = self.born.get(child_id)
        return born is not None and birthday(born.toordinal(), age) <= self.as_at.toordinal()

    def in_care_for_a_year(self) -> set[str]:
        return {child_id for child_id, since in self.in_care.items() if since <= self.before}

    def on_short_breaks(self) -> set[str]:
        statuses = self.rows("legal_statuses", "child_id", "legal_status")
        return {child_id for child_id, status in statuses if status in SHORT_BREAKS}

    def _looked_after(self) -> dict[str, date]:
        """Children looked after on the last day, each with the day of coming into care; not those on short breaks."""
        breaks = self.on_short_breaks()
        episodes = self.rows("care_episodes", "child_id", "started_on", "ended_on", "entered_care_on")
        return {
            child_id: entered
            for child_id, started, ended, entered in episodes
            if self.is_open(started, ended) and child_id not in breaks
        }


def percent(part: int, whole: int) -> float | None:
    """A share in percent; blank, not 0, where there is nothing to take a share of."""
    return 100 * part / whole if whole else None
