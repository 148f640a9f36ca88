"""What a document asks for, item by item and word for word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from lineofsight.core.written_inspections import WrittenNeed
from lineofsight.formats._laid_out import BULLET, Block, Document
from lineofsight.formats.inspections.sections import Section, is_heading
from lineofsight.formats.inspections.wording import even, without_number

_MARK = re.compile(r"^(\s*)([^\w\s\"'(“‘]?)")
_INNER = re.compile(r":\s+[-–−̶]\s+")
_BETWEEN_INNER = re.compile(r"\s+[-–−̶]\s+")
_OPENS_A_LIST = (":", "including", "in particular")
_LEAD_IN = 60
"""A line that ends with a colon heads the items below it; a longer one only leads over to them."""


@dataclass
class _Item:
    kind: str
    text: str
    lines: tuple[int, int]
    number: str
    heading: str
    mark: tuple[int, str]
    sub_points: list[str] = field(default_factory=list)


@dataclass
class NeedsRead:
    """The items of one document so far, the places that they came from, and those that came after the last list."""

    items: list[_Item] = field(default_factory=list)
    used: set[int] = field(default_factory=set)

    def written(self) -> tuple[WrittenNeed, ...]:
        """The items in the document's order, counted from 1."""
        return tuple(
            WrittenNeed(
                kind=item.kind,
                order=order,
                text=item.text,
                lines=item.lines,
                number=item.number,
                heading=item.heading,
                sub_points=tuple(item.sub_points),
            )
            for order, item in enumerate(self.items, 1)
        )


def read_needs(document: Document, section: Section, read: NeedsRead) -> None:
    """Add what one list asks for. What stands between its items or behind them and is none is left where it is."""
    blocks = document.blocks
    marked = _places_of_items(blocks, section.places)
    last = marked[-1] if marked else len(blocks)
    items: list[_Item] = []
    heading, headed_at = section.heading, section.headed_at
    for at in (at for at in section.places if at <= last):
        block = blocks[at]
        if at in marked or not (marked or is_heading(block) or _leads_over(block)):
            _take(block, _item(document, block, section, heading), items)
            read.used |= {at, *headed_at}
        elif is_heading(block) or (_leads_over(block) and len(block.text) <= _LEAD_IN):
            heading, headed_at = even(block.text).strip(" :"), {at}
    read.items += items


def _item(document: Document, block: Block, section: Section, heading: str) -> _Item:
    number, text = without_number(" ".join(block.text.split()))
    under = ": ".join(filter(None, (section.part_of, heading)))
    kind = section.part.removeprefix("needs: ")
    return _Item(kind, text, block.lines, number, under, _mark_of(document, block))


def _places_of_items(blocks: Sequence[Block], places: Sequence[int]) -> list[int]:
    """Where bullets and numbered items stand; a list that begins with bullets has no numbered ones."""
    numbers = {at: without_number(even(blocks[at].text))[0] for at in places}
    marked = [at for at in places if numbers[at] or blocks[at].kind == BULLET]
    return marked if marked and numbers[marked[0]] else [at for at in marked if not numbers[at]]


def _leads_over(block: Block) -> bool:
    return block.text.rstrip().endswith(":")


def _take(block: Block, item: _Item, items: list[_Item]) -> None:
    """Add an item to its list, or to the item before it whose sub-point it is."""
    if items and _is_sub_point(item, items[-1], items[0]):
        items[-1].sub_points.append(item.text)
        items[-1].lines = (items[-1].lines[0], block.last)
        return
    if _INNER.search(item.text):
        inner = _BETWEEN_INNER.split(item.text.partition(":")[2])
        item.sub_points = [part.strip() for part in inner if part.strip()]
    items.append(item)


def _mark_of(document: Document, block: Block) -> tuple[int, str]:
    """How far a line is indented, and the mark before it."""
    found = _MARK.match(document.lines[block.first - 1].text)
    return (len(found[1]), found[2]) if found else (0, "")


def _is_sub_point(item: _Item, earlier: _Item, first: _Item) -> bool:
    """Whether an item belongs to the one before it.

    Below a numbered item those without a number do. Elsewhere the one before must open a list, by a colon or by
    stopping short, and the item must look another way: another mark, further in, or a small letter.
    """
    if first.number:
        return not item.number
    opens = even(earlier.text).endswith(_OPENS_A_LIST)
    (indent, mark), (first_indent, first_mark) = item.mark, first.mark
    looks_other = mark != first_mark or indent > first_indent + 1 or item.text[:1].islower()
    return opens and looks_other and not item.number


def parted(sentence: str) -> Sequence[str]:
    """The things that a sentence names one after another, parted at its commas and its last "and".

    >>> list(parted("supervision and its audit, plans, step down and the strategy."))
    ['supervision and its audit', 'plans', 'step down', 'the strategy']
    """
    *several, last = [part.strip() for part in sentence.rstrip(" .").split(",")]
    before, joined, after = last.removeprefix("and ").rpartition(" and ")
    ends = [before, after] if joined and several and not last.startswith("and ") else [last.removeprefix("and ")]
    return [part for part in (*several, *ends) if part]
