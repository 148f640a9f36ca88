"""Word documents: paragraphs, headings, lists with the numbers that Word prints, and tables with merged cells.

Text that tracked changes deleted is not read; text that they inserted is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from lineofsight.core.readings import Refused
from lineofsight.formats._laid_out.building import (
    MOST_CELLS_OF_A_ROW,
    Building,
    heading_or_paragraph,
)
from lineofsight.formats._laid_out.docx_numbers import Numbering, W, numbering_of, value_of
from lineofsight.formats._laid_out.packed import Packed
from lineofsight.formats._laid_out.shape import BULLET, HEADING, Cell, Document, Piece
from lineofsight.formats._laid_out.wording import BREAK, plain, without_bullet

BODY = "word/document.xml"
HEADING_STYLE = re.compile(r"^heading (\d)$")
LIST_STYLE = re.compile(r"^list (?:bullet|number|paragraph)")
PARAGRAPH = f"{W}p"
TABLE = f"{W}tbl"
HOLDERS = {f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")}
GONE = {f"{W}{name}" for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "tblPr")}
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
TEXT_BOX = f"{W}txbxContent"
OFF = {"0", "false", "off"}
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
HARMLESS = ("/hyperlink",)
"""What a document may point at outside itself: it is a link, which is shown and never followed."""


@dataclass(frozen=True)
class Styles:
    """What the names of a document's styles are, by their ids."""

    names: dict[str, str]
    lists: dict[str, str]


def lay_out_docx(content: bytes, name: str) -> Document:
    """Lay out a Word document; its lines are its paragraphs and the rows of its tables.

    Raises:
        Refused: it is damaged, protected, swells when opened, or would fetch something from elsewhere.
    """
    packed = Packed(content, name)
    _refuse_what_reaches_out(packed, name)
    tree = packed.tree(BODY)
    body = tree.find(f"{W}body") if tree is not None else None
    if body is None:
        raise Refused(f"{name} is damaged: it holds no text of a Word document.")
    reader = _Reader(Building(name), numbering_of(packed.tree("word/numbering.xml")), _styles(packed))
    reader.read(body)
    return reader.building.document()


def _refuse_what_reaches_out(packed: Packed, name: str) -> None:
    for part in packed.names():
        if part.startswith("word/") and part.endswith(".rels"):
            tree = packed.tree(part)
            for relation in tree.iter(RELATION) if tree is not None else ():
                if relation.get("TargetMode") == "External" and not str(relation.get("Type")).endswith(HARMLESS):
                    raise Refused(f"{name} would fetch something from elsewhere; save it with everything in it.")
    if any(part.casefold().endswith("vbaproject.bin") for part in packed.names()):
        raise Refused(f"{name} holds macros, which no plan needs; save it as .docx.")


def _styles(packed: Packed) -> Styles:
    tree = packed.tree("word/styles.xml")
    styles = tree.findall(f"{W}style") if tree is not None else []
    ids = [(str(style.get(f"{W}styleId")), style) for style in styles]
    return Styles(
        {key: value_of(style, f"{W}name").lower() for key, style in ids},
        {key: value_of(style, f"{W}pPr/{W}numPr/{W}numId") for key, style in ids},
    )


@dataclass(frozen=True)
class _Said:
    """A paragraph of Word: its lines, and what it is."""

    lines: list[str]
    mark: str
    is_bullet: bool
    level: int
    heading: int
    is_bold: bool


