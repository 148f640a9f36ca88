"""The accepted rows of one sheet, column by column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cached_property
from itertools import compress


class Rows:
    """Rows of one list under our names for its headings; ``lines`` are where they stand in the sheet, from 1."""

    def __init__(self, file: str, sheet: str, lines: Sequence[int], columns: dict[str, list[object]]) -> None:
        self.file = file
        self.sheet = sheet
        self.lines = lines
        self.columns = columns

    def __len__(self) -> int:
        return len(self.lines)

    def get(self, name: str) -> list[object] | None:
        """A column, or ``None`` where the sheet has no such heading: then nothing can be said of it."""
        return self.columns.get(name)

    def __getitem__(self, name: str) -> list[object]:
        """A column; all blank where the sheet has no such heading."""
        return self.columns.get(name) or [None] * len(self)

    @cached_property
    def refs(self) -> list[str]:
        """Where each row came from, so that a figure can be followed back to it."""
        place = f"{self.file}#{self.sheet}!"
        return [f"{place}{line}" for line in self.lines]

    def kept(self, keep: Sequence[bool]) -> Rows:
        """Only the rows marked to be kept."""
        columns = {name: list(compress(values, keep)) for name, values in self.columns.items()}
        return Rows(self.file, self.sheet, list(compress(self.lines, keep)), columns)

    def plus(self, **columns: list[object]) -> Rows:
        """The same rows with more columns."""
        return Rows(self.file, self.sheet, self.lines, {**self.columns, **columns})

    def where_known(self, name: str) -> Rows:
        """Only the rows in which a column is not blank."""
        return self.kept([value is not None for value in self[name]])

    def keys(self, kind: str, *dates: str) -> list[object]:
        """A key for each row: the same file read again gives the same keys.

        True repeats, such as two contacts about one child on one day, are told apart by a counter.
        """
        parts = [self["child_id"], *(_written(self[name]) for name in dates)]
        stems = [f"annex_a:{kind}:{':'.join(map(str, part))}" for part in zip(*parts, strict=True)]
        if len(set(stems)) == len(stems):
            return [f"{stem}:1" for stem in stems]
        met: Counter[str] = Counter()
        keys: list[object] = []
        for stem in stems:
            met[stem] += 1
            keys.append(f"{stem}:{met[stem]}")
        return keys


def _written(values: Sequence[object]) -> list[object]:
    written: dict[object, str] = {day: str(day) if isinstance(day, date) else "" for day in set(values)}
    return [written[day] for day in values]
