"""The account of every line of a document: understood as something, or left for a person."""

from __future__ import annotations

from lineofsight.core.written_plans import Lines, NotUnderstood, Understood
from lineofsight.formats._laid_out import RULER, RUNNING, Block, Document


class Ledger:
    """Keeps what was understood of which block; what nobody takes is left for a person at the end."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._taken: dict[Block, str] = {
            block: block.kind for block in document.blocks if block.kind in (RULER, RUNNING)
        }
        self._left: list[NotUnderstood] = []

    def take(self, block: Block, what: str) -> None:
        """Say what a block was understood as."""
        self._taken.setdefault(block, what)

    def is_taken(self, block: Block) -> bool:
        return block in self._taken

    def leave(self, lines: Lines, text: str) -> None:
        """Keep a part of a block that has no place in a plan, though the rest of the block was understood."""
        if text:
            self._left.append(NotUnderstood(lines, text))

    def understood(self) -> tuple[Understood, ...]:
        return tuple(Understood(block.lines, what) for block, what in self._taken.items())

    def not_understood(self) -> tuple[NotUnderstood, ...]:
        """What was left, in the order of the document; of a row of a table its cells, one after the other."""
        whole = [
            NotUnderstood(block.lines, block.text.replace("\t", " ").strip())
            for block in self._document.blocks
            if block not in self._taken
        ]
        return tuple(sorted({*whole, *self._left}, key=lambda left: (left.lines, left.text)))