class _Reader:
    """Goes through the body of a document, and counts its lists on the way."""

    def __init__(self, building: Building, numbering: Numbering, styles: Styles) -> None:
        self.building = building
        self._numbering = numbering
        self._styles = styles

    def read(self, holder: etree._Element) -> None:
        for part in _parts(holder):
            if part.tag == TABLE:
                self.building.add_table(self._rows(part))
            else:
                self._add(part)

    def _add(self, paragraph: etree._Element) -> None:
        said = self._said(paragraph)
        for place, line in enumerate(said.lines):
            text = f"{said.mark} {line}" if said.mark and place == 0 else line
            bullet = without_bullet(line)
            if said.heading:
                self.building.say(HEADING, [text], level=said.heading)
            elif said.is_bullet or bullet is not None:
                self.building.say(BULLET, [text], text if bullet is None else bullet, level=said.level or 1)
            else:
                self.building.say(heading_or_paragraph(line, is_bold=said.is_bold), [text])
        for box in paragraph.iter(TEXT_BOX):
            if next(box.iterancestors(FALLBACK), None) is None:
                self.read(box)

    def _said(self, paragraph: etree._Element) -> _Said:
        style = value_of(paragraph, f"{W}pPr/{W}pStyle")
        name = self._styles.names.get(style, "")
        found = HEADING_STYLE.match(name)
        list_id = value_of(paragraph, f"{W}pPr/{W}numPr/{W}numId") or self._styles.lists.get(style, "")
        level = value_of(paragraph, f"{W}pPr/{W}numPr/{W}ilvl")
        depth = int(level) if level in set("012345678") else 0
        text = "".join(_texts(paragraph))
        lines = [line for line in map(plain, text.split(BREAK)) if line]
        in_list = list_id not in ("", "0")
        mark = self._numbering.mark(list_id, depth) if in_list and (lines or self._is_number(list_id, depth)) else ""
        if mark and not lines:
            lines, mark = [mark], ""
        return _Said(
            lines,
            mark,
            is_bullet=(in_list or LIST_STYLE.match(name) is not None) and not found,
            level=depth + 1,
            heading=int(found[1]) if found else int(name in ("title", "subtitle")) or 0,
            is_bold=_is_bold(paragraph),
        )

    def _is_number(self, list_id: str, level: int) -> bool:
        """Whether a list prints numbers, so that an empty paragraph of it still says something."""
        return level in self._numbering.levels.get(list_id, {})

    def _rows(self, table: etree._Element) -> list[list[Cell]]:
        rows: list[list[Cell]] = []
        above: dict[int, Cell] = {}
        for row in _children(table, f"{W}tr"):
            if row.find(f"{W}trPr/{W}del") is not None:
                continue
            before = value_of(row, f"{W}trPr/{W}gridBefore")
            cells = [Cell()] * _wide(before, least=0)
            for cell in _children(row, f"{W}tc"):
                read, place = self._cell(cell, above.get(len(cells))), len(cells)
                above[place] = Cell(read.pieces)
                cells += [read, *[Cell()] * (_wide(value_of(cell, f"{W}tcPr/{W}gridSpan")) - 1)]
            rows.append(cells)
        return rows

    def _cell(self, cell: etree._Element, above: Cell | None) -> Cell:
        merge = cell.find(f"{W}tcPr/{W}vMerge")
        if merge is not None and merge.get(f"{W}val") != "restart" and above is not None:
            return Cell(above.pieces, is_from_above=bool(above.pieces))
        return Cell(tuple(self._pieces(cell)))

    def _pieces(self, holder: etree._Element) -> Iterator[Piece]:
        for part in _parts(holder):
            if part.tag == TABLE:
                for row in self._rows(part):
                    text = " ".join(cell.text for cell in row if cell.text)
                    yield from [Piece(text)] if text else []
                continue
            said = self._said(part)
            for place, line in enumerate(said.lines):
                bullet = without_bullet(line)
                text = f"{said.mark} {line}" if said.mark and place == 0 else line if bullet is None else bullet
                yield Piece(text, is_bullet=bool(bullet) or (said.is_bullet and not said.mark))


def _parts(holder: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs and tables of a holder, also those in content controls and in inserted text."""
    for child in holder:
        if child.tag in (PARAGRAPH, TABLE):
            yield child
        elif child.tag in HOLDERS:
            yield from _parts(child)


def _children(holder: etree._Element, tag: str) -> Iterator[etree._Element]:
    for child in holder:
        if child.tag == tag:
            yield child
        elif child.tag in HOLDERS:
            yield from _children(child, tag)


def _texts(element: etree._Element) -> Iterator[str]:
    """The text of a paragraph as it is printed, without what was deleted and without its text boxes."""
    for child in element:
        if child.tag in GONE or child.tag in (FALLBACK, TEXT_BOX):
            continue
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in (f"{W}br", f"{W}cr"):
            yield BREAK
        elif child.tag == f"{W}tab":
            yield " "
        elif child.tag == f"{W}noBreakHyphen":
            yield "-"
        else:
            yield from _texts(child)


def _is_bold(paragraph: etree._Element) -> bool:
    runs = [run for run in paragraph.iter(f"{W}r") if any(each.text for each in run.iter(f"{W}t"))]
    marks = [run.find(f"{W}rPr/{W}b") for run in runs]
    return bool(runs) and all(mark is not None and mark.get(f"{W}val", "1") not in OFF for mark in marks)


def _wide(said: str, *, least: int = 1) -> int:
    wide = int(said) if said.isdecimal() and len(said) < 6 else least  # noqa: PLR2004 - more figures than any table has columns
    return min(max(wide, least), MOST_CELLS_OF_A_ROW + 1)
