"""What stands on the pages of a PDF: its letters, and the lines that rule its tables.

The file is opened by PDFium, which runs no script and fetches nothing. It copes with damage by guessing, so a file
that is cut short is refused before it is asked.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pypdfium2  # type: ignore[import-untyped] # the library publishes no types
from pypdfium2 import raw

from lineofsight.core.readings import Refused
from lineofsight.formats._laid_out.words import Printed

MOST_PAGES = 1_000
MOST_LETTERS_OF_A_PAGE = 100_000
MOST_OBJECTS_OF_A_PAGE = 50_000
THIN = 3.0
"""A shape thinner than this many points is a ruled line."""

BOLD = re.compile(rb"bold|black|heavy", re.IGNORECASE)
LONGEST_NAME = 200
_SCRIPT = re.compile(rb"/(?:JavaScript|JS)\b")
_LAUNCH = re.compile(rb"/S\s*/Launch\b")
_HALVES = range(0xD800, 0xE000)
"""Halves of letters, which a damaged file may hold."""

_HYPHENS = {0x02, 0xFFFE}
"""How PDFium marks a hyphen at the end of a line."""


@dataclass(frozen=True)
class Edge:
    """A ruled line, level (``is_level``) or upright: at one place across, from one end to the other along."""

    is_level: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True)
class Page:
    """One page of a PDF, in points from its left and its top as it is shown."""

    number: int
    width: float
    height: float
    letters: list[Printed]
    edges: list[Edge]


def pages_of(content: bytes, name: str) -> Iterator[Page]:
    """The pages of a PDF, one at a time.

    Raises:
        Refused: it is damaged, cut short, protected, holds a script, or has too many pages or too much on one.
    """
    with _opened(content, name) as document:
        for number in range(len(document)):
            yield _page(document, number, name)


def how_many_pages(content: bytes, name: str) -> int:
    """How many pages a PDF has, without reading them. Refused as ``pages_of`` refuses."""
    with _opened(content, name) as document:
        return len(document)


@contextmanager
def _opened(content: bytes, name: str) -> Iterator[pypdfium2.PdfDocument]:
    if b"%%EOF" not in content[-2048:]:
        raise Refused(f"{name} is cut short: the end of the PDF is missing.")
    if _SCRIPT.search(content) or _LAUNCH.search(content):
        raise Refused(f"{name} holds a script, which no plan needs; print it to a new PDF.")
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise Refused(_said_of(error, name)) from error
    try:
        if raw.FPDFDoc_GetJavaScriptActionCount(document) > 0:
            raise Refused(f"{name} holds a script, which no plan needs; print it to a new PDF.")
        if len(document) > MOST_PAGES:
            raise Refused(f"{name} has {len(document):,} pages; at most {MOST_PAGES:,} are read.")
        yield document
    finally:
        document.close()


def _said_of(error: pypdfium2.PdfiumError, name: str) -> str:
    if "password" in str(error).lower() or "security" in str(error).lower():
        return f"{name} is protected by a password; save it without one."
    return f"{name} is damaged: it cannot be opened as a PDF."


def _page(document: pypdfium2.PdfDocument, number: int, name: str) -> Page:
    try:
        page = document[number]
    except pypdfium2.PdfiumError as error:
        raise Refused(f"{name} is damaged: page {number + 1} cannot be read.") from error
    try:
        seen = _Seen(page)
        return Page(
            number + 1, page.get_width(), page.get_height(), _letters(page, seen, name), _edges(page, seen, name)
        )
    finally:
        page.close()


class _Seen:
    """Turns places in a page's own units into places from the left and the top of the page as it is shown."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self._left, self._bottom, self._right, self._top = page.get_bbox()
        self._turned = page.get_rotation()

    def at(self, across: float, up: float) -> tuple[float, float]:
        return {
            0: (across - self._left, self._top - up),
            90: (up - self._bottom, across - self._left),
            180: (self._right - across, up - self._bottom),
            270: (self._top - up, self._right - across),
        }[self._turned]

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Left, top, right and bottom."""
        (one, two), (three, four) = self.at(left, bottom), self.at(right, top)
        return min(one, three), min(two, four), max(one, three), max(two, four)


def _letters(page: pypdfium2.PdfPage, seen: _Seen, name: str) -> list[Printed]:
    text = page.get_textpage()
    count = text.count_chars()
    if count > MOST_LETTERS_OF_A_PAGE:
        raise Refused(f"{name} has a page of more than {MOST_LETTERS_OF_A_PAGE:,} letters, the most that is read.")
    bold: dict[int | None, bool] = {}
    found = []
    for place in range(count):
        code = raw.FPDFText_GetUnicode(text, place)
        if not code or code in _HALVES or raw.FPDFText_IsGenerated(text, place):
            continue
        letter = "-" if code in _HYPHENS else chr(code)
        box = seen.box(*text.get_charbox(place, loose=True))
        found.append(Printed(letter, *box, is_bold=_is_bold(text, place, bold)))
    text.close()
    return found


def _is_bold(text: pypdfium2.PdfTextPage, place: int, known: dict[int | None, bool]) -> bool:
    """Whether a letter is of a bold font, by the font's name; ``known`` keeps what was found of each font."""
    font = raw.FPDFTextObj_GetFont(raw.FPDFText_GetTextObject(text, place))
    address = ctypes.cast(font, ctypes.c_void_p).value
    if address not in known:
        name = ctypes.create_string_buffer(LONGEST_NAME)
        raw.FPDFFont_GetBaseFontName(font, name, LONGEST_NAME)
        known[address] = BOLD.search(name.value) is not None
    return known[address]


