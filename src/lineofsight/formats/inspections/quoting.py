"""Paragraphs and bullets taken as they stand, and those that nothing was taken from."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from lineofsight.core.written_inspections import Passage
from lineofsight.formats._laid_out import Block
from lineofsight.formats.inspections.sections import Section, is_heading
from lineofsight.formats.inspections.wording import even, without_number


def passage_of(block: Block, heading: str = "") -> Passage:
    """A block as a passage, word for word, the number before it apart."""
    number, text = without_number(" ".join(block.text.split()))
    return Passage(text=text, lines=block.lines, heading=heading, number=number)


def passages_in(blocks: Sequence[Block], section: Section) -> tuple[tuple[Passage, ...], set[int]]:
    """The passages of a section under their headings, and the places of both; a heading over nothing is left."""
    heading, headed_at = section.heading, section.headed_at
    found: list[Passage] = []
    used: set[int] = set()
    for at in section.places:
        if is_heading(blocks[at]):
            heading, headed_at = even(blocks[at].text).strip(" :"), {at}
        else:
            found.append(passage_of(blocks[at], heading))
            used |= {at, *headed_at}
    return tuple(found), used


def not_used(blocks: Sequence[Block], used: Collection[int]) -> tuple[Passage, ...]:
    """Every block that nothing was taken from, so that no line of the document is passed over in silence."""
    return tuple(Passage(text=block.text, lines=block.lines) for at, block in enumerate(blocks) if at not in used)
