"""Actions in cards of their own, label by label: "Action 2 | Hold a panel", "Lead | TB", "RAG | Green"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lineofsight.formats._laid_out import ROW, Block
from lineofsight.formats.plans import headings
from lineofsight.formats.plans.headings import heading_words, role_of, roles_of
from lineofsight.formats.plans.numbering import LETTER, NUMBER

ACTION = re.compile(rf"^action\s*(?P<number>{NUMBER}|{LETTER})?\W*$", re.IGNORECASE)
SAID = frozenset({headings.LEAD, headings.DUE, headings.RATING, headings.EVALUATION, headings.MILESTONES})
FEWEST_SAID = 2
"""Labels that make a card of the lines under an action; fewer may stand there by chance."""

MOST_WORDS_OF_LABEL = 5
PARTS = 2


@dataclass(frozen=True)
class Card:
    """One action, and what is said of it, by the roles that columns have."""

    number: str | None
    said: dict[str, str]
    blocks: tuple[Block, ...]


def card_at(blocks: Sequence[Block], at: int) -> Card | None:
    """The card that begins with a block; nothing where the block begins none."""
    begun = _pair(blocks[at])
    action = ACTION.match(begun[0]) if begun else None
    if begun is None or action is None:
        return None
    said, own = {headings.ACTION: begun[1]}, [blocks[at]]
    for block in blocks[at + 1 :]:
        pair = _pair(block)
        role = role_of(pair[0]) if pair else headings.OTHER
        if pair is None or role not in SAID or role in said or block.kind != blocks[at].kind:
            break
        said[role] = pair[1]
        own.append(block)
    return Card(action["number"], said, tuple(own)) if len(own) > FEWEST_SAID else None


def _pair(block: Block) -> tuple[str, str] | None:
    """A label and its text: the two cells of a row, or what stands before and after a colon."""
    if block.kind == ROW:
        cells = [cell.text for cell in block.cells if cell.text]
        is_pair = len(cells) == PARTS and cells[0] == block.cells[0].text and roles_of(cells) is None
        return (cells[0], cells[1]) if is_pair else None
    label, _, text = block.text.partition(":")
    is_label = text.strip() and len(heading_words(label).split()) <= MOST_WORDS_OF_LABEL
    return (label, text.strip()) if is_label else None
