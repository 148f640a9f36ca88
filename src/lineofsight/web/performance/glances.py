"""A few of the kept figures of many groups, read without making all the others of them."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lineofsight.core.figures import value_of
from lineofsight.web.performance.definitions import Definition
from lineofsight.web.performance.figures import NUMBER, Figure, Moment

NUMERATOR, DENOMINATOR = 0, 1


@dataclass(frozen=True)
class Kept:
    """The figures of one measure and breakdown as they are kept, opened once."""

    groups: Sequence[str]
    periods: int
    data: bytes
    notes: Sequence[Sequence] = ()

    @classmethod
    def opened(cls, groups: Sequence[str], periods: int, numbers: bytes, notes: Sequence[Sequence] = ()) -> Kept:
        """``numbers`` and ``notes`` as they are kept."""
        return cls(groups, periods, zlib.decompress(numbers), notes)

    def parts(self, group: str, at: int) -> tuple[float | None, float | None]:
        """Numerator and denominator of a group in one period; blank where not known."""
        across = self.groups.index(group)
        return self._number(NUMERATOR, across, at), self._number(DENOMINATOR, across, at)

    def all_parts(self, at: int) -> Iterator[tuple[str, float | None, float | None]]:
        """Each group with its numerator and denominator in one period."""
        for group in self.groups:
            yield group, *self.parts(group, at)

    def _number(self, part: int, across: int, at: int) -> float | None:
        place = (part * len(self.groups) + across) * self.periods + at
        (number,) = struct.unpack_from("<d", self.data, place * NUMBER)
        return None if number != number else number  # noqa: PLR0124 - only what is not a number differs from itself


def glanced(moment: Moment, definition: Definition, kept: Kept, cell: tuple[str, str], at: int) -> Figure:
    """One figure of a count or a share, of a group named by its breakdown and itself."""
    top, foot = kept.parts(cell[1], at)
    value = value_of(definition.kind, top, foot)
    return Figure(definition, moment.periods[at], *cell, top, foot, value, None, note_at(kept.notes, at))


def note_at(runs: Sequence[Sequence], at: int) -> str:
    """The note on one period: notes are kept as runs of (words, how many periods).

    >>> note_at([["", 2], ["not available", 3]], 2)
    'not available'
    """
    for words, times in runs:
        if at < times:
            return words
        at -= times
    return ""
