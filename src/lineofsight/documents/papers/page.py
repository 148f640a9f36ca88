"""A paper as one page of HTML with its looks in it, from which the PDF is printed."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from lineofsight.documents.papers.blocks import (
    Block,
    Bullets,
    Cell,
    Facts,
    Heading,
    Paper,
    Strips,
    Table,
    Tally,
    Words,
    printable,
)
from lineofsight.documents.papers.looks import LOOKS
from lineofsight.documents.papers.strip import strip_charts


def page_of(paper: Paper) -> str:
    """The whole paper. Whatever was written into it is text here and never markup."""
    return "\n".join(_lines(paper))


def _lines(paper: Paper) -> Iterator[str]:
    yield f'<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n<title>{_text(paper.title)}</title>'
    yield f'<meta name="author" content="{_text(paper.council)}">'
    yield f'<meta name="description" content="{_text(paper.about)}">'
    yield f'<meta name="dcterms.created" content="{paper.as_at.isoformat()}">'
    yield f"<style>{LOOKS}\n@page {{ @bottom-left {{ content: {_css_text(paper.foot)}; }} }}</style>\n</head>\n<body>"
    for number, part in enumerate(paper.parts):
        looks = "lying" if part.is_landscape else "upright"
        yield f'<section class="{looks}">'
        if number == 0:
            yield f'<p class="council">{_text(paper.council)}</p>' if paper.council else ""
            yield f"<h1>{_text(paper.title)}</h1>"
        for block in part.blocks:
            yield from _written(block)
        yield "</section>"
    yield "</body>\n</html>"


def _written(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"<h{block.level}>{_text(block.text)}</h{block.level}>"
        case Words():
            yield f'<p class="{block.look}">{_text(block.text)}</p>' if block.look else f"<p>{_text(block.text)}</p>"
        case Bullets():
            items = "".join(f"<li>{_text(item)}</li>" for item in block.items)
            yield f"<ul>{items}</ul>"
        case Table():
            yield from _table(block)
        case Facts():
            yield from _facts(block)
        case Tally():
            yield from _tally(block)
        case Strips():
            yield from (f'<div class="strip">{chart}</div>' for chart in strip_charts(block))


def _table(block: Table) -> Iterator[str]:
    whole = sum(block.widths)
    looks = "grid small" if block.is_small else "grid"
    yield f'<table class="{looks}" aria-label="{_text(block.about)}"><colgroup>'
    yield "".join(f'<col style="width: {share / whole:.2%}">' for share in block.widths)
    yield "</colgroup><thead><tr>"
    for column, heading in enumerate(block.headings):
        looks = ' class="number"' if block.is_of_numbers(column) else ""
        yield f'<th scope="col"{looks}>{_text(heading)}</th>'
    yield "</tr></thead><tbody>"
    for row in block.rows:
        cells = "".join(_cell(cell, is_heading=at == block.row_heading) for at, cell in enumerate(row))
        yield f"<tr>{cells}</tr>"
    yield "</tbody></table>"


def _cell(cell: Cell, *, is_heading: bool) -> str:
    names = ("number" if cell.is_number else "", "strong" if cell.is_strong else "", _shade(cell.shade))
    looks = " ".join(name for name in names if name)
    begins, ends = ('<th scope="row"', "</th>") if is_heading else ("<td", "</td>")
    looks = f' class="{looks}"' if looks else ""
    said = "".join(f"<p>{_text(line)}</p>" for line in cell.paragraphs)
    said += "".join(f'<p class="remark">{_text(line)}</p>' for line in cell.remarks)
    return f"{begins}{looks}>{said}{ends}"


def _facts(block: Facts) -> Iterator[str]:
    yield f'<table class="facts" aria-label="{_text(block.about)}"><tbody>'
    for label, text in block.rows:
        lines = "".join(f"<p>{_text(line)}</p>" for line in text.splitlines() if line.strip())
        yield f'<tr><th scope="row">{_text(label)}</th><td>{lines}</td></tr>'
    yield "</tbody></table>"


def _tally(block: Tally) -> Iterator[str]:
    yield '<ul class="tally">'
    for many, words, colour in block.counts:
        yield f'<li class="{_shade(colour)}"><span class="many">{many}</span> {_text(words)}</li>'
    yield "</ul>"


def _shade(colour: str) -> str:
    return f"shade shade-{colour}" if colour else ""


def _text(text: str) -> str:
    return escape(printable(text))


def _css_text(text: str) -> str:
    """A text as a style sheet quotes it: every letter that could end the quotation is written by its number."""
    return '"' + "".join(letter if letter.isalnum() else f"\\{ord(letter):06x}" for letter in printable(text)) + '"'
