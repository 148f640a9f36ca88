"""What a format hands over when it has read a file: rows by table, what it refused, and what it cannot tell."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

Columns = dict[str, list[object]]
"""One table's rows, column by column: every list has the same length; ``None`` is blank."""

Progress = Callable[[str, int, int], None]
"""Called as ``progress(what, done, total)`` while long work goes on."""


def no_progress(what: str, done: int, total: int) -> None:
    """Say nothing: the progress of a caller that shows none."""


class Refused(Exception):  # noqa: N818 - a refusal is an ordinary answer to bad input, not a fault of ours
    """Input that cannot be accepted, said in one plain sentence that a council officer can act on."""


@dataclass(frozen=True)
class Refusal:
    """One row (or one value in it) that was not taken.

    ``line`` counts from 1 as a person sees it in the file; ``None`` where the whole sheet or file is meant.
    ``value`` is what stood there, as text, cut to a length that can be printed.
    """

    file: str
    sheet: str
    line: int | None
    column: str
    value: str
    reason: str


@dataclass(frozen=True)
class Coverage:
    """What a source can say about one table.

    ``from_on`` and ``to_on`` bound the days on which it tells of every event; blank means no bound.
    ``history`` is false where it holds only the latest event of each child (Annex A's last visit).
    ``columns`` are the columns it can fill; a figure that needs another is "not available from this source".
    """

    columns: frozenset[str]
    history: bool = True
    from_on: date | None = None
    to_on: date | None = None


@dataclass
class Reading:
    """Everything taken from one file, or one folder of files that belong together."""

    format: str
    files: Sequence[str]
    tables: dict[str, Columns] = field(default_factory=dict)
    refusals: list[Refusal] = field(default_factory=list)
    coverage: Mapping[str, Coverage] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def rows_taken(self) -> int:
        """How many rows were taken, over all tables."""
        return sum(len(next(iter(columns.values()), [])) for columns in self.tables.values())
