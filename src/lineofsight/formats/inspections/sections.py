"""The parts of a report or letter: a heading opens one, and the next heading ends it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from lineofsight.formats._laid_out import BULLET, HEADING, RULER, RUNNING, Block
from lineofsight.formats.inspections import headings
from lineofsight.formats.inspections.wording import comparable, even, without_number

SHORT = 90
"""A paragraph that is shorter, and does not end a sentence, may be a heading."""

LONG = 60
"""What follows a heading of the text is longer; behind an entry in a list of contents stands the next entry."""


@dataclass
class Section:
    """A part of the document: what it is, its heading with its place, and the places of what stands in it."""

    part: str
    heading: str = ""
    at: int | None = None
    places: list[int] = field(default_factory=list)


def sections_of(blocks: Sequence[Block], judged: Collection[int]) -> list[Section]:
    """The document in its parts: front, needs (by kind), overview, scope, findings, other.

    ``judged`` are the places at which grades were given; a judgement's name that comes again heads its findings.
    """
    names = {comparable(blocks[at].text) for at in judged}
    sections = [Section("front")]
    for at, block in enumerate(blocks):
        if block.kind in (RUNNING, RULER):
            continue
        part = _part_opened_by(block, names if at not in judged else set())
        if part and not (sections[-1].part == "contents" and not _is_followed_by_text(blocks, at)):
            is_whole = part == "closing"
            sections.append(Section(part, "" if is_whole else even(block.text).strip(" :"), at))
        elif at not in judged:
            sections[-1].places.append(at)
    return sections


def _part_opened_by(block: Block, judged_names: Collection[str]) -> str:
    text = comparable(block.text)
    if text in judged_names:
        return "findings"
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
    following = next((block for block in blocks[at + 1 :] if block.kind not in (RUNNING, RULER)), None)
    return following is not None and len(following.text) > LONG


def is_heading(block: Block) -> bool:
    """Whether a block only names what follows."""
    text = even(block.text)
    if block.kind == HEADING:
        return True
    return block.kind != BULLET and len(text) < SHORT and text[-1:] not in ".,;?!" and not without_number(text)[0]
