"""Documents in parts, each of which knows how it is typed, marked up and put into a Word file.

The same document can so be read from a file of each kind.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from docx import Document as WordFile
from weasyprint import HTML

STYLE = """
@page { size: A4; margin: 20mm; @bottom-center { content: counter(page) } }
body { font-family: sans-serif; font-size: 11pt; line-height: 1.35 }
table { border-collapse: collapse } td { border: 0.5pt solid black; padding: 2mm }
h1 { font-size: 18pt } h2 { font-size: 14pt } .break { break-before: page }
"""


@dataclass(frozen=True)
class Heading:
    text: str
    level: int = 2
    hashes: bool = False

    def typed(self) -> list[str]:
        return ["", f"{'#' * self.level} {self.text}" if self.hashes else self.text, ""]

    def marked_up(self) -> str:
        return f"<h{self.level}>{escape(self.text)}</h{self.level}>"

    def put_into(self, file: WordFile) -> None:
        file.add_heading(self.text, self.level)


@dataclass(frozen=True)
class Paragraph:
    text: str

    def typed(self) -> list[str]:
        return [self.text, ""]

    def marked_up(self) -> str:
        return f"<p>{escape(self.text)}</p>"

    def put_into(self, file: WordFile) -> None:
        file.add_paragraph(self.text)


@dataclass(frozen=True)
class Items:
    """Bullets, or numbered items; each is a text, or a text with its sub-points."""

    items: Sequence[str | tuple[str, Sequence[str]]]
    numbered: bool = False
    mark: str = "■"
    inner_mark: str = "–"

    def typed(self) -> list[str]:
        lines = []
        for number, item in enumerate(self.items, 1):
            text, points = (item, ()) if isinstance(item, str) else item
            lines.append(f"{number}. {text}" if self.numbered else f"{self.mark} {text}")
            lines += [f"   {self.inner_mark} {point}" for point in points]
        return [*lines, ""]

    def marked_up(self) -> str:
        tag = "ol" if self.numbered else "ul"
        shown = []
        for item in self.items:
            text, points = (item, ()) if isinstance(item, str) else item
            inner = "".join(f"<li>{escape(point)}</li>" for point in points)
            shown.append(f"<li>{escape(text)}{f'<ul>{inner}</ul>' if inner else ''}</li>")
        return f"<{tag}>{''.join(shown)}</{tag}>"

    def put_into(self, file: WordFile) -> None:
        for number, item in enumerate(self.items, 1):
            text, points = (item, ()) if isinstance(item, str) else item
            if self.numbered:
                file.add_paragraph(f"{number}. {text}")
            else:
                file.add_paragraph(text, style="List Bullet")
            for point in points:
                file.add_paragraph(point, style="List Bullet 2")


@dataclass(frozen=True)
class Table:
    rows: Sequence[Sequence[str]]

    def typed(self) -> list[str]:
        return [*("\t".join(row) for row in self.rows), ""]

    def marked_up(self) -> str:
        rows = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in self.rows)
        return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"

    def put_into(self, file: WordFile) -> None:
        table = file.add_table(0, len(self.rows[0]))
        for row in self.rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text


@dataclass(frozen=True)
class PageBreak:
    def typed(self) -> list[str]:
        return ["\f"]

    def marked_up(self) -> str:
        return '<div class="break"></div>'

    def put_into(self, file: WordFile) -> None:
        file.add_page_break()


Part = Heading | Paragraph | Items | Table | PageBreak


def as_text(parts: Sequence[Part]) -> str:
    return "\n".join(line for part in parts for line in part.typed())


def as_page(parts: Sequence[Part]) -> str:
    body = "\n".join(part.marked_up() for part in parts)
    return (
        f"<!doctype html><html lang='en'><head><title>-</title><style>{STYLE}</style></head><body>{body}</body></html>"
    )


def text_file(folder: Path, parts: Sequence[Part], name: str = "report.txt") -> Path:
    path = folder / name
    path.write_text(as_text(parts), encoding="utf-8")
    return path


def pdf_file(folder: Path, parts: Sequence[Part], name: str = "report.pdf") -> Path:
    path = folder / name
    HTML(string=as_page(parts)).write_pdf(path)
    return path


def html_file(folder: Path, parts: Sequence[Part], name: str = "report.html") -> Path:
    path = folder / name
    path.write_text(as_page(parts), encoding="utf-8")
    return path


def word_file(folder: Path, parts: Sequence[Part], name: str = "report.docx") -> Path:
    file = WordFile()
    for part in parts:
        part.put_into(file)
    path = folder / name
    file.save(str(path))
    return path
