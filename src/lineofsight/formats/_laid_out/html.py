"""Web pages, as they are shown: headings, paragraphs, lists, and tables with merged cells. No script is run."""

from __future__ import annotations

import lxml.html
from lxml import etree

from lineofsight.core.readings import Refused
from lineofsight.formats._laid_out.building import MOST_CELLS_OF_A_ROW, Building, heading_or_paragraph, spread
from lineofsight.formats._laid_out.shape import BULLET, HEADING, Cell, Document
from lineofsight.formats._laid_out.wording import (
    BREAK,
    NOT_SHOWN,
    cell_from_html,
    plain,
    printable,
    shown,
    without_bullet,
)

HEADINGS = {f"h{level}": level for level in range(1, 7)}
PARTS = {
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "figure", "footer", "form", "header", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table",
    "ul", *HEADINGS,
}  # fmt: skip
"""Elements that begin a line of their own."""

BOLD = {"b", "strong"}


def lay_out_html(text: str, name: str) -> Document:
    """Lay out a web page; its lines are its paragraphs and rows.

    Raises:
        Refused: it holds nothing that is shown.
    """
    building = Building(name)
    add_html(text, name, building)
    document = building.document()
    if not document.blocks:
        raise Refused(f"{name} is a web page that shows nothing.")
    return document


def add_html(text: str, name: str, building: Building) -> None:
    """Add what a piece of HTML shows."""
    try:
        root = lxml.html.document_fromstring(
            printable(text).encode("utf-8"), parser=lxml.html.HTMLParser(encoding="utf-8")
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Refused(f"{name} is a web page that shows nothing.") from error
    _add(root, building, depth=0)


def _add(element: lxml.html.HtmlElement, building: Building, depth: int) -> None:
    tag = element.tag if isinstance(element.tag, str) else ""
    if not tag or tag in NOT_SHOWN or element.get("hidden") is not None:
        return
    if tag == "table":
        building.add_table(_rows(element))
    elif tag in ("ul", "ol"):
        for place, item in enumerate(element.iterchildren("li"), start=1):
            _add_item(item, f"{place}." if tag == "ol" else "", building, depth + 1)
    elif tag not in HEADINGS and any(child.tag in PARTS for child in element.iterdescendants()):
        _add_mixed(element, building, depth)
    else:
        _add_words(element, building)


def _add_mixed(element: lxml.html.HtmlElement, building: Building, depth: int) -> None:
    """An element that holds parts, and perhaps words of its own between them."""
    own = element.makeelement("p")
    own.text = printable(element.text)
    for child in list(element):
        is_part = child.tag in PARTS or any(each.tag in PARTS for each in child.iterdescendants())
        if is_part:
            _add_words(own, building)
            _add(child, building, depth)
            own = element.makeelement("p")
            own.text = printable(child.tail)
        else:
            own.append(child)
    _add_words(own, building)


def _add_item(item: lxml.html.HtmlElement, number: str, building: Building, depth: int) -> None:
    inner = [child for child in item if child.tag in ("ul", "ol", "table")]
    for child in inner:
        item.remove(child)
    item.tag = "div"  # so that no mark is shown before it
    text = plain(shown(item))
    bullet = without_bullet(text)
    if text:
        words = text if bullet is None else bullet
        building.say(BULLET, [text], f"{number} {words}".strip(), level=depth)
    for child in inner:
        _add(child, building, depth)


def _add_words(element: lxml.html.HtmlElement, building: Building) -> None:
    """A heading or paragraph; a break within it parts two paragraphs."""
    level = HEADINGS.get(str(element.tag), 0)
    words = [child for child in element if plain(shown(child))]
    is_bold = (
        bool(words)
        and not plain(element.text or "")
        and all(child.tag in BOLD and not plain(child.tail or "") for child in words)
    )
    for line in filter(None, map(plain, shown(element).split(BREAK))):
        bullet = without_bullet(line)
        if level:
            building.say(HEADING, [line], level=level)
        elif bullet is not None:
            building.say(BULLET, [line], bullet, level=1)
        else:
            building.say(heading_or_paragraph(line, is_bold=is_bold), [line])


def _rows(table: lxml.html.HtmlElement) -> list[list[Cell]]:
    """The rows of a table; of a table within a cell the words only."""
    rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
    return spread(
        [
            [
                (cell_from_html(cell), _count(cell, "colspan"), _count(cell, "rowspan"))
                for cell in row.iterchildren("td", "th")
            ]
            for row in rows
        ],
        MOST_CELLS_OF_A_ROW,
    )


def _count(cell: lxml.html.HtmlElement, name: str) -> int:
    said = cell.get(name, "1").strip()
    return int(said) if said.isdecimal() and len(said) < 6 else 1  # noqa: PLR2004 - more figures than any table has columns
