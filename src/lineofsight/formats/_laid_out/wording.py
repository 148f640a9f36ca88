"""Words as they come out of files: with marks of bullets, spaces of many widths and leftovers of HTML."""

from __future__ import annotations

import html
import re

import lxml.html

from lineofsight.formats._laid_out.shape import Cell, Piece

BULLET_MARKS = "•▪■●○◦‣⁃∙·\u25aa\u25fc\u25fe\u25a1\u25c6\u2b1b\u27a4\uf0b7\uf0a7\uf0d8\uf0fc\u2756\u27a2"
TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
MARKED = re.compile(rf"^(?:[{BULLET_MARKS}]\s*|[-–*o]\s+)+(?=\S)")
SPACES = re.compile(r"\s+")
PAGE_NUMBER = re.compile(r"^(?:page\s*)?[-–|\s]*\d{1,4}[-–|\s]*(?:(?:of|/)\s*\d{1,4})?$", re.IGNORECASE)
DRAWN = re.compile(r"^[\s|:=_–—+-]*$")
OWN_LINE = {
    "dd",
    "dt",
    "p",
    "div",
    "li",
    "tr",
    "td",
    "th",
    "ul",
    "ol",
    "table",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
}
NOT_SHOWN = {"script", "style", "head", "title", "template", "noscript"}
NOT_PRINTED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
BREAK = "\n"
BULLET_BREAK = "\n\u2022 "
PARTING = "\ufeff\u200b\u200c\u200d\u00ad\x00"
"""Marks that no reader sees: marks of byte order, joiners, and hyphens that stand only where a line might break."""
_UNSEEN = str.maketrans(dict.fromkeys(PARTING))


def plain(text: str) -> str:
    r"""The words of a text on one line, with single spaces and without marks that nobody sees.

    >>> plain("  Child\u00a0in \u200bNeed\n")
    'Child in Need'
    """
    return SPACES.sub(" ", text.translate(_UNSEEN)).strip()


def printable(text: str | None) -> str:
    """A text without the marks of control that XML cannot hold."""
    return NOT_PRINTED.sub("", text or "")


def is_drawn(text: str) -> bool:
    """Whether a text only draws a line: dashes, bars and nothing said.

    >>> is_drawn("|---|:--|"), is_drawn("-"), is_drawn("")
    (True, True, False)
    """
    return bool(text.strip()) and DRAWN.match(text) is not None


def without_bullet(text: str) -> str | None:
    """A bullet's words without its mark; nothing where the text is no bullet.

    >>> without_bullet("• ▪ We will review"), without_bullet("- Staff"), without_bullet("Staff")
    ('We will review', 'Staff', None)
    """
    found = MARKED.match(text)
    return text[found.end() :] if found else None


def pieces_of(text: str) -> tuple[Piece, ...]:
    """The paragraphs and bullets of a cell: one for each line of it, or as leftover HTML says."""
    return pieces_of_lines_of(without_tags(text) if TAG.search(text) else html.unescape(text))


def pieces_of_lines_of(text: str) -> tuple[Piece, ...]:
    """A piece for each line of a text that says something."""
    found = []
    for line in text.split(BREAK):
        words = plain(line)
        bullet = without_bullet(words)
        if words and not (bullet is None and words in BULLET_MARKS):
            found.append(Piece(words if bullet is None else bullet, is_bullet=bullet is not None))
    return tuple(found)


def cell_of(text: str) -> Cell:
    return Cell(pieces_of(text))


def cell_from_html(element: lxml.html.HtmlElement) -> Cell:
    """A cell of a table of a web page."""
    return Cell(pieces_of_lines_of(shown(element)))


def without_tags(text: str) -> str:
    """Leftover HTML as a person would see it: a line for each paragraph, a mark before each item of a list."""
    return shown(lxml.html.fragment_fromstring(printable(text), create_parent="div"))


def shown(element: lxml.html.HtmlElement) -> str:
    """The text of an HTML element as it is shown, line by line."""
    parts: list[str] = []
    _gather(element, parts)
    return "".join(parts)


def _gather(element: lxml.html.HtmlElement, parts: list[str]) -> None:
    tag = element.tag if isinstance(element.tag, str) else ""
    if tag and tag not in NOT_SHOWN:
        if tag in OWN_LINE or tag == "br":
            parts.append(BULLET_BREAK if tag == "li" else BREAK)
        parts.append(SPACES.sub(" ", element.text or ""))
        for child in element:
            _gather(child, parts)
            parts.append(SPACES.sub(" ", child.tail or ""))
        if tag in OWN_LINE:
            parts.append(BREAK)
