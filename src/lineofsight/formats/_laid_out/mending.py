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
    for block in blocks:
        at = _place_of_last_said(joined)
        if at is not None and block.kind == PARAGRAPH and goes_on(joined[at].text, block.text):
            joined[at] = _together(joined[at], block)
        else:
            joined.append(block)
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


def _place_of_last_said(blocks: list[Block]) -> int | None:
    """Where the last paragraph or bullet stands; nothing where a heading or table came since."""
    for at in range(len(blocks) - 1, -1, -1):
        if blocks[at].kind in (PARAGRAPH, BULLET):
            return at
        if blocks[at].kind not in (RUNNING, RULER):
            return None
    return None


def _together(earlier: Block, later: Block) -> Block:
    if earlier.text.endswith("-") and earlier.text[-2:-1].isalpha():
        return replace(earlier, text=earlier.text + later.text, last=later.last)
    return replace(earlier, text=f"{earlier.text} {later.text}", last=later.last)
