"""Putting together what a page broke: paragraphs that run on, and lines that belong to one paragraph."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lineofsight.formats._laid_out.shape import BULLET, PARAGRAPH, RULER, RUNNING, Block

ENDS = ".:;?!"
CLOSING = "\"'”’)"
WIDE = 60
"""A line shorter than this ends where its writer ended it; a longer one may have been broken by the page."""


def join_what_was_broken(blocks: Iterable[Block]) -> list[Block]:
    """Join a paragraph or bullet to the paragraph that goes on with its sentence, also over the foot of a page.

    Only where both signs agree: the first does not end a sentence, and the second begins with a small letter.
    """
    joined: list[Block] = []
    said: int | None = None
    for block in blocks:
        if said is not None and block.kind == PARAGRAPH and goes_on(joined[said].text, block.text):
            joined[said] = _together(joined[said], block)
            continue
        joined.append(block)
        if block.kind not in (RUNNING, RULER):
            said = len(joined) - 1 if block.kind in (PARAGRAPH, BULLET) else None
    return joined


def goes_on(earlier: str, later: str) -> bool:
    """Whether a text goes on with the sentence of the one before it.

    >>> goes_on("the team", "were also joined."), goes_on("The end.", "of it"), goes_on("Owner", "Andy")
    (True, False, False)
    """
    return not ends_a_sentence(earlier) and later[:1].islower()


def ends_a_sentence(text: str) -> bool:
    return text.rstrip(CLOSING)[-1:] in ENDS


def was_broken_by_the_page(earlier: str, later: str) -> bool:
    """Whether two lines, one right below the other, are one paragraph that was too wide for the page."""
    return goes_on(earlier, later) or (len(earlier) >= WIDE and not ends_a_sentence(earlier))


def _together(earlier: Block, later: Block) -> Block:
    if earlier.text.endswith("-") and earlier.text[-2:-1].isalpha():
        return replace(earlier, text=earlier.text + later.text, last=later.last)
    return replace(earlier, text=f"{earlier.text} {later.text}", last=later.last)
