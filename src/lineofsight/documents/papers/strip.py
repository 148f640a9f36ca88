"""Ratings by month as a drawing: a row for each action, a cell for each month, a letter in every cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from xml.etree import ElementTree as ET

from lineofsight.documents.charts.drawing import Drawing
from lineofsight.documents.papers.blocks import StripCell, Strips, printable
from lineofsight.documents.papers.shades import EDGES, INK, QUIET, SHADES

WIDTH, CELL, STEP, HEAD = 1000, 22, 26, 40
FIRST_ROW, LAST_ROW_EDGE = HEAD + 4, 6
FIRST_ROWS, THEN_ROWS = 19, 22
"""As many rows as stand under the heading and the key of the page, and on a page of their own."""
MONTHS, YEAR = 12, 2
"""Months of a year, and how many of their columns the number of the year takes up."""
LETTERS = 6.4
"""As wide as a letter of the row's words, on the average."""


def strip_charts(strips: Strips) -> Iterator[str]:
    """The drawing as SVG; of many rows there are several, each as high as a page that lies on its side."""
    many = len(strips.rows)
    edges = [0, *range(FIRST_ROWS, many, THEN_ROWS), many] if many else []
    for number, (first, last) in enumerate(pairwise(edges)):
        yield _chart(strips, strips.rows[first:last], number)


def _chart(strips: Strips, rows: Sequence[tuple[str, Sequence[StripCell]]], number: int) -> str:
    height = FIRST_ROW + STEP * len(rows) + LAST_ROW_EDGE
    about = strips.about if number == 0 else "This goes on from the drawing before, which tells all of it."
    told = printable(f"{strips.title}. {about}")  # the title is all that the tags of a PDF take over
    drawing = Drawing(f"strip-{number}", told, printable(about), WIDTH, height, "strip")
    ET.SubElement(drawing.root, "style").text = LOOKS
    left = WIDTH - STEP * len(strips.months)
    for place, month in enumerate(strips.months):
        middle = left + STEP * place + CELL / 2
        drawing.words((middle, HEAD - 6), f"{month:%b}"[:1], "strip-month", "middle")
        if month.month == 1 or (place == 0 and month.month <= MONTHS - YEAR + 1):
            drawing.words((middle - CELL / 2, HEAD - 22), f"{month.year}", "strip-year")
    for place, (words, cells) in enumerate(rows):
        top = FIRST_ROW + STEP * place
        drawing.words((0, top + 15), _shortened(printable(words), left - 16), "strip-words")
        for column, cell in enumerate(cells):
            if cell.word:
                _cell(drawing, (left + STEP * column, top), cell)
    return str(drawing)


def _cell(drawing: Drawing, corner: tuple[float, float], cell: StripCell) -> None:
    across, down = corner
    said = " strip-said" if cell.is_said_only else ""
    drawing.box(corner, CELL, CELL, f"strip-{cell.colour if cell.colour in SHADES else 'none'}{said}")
    drawing.words((across + CELL / 2, down + 15.5), printable(cell.word)[:1].upper(), "strip-letter", "middle")


def _shortened(words: str, width: float) -> str:
    """As much of a row's words as stands in its width.

    >>> _shortened("Review every assessment", 64)
    'Review ev…'
    """
    most = int(width / LETTERS)
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


LOOKS = "".join(
    (
        f"text {{ font-family: Arial, 'Liberation Sans', sans-serif; font-size: 13px; fill: #{INK}; }} ",
        f".strip-month {{ font-size: 11px; fill: #{QUIET}; }} .strip-year {{ font-size: 12px; font-weight: bold; }} ",
        ".strip-letter { font-weight: bold; } .strip-said { stroke-dasharray: 3 2; } ",
        *(
            f".strip-{name} {{ fill: #{shade}; stroke: #{EDGES[name]}; stroke-width: 1; }} "
            for name, shade in SHADES.items()
        ),
    )
)
