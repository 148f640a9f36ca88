"""Plain text: typed, or made of a PDF or Word document by a converter that left marks of Markdown and HTML in it.

A line with tabs, or between bars, is a row of a table, and rows that follow one another are one table.
"""

from __future__ import annotations

import re
from dataclasses import replace

from lineofsight.formats._laid_out.mending import join_what_was_broken, was_broken_by_the_page
from lineofsight.formats._laid_out.shape import (
    BULLET,
    HEADING,
    PARAGRAPH,
    ROW,
    RULER,
    Block,
    Cell,
    Document,
    Line,
)
from lineofsight.formats._laid_out.wording import TAG, cell_of, is_drawn, pieces_of, plain, without_bullet

HASHES = re.compile(r"^\s{0,3}(#{1,6})\s+(.*?)\s*#*$")
EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
ALL_EMPHASISED = re.compile(r"^(\*\*|__)(?=\S)([^*_]+)(?<=\S)\1:?$")
FORM_FEED = "\f"


def lay_out_text(text: str, name: str) -> Document:
    """Lay out plain text; its lines are the lines of the file."""
    lines = _numbered(text)
    blocks: list[Block] = []
    table = 0
    earlier: Block | None = None
    for line in lines:
        block = block_of(line)
        if block is not None and block.kind in (ROW, RULER):
            table += earlier is None or earlier.kind not in (ROW, RULER)
            block = replace(block, table=table)
        if block is not None and earlier is not None and _is_one_paragraph(earlier, block):
            block = _joined(earlier, block)
            blocks.pop()
        if block is not None:
            blocks.append(block)
        earlier = block
    return Document(name, lines, tuple(join_what_was_broken(blocks)))


def block_of(line: Line) -> Block | None:
    """What one line is; nothing where it is blank."""
    text = line.text
    if not plain(text):
        return None
    if is_drawn(text):
        return Block(RULER, plain(text), line.number, line.number, line.page)
    cells = cells_of(text)
    if cells:
        words = "\t".join(cell.text for cell in cells)
        return Block(ROW, words, line.number, line.number, line.page, cells=cells)
    return _said_in(line, _without_leftovers(text))


def cells_of(text: str) -> tuple[Cell, ...]:
    """The cells of a line that is a row of a table, in tabs or between bars; none of any other line."""
    if "\t" in text.rstrip("\r\n"):
        return tuple(cell_of(without_emphasis(cell)) for cell in text.split("\t"))
    stripped = text.strip()
    if stripped.startswith("|") and stripped.endswith("|") and stripped.count("|") > 1:
        inner = re.split(r"(?<!\\)\|", stripped[1:-1])
        return tuple(cell_of(without_emphasis(cell.replace("\\|", "|"))) for cell in inner)
    return ()


def without_emphasis(text: str) -> str:
    """A text without the stars that make it bold; where they alone part two words, a space does.

    >>> without_emphasis("Ofsted **Textphone** 0161"), without_emphasis("FOR RELEASE**1. PURPOSE**")
    ('Ofsted Textphone 0161', 'FOR RELEASE 1. PURPOSE')
    """
    return EMPHASIS.sub(r"\2", re.sub(r"(?<=\w)(\*\*)(?=\d+\.)", r" \1", text))


def _numbered(text: str) -> tuple[Line, ...]:
    """The lines with their numbers; pages are known where form feeds part them, as converters of PDF write."""
    has_pages = FORM_FEED in text
    page = 1
    found = []
    for number, line in enumerate(re.split(r"\r\n|\n|\r", text), start=1):
        page += line.count(FORM_FEED)
        found.append(Line(number, line.replace(FORM_FEED, ""), page if has_pages else None))
    return tuple(found)


def _without_leftovers(text: str) -> str:
    """A line's words, where it holds leftover HTML as they would be shown."""
    pieces = pieces_of(text) if TAG.search(text) or "&" in text else ()
    marked = [f"• {piece.text}" if piece.is_bullet else piece.text for piece in pieces]
    return " ".join(marked) or plain(text)


def _said_in(line: Line, text: str) -> Block:
    where = (line.number, line.number, line.page)
    if found := HASHES.match(text):
        return Block(HEADING, plain(without_emphasis(found[2])), *where, level=len(found[1]))
    if found := ALL_EMPHASISED.match(text):
        return Block(HEADING, plain(found[2]), *where)
    bullet = without_bullet(text)
    if bullet is not None:
        return Block(BULLET, plain(without_emphasis(bullet)), *where, level=1)
    return Block(PARAGRAPH, plain(without_emphasis(text)), *where)


def _is_one_paragraph(earlier: Block, later: Block) -> bool:
    return (
        earlier.kind in (PARAGRAPH, BULLET)
        and later.kind == PARAGRAPH
        and was_broken_by_the_page(earlier.text, later.text)
    )


def _joined(earlier: Block, later: Block) -> Block:
    return replace(earlier, text=f"{earlier.text} {later.text}", last=later.last)
