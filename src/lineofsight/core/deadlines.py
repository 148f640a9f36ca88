"""The grammar of a tracker: which clocks run for a child, when each started, and what stopped it.

A tracker is asked for the clocks of one child at a time, from that child's rows as they stand. The rule that gives a
clock its due day is named and never worked out here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

Row = Mapping[str, Any]
"""A row of a canonical table by column; a column that is not told is blank."""


@dataclass(frozen=True)
class ChildsRows:
    """One child's rows by table, in no order, as drawn on a day. Nothing dated after that day is taken to have been."""

    tables: Mapping[str, Sequence[Row]]
    as_at: date
    authority: str = ""

    def of(self, table: str) -> Sequence[Row]:
        """The rows of a table; none where the child has none."""
        return self.tables.get(table, ())

    def has_been(self, day: date | None) -> bool:
        """Whether something dated so had happened when the rows were drawn; a blank had not."""
        return day is not None and day <= self.as_at


@dataclass(frozen=True)
class Clock:
    """One clock: under which rule and since when, and the row that it is about.

    ``met_on`` is blank until it was met, and ``ended_on`` until it stopped mattering without being met; while both are
    blank it runs. ``started_at`` is the time at which it started, where the rule counts hours and the time is known.
    """

    timescale: str
    started_on: date
    row: Row
    met_on: date | None = None
    ended_on: date | None = None
    started_at: datetime | None = None

    @property
    def is_running(self) -> bool:
        return self.met_on is None and self.ended_on is None


@dataclass(frozen=True, kw_only=True)
class Tracker:
    """What the service keeps an eye on, child by child, until it is done.

    ``place`` orders trackers along the child's journey. ``table`` is the table of the rows that clocks are about, and
    ``uses`` every column that is read, as ``"table.column"``: a source that lacks one may start or stop no clock.
    ``timescales`` are the rules that may govern. ``is_rolling`` says that each event starts the clock anew.
    ``agrees_with`` names the indicator whose count of one day the running clocks must give.
    """

    title: str
    because: str
    place: int
    table: str
    uses: tuple[str, ...]
    timescales: tuple[str, ...]
    clocks: Callable[[ChildsRows], Iterable[Clock]]
    is_rolling: bool = False
    agrees_with: str = ""
    note: str = ""
