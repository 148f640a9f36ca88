"""The parts of a report or letter: a heading opens one, and the next heading ends it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from lineofsight.formats._laid_out import BULLET, HEADING, RULER, RUNNING, Block
from lineofsight.formats.inspections import headings
from lineofsight.formats.inspections.wording import comparable, even, without_number

SHORT = 90
"""A paragraph that is shorter, and does not end a sentence, may be a heading."""

LONG = 60
"""What follows a heading of the text is longer; behind an entry in a list of contents stands the next entry."""

Named = Mapping[int, tuple[int, bool]]


@dataclass
class Section:
    """A part of the document: what it is, its heading with its places, and the places of what stands in it.

    ``part_of`` names the larger part of the report to which it belongs, where there are such.
    """

    part: str
    heading: str = ""
    headed_at: set[int] = field(default_factory=set)
    places: list[int] = field(default_factory=list)
    part_of: str = ""


def sections_of(blocks: Sequence[Block], judged: Collection[int], named: Named) -> list[Section]:
    """The document in its parts: front, needs (by kind), overview, scope, findings, contents, other, closing.

    ``judged`` are the places at which grades were given first. ``named`` are those at which a judgement's name stands
    again: with its grade it heads findings, without one it does so outside the lists of what is asked for.
    """
    sections = [Section("front")]
    skipped: set[int] = set()
    for at, block in enumerate(blocks):
        if block.kind in (RUNNING, RULER) or at in skipped:
            continue
        many, with_grade = named.get(at, (0, False))
        is_named = many > 0 and (with_grade or not sections[-1].part.startswith("needs"))
        part = "findings" if is_named else _part_opened_by(block)
        if part and not (sections[-1].part == "contents" and not _is_followed_by_text(blocks, at + max(many, 1))):
            places = range(at, at + (many if is_named else 1))
            skipped.update(places)
            heading = even(" ".join(blocks[place].text for place in places)).strip(" :")
            sections.append(Section(part, heading, set(places)))
        elif at not in judged:
            sections[-1].places.append(at)
    return sections


def _part_opened_by(block: Block) -> str:
    text = comparable(block.text)
    if kind := headings.kind_of_needs(text):
        return f"needs: {kind}"
    patterns = {
        "overview": headings.OVERVIEW,
        "scope": headings.SCOPE,
        "findings": headings.FINDINGS,
        "contents": headings.CONTENTS,
        "other": headings.OTHER,
        "closing": headings.CLOSING,
    }
    return next((part for part, pattern in patterns.items() if pattern.fullmatch(text)), "")


def _is_followed_by_text(blocks: Sequence[Block], at: int) -> bool:
    following = next((block for block in blocks[at:] if block.kind not in (RUNNING, RULER)), None)
    return following is not None and len(following.text) > LONG


def is_heading(block: Block) -> bool:
    """Whether a block only names what follows."""
    text = even(block.text)
    if block.kind == HEADING:
        return True
    return block.kind != BULLET and len(text) < SHORT and text[-1:] not in ".,;?!" and not without_number(text)[0]