def _edges(page: pypdfium2.PdfPage, seen: _Seen, name: str) -> list[Edge]:
    if raw.FPDFPage_CountObjects(page) > MOST_OBJECTS_OF_A_PAGE:
        raise Refused(f"{name} has a page of more than {MOST_OBJECTS_OF_A_PAGE:,} parts, the most that is read.")
    found = []
    for shape in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
        left, top, right, bottom = seen.box(*shape.get_bounds())
        if bottom - top <= THIN and right - left > THIN:
            found.append(Edge(is_level=True, at=(top + bottom) / 2, start=left, end=right))
        elif right - left <= THIN and bottom - top > THIN:
            found.append(Edge(is_level=False, at=(left + right) / 2, start=top, end=bottom))
        elif right - left > THIN:
            found += _sides(shape, seen)
    return found


def _sides(shape: pypdfium2.PdfObject, seen: _Seen) -> list[Edge]:
    """The level and upright sides of a shape that is drawn in one stroke, such as the box of a cell."""
    matrix = shape.get_matrix()
    points: list[tuple[float, float]] = []
    found = []
    start = (0.0, 0.0)
    for place in range(raw.FPDFPath_CountSegments(shape)):
        segment = raw.FPDFPath_GetPathSegment(shape, place)
        across, up = ctypes.c_float(), ctypes.c_float()
        raw.FPDFPathSegment_GetPoint(segment, across, up)
        point = seen.at(*matrix.on_point(across.value, up.value))
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            found += _edge_between(points[-1], point)
        if raw.FPDFPathSegment_GetClose(segment):
            found += _edge_between(point, start)
        points.append(point)
    return found


def _edge_between(one: tuple[float, float], other: tuple[float, float]) -> list[Edge]:
    (left, top), (right, bottom) = sorted((one, other))
    if abs(top - bottom) < 1 and right - left > THIN:
        return [Edge(is_level=True, at=top, start=left, end=right)]
    if right - left < 1 and abs(bottom - top) > THIN:
        return [Edge(is_level=False, at=left, start=min(top, bottom), end=max(top, bottom))]
    return []
