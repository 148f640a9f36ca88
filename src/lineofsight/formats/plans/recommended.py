"""Recommendations that a report only lists: bullets under a sentence that says whose they are."""

from __future__ import annotations

import re

from lineofsight.core.written_plans import WrittenRecommendation
from lineofsight.formats._laid_out import BULLET, Block, Document
from lineofsight.formats.plans.ledger import Ledger
from lineofsight.formats.plans.numbering import split_number

WHAT = re.compile(r"\brecommend(?:ed|ation)|\bareas? (?:for|of) (?:improvement|action)", re.IGNORECASE)
WHOSE = re.compile(r"\b(?:ofsted|inspect\w+|cqc|care quality commission|peer)\b", re.IGNORECASE)
PROGRESS = re.compile(r"\b(?:progress|addressed|completed|since)\b", re.IGNORECASE)
NUMBERED_PARAGRAPH = re.compile(r"^\d+\.\d+\s")


def read_listed_recommendations(document: Document, ledger: Ledger) -> list[WrittenRecommendation]:
    """The inspectors' recommendations that a report without a plan lists, in its order; none are rated."""
    blocks = document.blocks
    for at, block in enumerate(blocks):
        if _introduces(block):
            items = _bullets(blocks[at + 1 :])
            if items:
                ledger.take(block, "introduction of recommendations")
                return [_recommendation(place, item, ledger) for place, item in enumerate(items, start=1)]
    return []


def _introduces(block: Block) -> bool:
    text = block.text
    if not text.endswith(":") or PROGRESS.search(text):
        return False
    return WHAT.search(text) is not None and WHOSE.search(text) is not None


def _bullets(blocks: tuple[Block, ...]) -> list[Block]:
    found = []
    for block in blocks:
        if block.kind != BULLET or NUMBERED_PARAGRAPH.match(block.text):
            break
        found.append(block)
    return found


def _recommendation(place: int, block: Block, ledger: Ledger) -> WrittenRecommendation:
    ledger.take(block, "recommendation")
    number, text = split_number(block.text)
    return WrittenRecommendation(number or str(place), text, (), None, None, None, block.lines)
