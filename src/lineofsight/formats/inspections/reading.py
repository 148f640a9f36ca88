"""Reading one document: what kind it is, and then what it tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from lineofsight.core.written_inspections import WrittenInspection
from lineofsight.formats._laid_out import Block, Document, lay_out
from lineofsight.formats.inspections.frameworks import frameworks_named_in
from lineofsight.formats.inspections.headings import TITLE
from lineofsight.formats.inspections.papers import understood_paper
from lineofsight.formats.inspections.quoting import not_used
from lineofsight.formats.inspections.reports import LETTER, REPORT, understood_report
from lineofsight.formats.inspections.wording import even

FRONT = 40
"""A document says what it is within so many blocks."""

_GREETS = re.compile(r"^(?:Dear\b|This letter summarises\b)")


def read_inspection(path: Path) -> WrittenInspection:
    """Read a report, a letter or a council's paper of any kind of file.

    ``told_by`` is blank where the document tells of no inspection that is known.

    Raises:
        Refused: the file cannot be read, or is made to do harm.
    """
    return understood(lay_out(path))


def understood(document: Document) -> WrittenInspection:
    """What a document that is laid out tells of an inspection."""
    front = document.blocks[:FRONT]
    kind = _kind_of(front)
    if kind and (names := frameworks_named_in([block.text for block in front], by_councils=False)):
        return understood_report(document, kind, names)
    texts = [block.text for block in document.blocks]
    if names := frameworks_named_in(texts, by_councils=True):
        return understood_paper(document, names)
    return WrittenInspection(told_by="", not_understood=not_used(document.blocks, set()))


def _kind_of(front: Sequence[Block]) -> str:
    """Letter, report, or neither: a paper by somebody else, which may tell of an inspection all the same."""
    texts = [even(block.text) for block in front]
    if any(_GREETS.match(text) for text in texts):
        return LETTER
    return REPORT if any(TITLE.match(text) for text in texts) else ""
