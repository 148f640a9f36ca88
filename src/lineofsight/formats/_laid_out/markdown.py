"""Markdown, with tables. Its lines are the lines of the file."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from lineofsight.formats._laid_out.building import Building, heading_or_paragraph
from lineofsight.formats._laid_out.html import add_html
from lineofsight.formats._laid_out.shape import BULLET, HEADING, PARAGRAPH, ROW, RULER, Block, Cell, Document, Line
from lineofsight.formats._laid_out.text import lay_out_text
from lineofsight.formats._laid_out.wording import BREAK, cell_of, is_drawn, plain, without_bullet


def lay_out_markdown(text: str, name: str) -> Document:
    """Lay out Markdown; a file with tabs within its lines is a converter's, and read as plain text."""
    if any("\t" in line.strip() for line in text.splitlines()):
        return lay_out_text(text, name)
    blocks: list[Block] = []
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    _Gathering(name, blocks).gather(tokens)
    lines = tuple(Line(number, line) for number, line in enumerate(text.splitlines(), start=1))
    return Document(name, lines, _with_rulers(blocks, lines))


class _Gathering:
    """The blocks so far, and where in lists and tables the next token stands."""

    def __init__(self, name: str, blocks: list[Block]) -> None:
        self._name = name
        self._blocks = blocks
        self._depth = 0
        self._mark = ""
        self._is_new_item = False
        self._tables = 0
        self._cells: list[Cell] = []

    def gather(self, tokens: Sequence[Token]) -> None:
        for at, token in enumerate(tokens):
            if token.type == "inline":
                self._add_inline(token, tokens[at - 1])
            elif token.type == "tr_close":
                self._add_row(_opening(tokens, at))
            elif token.type in ("fence", "code_block"):
                self._say(token, PARAGRAPH, plain(token.content))
            elif token.type == "html_block":
                self._add_html(token)
            else:
                self._stand(token)

    def _stand(self, token: Token) -> None:
        """Where in lists and tables the next words stand."""
        if token.type in ("bullet_list_open", "ordered_list_open", "bullet_list_close", "ordered_list_close"):
            self._depth += token.nesting
        elif token.type == "list_item_open":
            self._is_new_item = True
            self._mark = f"{token.info}. " if token.info else ""
        elif token.type == "table_open":
            self._tables += 1
        elif token.type == "tr_open":
            self._cells = []

    def _add_inline(self, token: Token, opening: Token) -> None:
        if opening.type in ("th_open", "td_open"):
            self._cells.append(cell_of(said(token)))
        else:
            self._add_words(token, opening)

    def _add_row(self, opening: Token) -> None:
        first = (opening.map or [0])[0] + 1
        text = "\t".join(cell.text for cell in self._cells)
        if plain(text):
            self._blocks.append(Block(ROW, text, first, first, cells=tuple(self._cells), table=self._tables))

    def _add_words(self, token: Token, opening: Token) -> None:
        first, last = _lines(token)
        texts = [text for text in map(plain, said(token).split(BREAK)) if text]
        for place, text in enumerate(texts):
            bullet = without_bullet(text)
            where = (min(first + place, last), last if place == len(texts) - 1 else min(first + place, last))
            if opening.type == "heading_open":
                self._blocks.append(Block(HEADING, text, *where, level=int(opening.tag[1:])))
            elif self._is_new_item and self._depth:
                self._blocks.append(Block(BULLET, self._mark + (bullet or text), *where, level=self._depth))
                self._is_new_item = False
            elif bullet is not None:
                self._blocks.append(Block(BULLET, bullet, *where, level=1))
            else:
                self._blocks.append(Block(heading_or_paragraph(text, is_bold=_is_bold(token)), text, *where))

    def _add_html(self, token: Token) -> None:
        """A piece of HTML: what it shows, in the lines of the whole piece."""
        first, last = _lines(token)
        building = Building(self._name)
        if plain(token.content).startswith("<!--"):
            self._say(token, RULER, plain(token.content))
            return
        add_html(token.content, self._name, building)
        tables = self._tables
        for block in building.document().blocks:
            self._tables = max(self._tables, tables + block.table)
            table = tables + block.table if block.table else 0
            self._blocks.append(
                Block(block.kind, block.text, first, last, level=block.level, cells=block.cells, table=table)
            )

    def _say(self, token: Token, kind: str, text: str) -> None:
        if text:
            self._blocks.append(Block(kind, text, *_lines(token)))


def said(token: Token) -> str:
    """The words of a run of text, without the marks of emphasis and links; a hard break is a line's end."""
    parts = []
    for child in token.children or []:
        if child.type in ("text", "code_inline", "image"):
            parts.append(child.content)
        elif child.type == "softbreak":
            parts.append(" ")
        elif child.type == "hardbreak" or (child.type == "html_inline" and child.content.lower().startswith("<br")):
            parts.append(BREAK)
    return "".join(parts)


def _is_bold(token: Token) -> bool:
    children = [child for child in token.children or [] if child.content or child.type.startswith("strong")]
    return bool(children) and children[0].type == "strong_open" and children[-1].type == "strong_close"


def _lines(token: Token) -> tuple[int, int]:
    first, after = token.map or [0, 1]
    return first + 1, after


def _opening(tokens: Sequence[Token], at: int) -> Token:
    """The opening of the row that closes here."""
    return next(token for token in reversed(tokens[:at]) if token.type == "tr_open")


def _with_rulers(blocks: Sequence[Block], lines: Sequence[Line]) -> tuple[Block, ...]:
    """The blocks, and the lines that only draw: rulers, and the dashes under the headings of a table."""
    told = {number for block in blocks for number in range(block.first, block.last + 1)}
    missing = [line for line in lines if line.number not in told and line.text.strip()]
    rulers = [
        Block(RULER if is_drawn(line.text) else PARAGRAPH, plain(line.text), line.number, line.number)
        for line in missing
    ]
    return tuple(sorted([*blocks, *rulers], key=lambda block: block.first))
