"""Tables without ruled lines, found by the empty strips between their columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from statistics import median

from lineofsight.formats._laid_out.wording import PAGE_NUMBER
from lineofsight.formats._laid_out.words import Printed, TextLine

WIDE_GAP = 0.6
"""A gap between two words wider than this many times the letters' height may part two columns."""

FAR_BELOW = 3.0
"""A line further below than this many times the letters' height stands outside the table."""

SMALL_GAP = 0.35
"""A gap smaller than this part of the letters' height is one between lines of one paragraph."""

ROW_GAP = 0.3
"""A gap between lines larger than the smallest by this part of the letters' height parts two rows."""

FEWEST_COLUMNS = 2
COLUMNS_OF_ONE_LINE = 4
"""A line alone in so many columns is a row too, such as a header over a title that stands across."""


Span = tuple[float, float]


@dataclass(frozen=True)
class Aligned:
    """Lines that stand in columns: for each row, for each column, the words in it."""

    rows: tuple[tuple[tuple[Printed, ...], ...], ...]
    top: float


def find_columns(lines: Sequence[TextLine]) -> list[TextLine | Aligned]:
    """The lines of a page from the top down, with those that stand in columns put together as tables."""
    found: list[TextLine | Aligned] = []
    at = 0
    while at < len(lines):
        length, columns = _stretch(lines, at)
        rows = _rows(lines[at : at + length], columns) if length else []
        if len(rows) > 1 or len(columns) >= COLUMNS_OF_ONE_LINE:
            found.append(Aligned(tuple(rows), lines[at].top))
            at += length
        else:
            found.append(lines[at])
            at += 1
    return found


def _stretch(lines: Sequence[TextLine], at: int) -> tuple[int, list[Span]]:
    """How many of the lines, from one on, share that one's columns, and how wide the columns are."""
    columns = _spans(lines[at])
    if len(columns) < FEWEST_COLUMNS:
        return 0, []
    length = 1
    for above, line in pairwise(islice(lines, at, None)):
        own = _spans(line)
        merged = _merged([*columns, *own])
        is_far = line.top - above.bottom > FAR_BELOW * line.height
        is_foot = line is lines[-1] and PAGE_NUMBER.match(line.text) is not None
        if is_far or is_foot or len(merged) < max(len(columns), len(own)):
            break
        columns = merged
        length += 1
    return length, columns


def _spans(line: TextLine) -> list[Span]:
    """The stretches of a line between wide gaps."""
    spans: list[Span] = []
    for word in line.words:
        if spans and word.left - spans[-1][1] <= WIDE_GAP * word.height:
            spans[-1] = (spans[-1][0], max(spans[-1][1], word.right))
        else:
            spans.append((word.left, word.right))
    return spans


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for left, right in sorted(spans):
        if merged and left <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((left, right))
    return merged


def _rows(lines: Sequence[TextLine], columns: Sequence[Span]) -> list[tuple[tuple[Printed, ...], ...]]:
    if len(lines) == 1:
        return [_cells(lines, columns)]
    gaps = [below.top - above.bottom for above, below in pairwise(lines)]
    height = median(line.height for line in lines)
    small = [gap for gap in gaps if abs(gap) < SMALL_GAP * height]
    least = (median(small) if small else 0) + ROW_GAP * height
    by_gap = max(gaps) > least
    rows: list[list[TextLine]] = [[lines[0]]]
    for gap, line in zip(gaps, lines[1:], strict=True):
        if gap > least if by_gap else line.left < columns[0][1]:
            rows.append([line])
        else:
            rows[-1].append(line)
    return [_cells(row, columns) for row in rows]


def _cells(row: Sequence[TextLine], columns: Sequence[Span]) -> tuple[tuple[Printed, ...], ...]:
    words = [word for line in row for word in line.words]
    return tuple(
        tuple(word for word in words if left <= (word.left + word.right) / 2 <= right) for left, right in columns
    )
