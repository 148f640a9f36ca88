"""Documents of any kind, made from one description: headings, paragraphs, bullets and tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

import docx
import xlsxwriter
from docx.enum.section import WD_ORIENT


@dataclass(frozen=True)
class Text:
    """A heading (level 1 and deeper), a paragraph (level 0) or a bullet."""

    words: str
    level: int = 0
    is_bullet: bool = False


@dataclass(frozen=True)
class Box:
    """One cell: its words, or several points; it may reach over several columns or rows."""

    words: str = ""
    points: tuple[str, ...] = ()
    across: int = 1
    down: int = 1

    @property
    def lines(self) -> tuple[str, ...]:
        return self.points or (self.words,)


@dataclass(frozen=True)
class Table:
    """Rows of cells; a cell that another one reaches over is left out of its row."""

    rows: tuple[tuple[Box, ...], ...]
    has_header: bool = True

    @property
    def width(self) -> int:
        return sum(box.across for box in self.rows[0])


@dataclass(frozen=True)
class PageBreak:
    pass


Part = Text | Table | PageBreak


@dataclass(frozen=True)
class Look:
    """How a document looks, which must not change what is read from it."""

    css: str = ""
    is_ruled: bool = True
    is_landscape: bool = True
    running_head: str = ""
    pages: list[int] = field(default_factory=list)


def row(*cells: str | Box) -> tuple[Box, ...]:
    return tuple(cell if isinstance(cell, Box) else Box(cell) for cell in cells)


def placed(table: Table) -> list[list[Box | None]]:
    """The cells in a full rectangle; a place that another cell reaches over holds nothing."""
    rectangle: list[list[Box | None]] = [[None] * table.width for _ in table.rows]
    covered: set[tuple[int, int]] = set()
    for down, boxes in enumerate(table.rows):
        place = 0
        for box in boxes:
            while (down, place) in covered:
                place += 1
            rectangle[down][place] = box
            covered |= {(down + below, place + beside) for below in range(box.down) for beside in range(box.across)}
            place += box.across
    return rectangle


# ---------------------------------------------------------------- text, Markdown


def written_text(parts: Sequence[Part]) -> str:
    """As a converter of PDF writes it: tabs between cells, a point after the other in one line."""
    lines: list[str] = []
    for part in parts:
        match part:
            case Text(words, _, True):
                lines += [f"- {words}"]
            case Text(words, level, _):
                lines += ["", f"{'#' * level} {words}".strip(), ""]
            case Table():
                lines += ["", *["\t".join(_in_one_line(box) for box in cells) for cells in placed(part)], ""]
            case _:
                lines += [""]
    return "\n".join(lines) + "\n"


def _in_one_line(box: Box | None) -> str:
    if box is None:
        return ""
    items = "".join(f"<li>▪ {escape(point)}</li>" for point in box.points)
    return f"<ul>{items}</ul>" if items else box.words


def written_markdown(parts: Sequence[Part]) -> str:
    lines: list[str] = []
    for part in parts:
        match part:
            case Text(words, _, True):
                lines += [f"- {words}"]
            case Text(words, level, _):
                lines += ["", f"{'#' * level} {words}".strip(), ""]
            case Table():
                first, *others = placed(part)
                lines += ["", _bars(first), "|" + " --- |" * part.width, *map(_bars, others), ""]
            case _:
                lines += [""]
    return "\n".join(lines) + "\n"


def _bars(cells: Sequence[Box | None]) -> str:
    said = [("<br>".join(f"• {point}" for point in box.points) or box.words) if box else "" for box in cells]
    return "| " + " | ".join(each.replace("|", "\\|") for each in said) + " |"


# ---------------------------------------------------------------- web page, PDF


def written_html(parts: Sequence[Part], look: Look | None = None) -> str:
    look = look or Look()
    body = "\n".join(_html(part) for part in parts)
    rules = "td, th { border: 1px solid black }" if look.is_ruled else "td, th { border: none }"
    size = "A4 landscape" if look.is_landscape else "A4"
    style = f"""
        @page {{ size: {size}; margin: 1.5cm; @bottom-center {{ content: "Page " counter(page) " of " counter(pages) }}
                @top-left {{ content: "{look.running_head}" }} }}
        body {{ font: 10pt sans-serif }} table {{ border-collapse: collapse; width: 100%; margin: 8pt 0 }}
        td, th {{ padding: 4pt 6pt; vertical-align: top; text-align: left }} tr {{ break-inside: avoid }}
        {rules} {look.css}"""
    return f'<!DOCTYPE html><html><head><meta charset="utf-8"><style>{style}</style></head><body>{body}</body></html>'


def _html(part: Part) -> str:
    match part:
        case Text(words, _, True):
            return f"<ul><li>{escape(words)}</li></ul>"
        case Text(words, level, _):
            tag = f"h{level}" if level else "p"
            return f"<{tag}>{escape(words)}</{tag}>"
        case Table(rows, has_header):
            head = f"<thead>{_html_row(rows[0], 'th')}</thead>" if has_header else ""
            body = "".join(_html_row(cells, "td") for cells in rows[int(has_header) :])
            return f"<table>{head}<tbody>{body}</tbody></table>"
    return '<div style="break-after: page"></div>'


def _html_row(cells: Sequence[Box], tag: str) -> str:
    return "<tr>" + "".join(_html_cell(box, tag) for box in cells) + "</tr>"


def _html_cell(box: Box, tag: str) -> str:
    points = "".join(f"<li>{escape(point)}</li>" for point in box.points)
    spans = f' colspan="{box.across}" rowspan="{box.down}"'
    return f"<{tag}{spans}>{f'<ul>{points}</ul>' if points else escape(box.words)}</{tag}>"


def write_pdf(parts: Sequence[Part], path: Path, look: Look | None = None) -> Path:
    import weasyprint  # noqa: PLC0415 - it takes a second to load, and few tests need it

    weasyprint.HTML(string=written_html(parts, look)).write_pdf(path)
    return path


# ---------------------------------------------------------------- Word


def write_docx(parts: Sequence[Part], path: Path, look: Look | None = None) -> Path:
    document = docx.Document()
    look = look or Look()
    if look.is_landscape:
        section = document.sections[0]
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
    for part in parts:
        match part:
            case Text(words, _, True):
                document.add_paragraph(words, style="List Bullet")
            case Text(words, 0, _):
                document.add_paragraph(words)
            case Text(words, level, _):
                document.add_heading(words, level=level)
            case Table():
                _add_table(document, part, look)
            case _:
                document.add_page_break()
    document.save(str(path))
    return path


def _add_table(document: docx.document.Document, table: Table, look: Look) -> None:
    made = document.add_table(rows=len(table.rows), cols=table.width)
    made.style = "Table Grid" if look.is_ruled else "Normal Table"
    for down, boxes in enumerate(placed(table)):
        for place, box in enumerate(boxes):
            if box is None:
                continue
            cell = made.cell(down, place)
            if box.across > 1 or box.down > 1:
                cell = cell.merge(made.cell(down + box.down - 1, place + box.across - 1))
            cell.text = ""
            cell.paragraphs[0].text = box.lines[0]
            for line in box.lines[1:]:
                cell.add_paragraph(line)
            for paragraph in cell.paragraphs if box.points else ():
                paragraph.style = "List Bullet"


# ---------------------------------------------------------------- Excel


def write_xlsx(parts: Sequence[Part], path: Path) -> Path:
    """All on one sheet, with a blank row before and after each table."""
    with xlsxwriter.Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet("Plan")
        at = 0
        for part in parts:
            match part:
                case Text(words):
                    sheet.write_string(at, 0, words)
                    at += 1
                case Table():
                    at = _write_table(sheet, part, at + 1) + 1
    return path


def _write_table(sheet: xlsxwriter.worksheet.Worksheet, table: Table, at: int) -> int:
    for down, boxes in enumerate(placed(table)):
        for place, box in enumerate(boxes):
            if box is None:
                continue
            words = "\n".join(f"• {point}" for point in box.points) or box.words
            if box.across > 1 or box.down > 1:
                sheet.merge_range(at + down, place, at + down + box.down - 1, place + box.across - 1, words)
            else:
                sheet.write_string(at + down, place, words)
    return at + len(table.rows)


def write_document(parts: Sequence[Part], path: Path, look: Look | None = None) -> Path:
    """Write a document of the kind that its name says."""
    match path.suffix:
        case ".docx":
            return write_docx(parts, path, look)
        case ".pdf":
            return write_pdf(parts, path, look)
        case ".xlsx":
            return write_xlsx(parts, path)
        case ".html":
            path.write_text(written_html(parts, look), encoding="utf-8")
        case ".md":
            path.write_text(written_markdown(parts), encoding="utf-8")
        case _:
            path.write_text(written_text(parts), encoding="utf-8")
    return path
