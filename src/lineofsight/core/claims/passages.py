"""Cutting plain text or markdown into passages, each with its line and the numbered section it belongs to."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from lineofsight.core.claims.stated import Passage

CELLS = re.compile(r"\t|</?(?:li|ul|ol|p|br|td|th|tr|table|div)\b[^>]*>", re.IGNORECASE)
TAG = re.compile(r"<[^<>]*>")
BEGINS = re.compile(r"\s*(?:[-*+▪•■]\s|#|\|[^|]|\d+(?:\.\d+)*[.)]?\s)")
SECTION = re.compile(r"[\s>*_#▪•■-]*(?P<number>\d{1,3}(?:\.\d{1,3}){0,3})[.)]?(?=\*{0,2}\s+[*_\"'“‘(]*[A-Z]|\s*\Z)")
NUMBER = re.compile(r"\d+")
MOST_NUMBERS = 80
LONGEST = 5000
RULE = re.compile(r"[\s|:=_-]*")


def passages_of(text: str) -> tuple[Passage, ...]:
    r"""The passages of a text: paragraphs, list items and table cells, without marks of HTML.

    A paragraph that was wrapped over several lines is one passage. The section is the number that a paragraph or the
    first cell of a row begins with ("3.14", "8."), and holds until the next.

    >>> for passage in passages_of("4. Conferences\t<ul><li>88% in time</li></ul>\n\n- 3.14 All 9 were\nseen."):
    ...     print(passage.line, passage.section, repr(passage.text))
    1 4 '4. Conferences'
    1 4 '88% in time'
    3 3.14 '- 3.14 All 9 were\nseen.'
    """
    found, section = [], ""
    for line, block in _blocks(text):
        cells = list(_cells(block))
        section = section_of(cells[0][1], section) if cells else section
        found += [Passage(words, line + breaks, section) for breaks, words in cells]
    return tuple(found)


def section_of(text: str, before: str = "") -> str:
    """The number that a paragraph or the first cell of a row begins with; else the section that went before.

    >>> section_of("3.14 Significant work"), section_of("4."), section_of("Progress", "4"), section_of("12 cases", "4")
    ('3.14', '4', '4', '4')
    """
    numbered = SECTION.match(text)
    return numbered["number"] if numbered else before


def pieces(passage: Passage) -> Iterator[Passage]:
    """The passage whole, or cut between words where it is longer, or fuller of numbers, than a person would write.

    Looking for parts compares numbers with one another, so a page of nothing but numbers would keep a computer busy.
    """
    start = told = 0
    for number in NUMBER.finditer(passage.text):
        told += 1
        if told > MOST_NUMBERS or number.end() - start > LONGEST:
            cut = max(passage.text.rfind(gap, start + 1, number.start()) for gap in " \t\n") + 1 or number.start()
            yield _piece(passage, start, cut)
            start, told = cut, 1
    yield _piece(passage, start, len(passage.text))


def _piece(passage: Passage, start: int, end: int) -> Passage:
    line = passage.line + passage.text.count("\n", 0, start)
    return Passage(passage.text[start:end], line, passage.section) if end - start < len(passage.text) else passage


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """Lines that belong together, with the number of the first. A blank line, a list mark or a tab parts them."""
    start, block = 1, ""
    for number, line in enumerate(text.splitlines(), start=1):
        if block and (not line.strip() or BEGINS.match(line) or "\t" in line or "\t" in block):
            yield start, block
            block = ""
        if line.strip():
            start, block = (start, f"{block}\n{line}") if block else (number, line)
    if block:
        yield start, block


def _cells(block: str) -> Iterator[tuple[int, str]]:
    """The cells of a block without their tags, each with how many lines stand before it."""
    start = 0
    for end in [*(match.span() for match in CELLS.finditer(block)), (len(block), len(block))]:
        words = block[start : end[0]]
        plain = html.unescape(TAG.sub("", words)).strip()
        if plain and not RULE.fullmatch(plain):
            lead = len(words) - len(words.lstrip())
            yield block.count("\n", 0, start + lead), plain
        start = end[1]
