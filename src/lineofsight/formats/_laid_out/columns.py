"""Tables without ruled lines, found by the empty strips between their columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from math import inf
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
Row = tuple[tuple[Printed, ...], ...]


@dataclass(frozen=True)
class Aligned:
    """Lines that stand in columns: for each row, for each column, the words in it."""

    rows: tuple[Row, ...]
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


def _rows(lines: Sequence[TextLine], columns: Sequence[Span]) -> list[Row]:
    cells = [_cells(line, columns) for line in lines]
    if len(lines) == 1:
        return cells
    height = median(line.height for line in lines)
    small = [gap for gap in _gaps(cells) if abs(gap) < SMALL_GAP * height]
    least = (median(small) if small else 0) + ROW_GAP * height
    rows = _rows_by_gaps(cells, least)
    return rows if len(rows) > 1 else _rows_by_first_column(lines, cells, columns[0][1])


def _gaps(cells: Sequence[Row]) -> Iterator[float]:
    """The gaps between each line of a column and the next of the same column."""
    for column in zip(*cells, strict=True):
        own = [words for words in column if words]
        yield from (_top(below) - _bottom(above) for above, below in pairwise(own))


def _rows_by_gaps(cells: Sequence[Row], least: float) -> list[Row]:
    """A row begins where most cells do. A cell that reaches down beside several rows stays in the one it begins in."""
    rows: list[list[tuple[Printed, ...]]] = []
    latest = [0] * len(cells[0])
    bottoms = [-inf] * len(cells[0])
    for said in cells:
        filled = [column for column, words in enumerate(said) if words]
        begun = [column for column in filled if _top(said[column]) - bottoms[column] > least]
        is_apart = min(_top(said[column]) for column in filled) - max(bottoms) > least
        if is_apart or _is_row_below(rows[-1], begun):
            rows.append([()] * len(said))
        for column in filled:
            latest[column] = len(rows) - 1 if column in begun else latest[column]
            rows[latest[column]][column] += said[column]
            bottoms[column] = _bottom(said[column])
    return [tuple(row) for row in rows]


def _top(words: Sequence[Printed]) -> float:
    return min(word.top for word in words)


def _bottom(words: Sequence[Printed]) -> float:
    return max(word.bottom for word in words)


def _is_row_below(row: Sequence[tuple[Printed, ...]], begun: Sequence[int]) -> bool:
    """Whether cells that begin beside others make a row of their own: most that the row above holds begin again."""
    full = [column for column, words in enumerate(row) if words]
    return sum(column in full for column in begun) >= max(FEWEST_COLUMNS, len(full) / 2)


def _rows_by_first_column(lines: Sequence[TextLine], cells: Sequence[Row], right: float) -> list[Row]:
    """Without gaps, a row begins where the first column says something."""
    rows: list[Row] = []
    for line, said in zip(lines, cells, strict=True):
        if not rows or line.left < right:
            rows.append(said)
        else:
            rows[-1] = tuple(above + below for above, below in zip(rows[-1], said, strict=True))
    return rows


def _cells(line: TextLine, columns: Sequence[Span]) -> Row:
    return tuple(
        tuple(word for word in line.words if left <= (word.left + word.right) / 2 <= right) for left, right in columns
    )
