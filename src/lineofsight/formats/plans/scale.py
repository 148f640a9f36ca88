"""The scale by which a plan is rated: the names of its ratings, and what the plan says that each means."""

from __future__ import annotations

import re

from lineofsight.formats._laid_out import BULLET, HEADING, PARAGRAPH, ROW, RULER, RUNNING, Block, Document
from lineofsight.formats.plans.headings import heading_words
from lineofsight.formats.plans.ledger import Ledger

COLOURS = "red|amber|green|blue|yellow|purple|grey|gray|white|black|orange|brown"
STATES = (
    r"(?:not (?:yet )?started|in progress|on ?(?:-| )?(?:track|target|schedule)|off ?(?:-| )?track|at risk|delayed|"
    r"overdue|behind schedule|on hold|ongoing|ahead of schedule|verified|no progress|some progress|good progress|"
    r"complete(?:d)?(?: and embedded)?|closed|embedded|achieved|"
    r"(?:fully|partly|partially|not) (?:met|achieved|addressed))"
)
RATING = re.compile(
    rf"(?:(?:{COLOURS})(?:[ /+-]*(?:{COLOURS}|plus|minus))?|[rabgyp]|{STATES}|(?:level |score )?[0-9])", re.IGNORECASE
)
DEFINED = re.compile(
    rf"^(?P<name>{RATING.pattern})\s*(?:[:=–]|\s-)\s*(?P<meaning>\S.{{6,}})$", re.IGNORECASE | re.DOTALL
)
SCALE_HEADING = re.compile(r"\b(?:b?rags?b?|rating|key|scale|legend|status|colour)\b")
MEANING = re.compile(r"^(?:meaning|definition|description|what (?:it|this) means|criteria)s?$")
FEWEST_WORDS_OF_MEANING = 2
MOST_BLOCKS_TO_HEADING = 2
FAR_OVER = 10
MOST_WORDS = 8
"""A heading has no more words than this."""

FEWEST_NAMES = 2


def is_rating(text: str) -> bool:
    """Whether a text is the name of a rating and nothing else.

    >>> is_rating("AMBER"), is_rating("On track"), is_rating("3"), is_rating("Ellen Jones")
    (True, True, True, False)
    """
    return RATING.fullmatch(text.strip()) is not None


def rating_said(text: str) -> str | None:
    """A rating as the plan writes it; letters that a narrow column broke apart are put together.

    >>> rating_said("AMB ER"), rating_said("Green"), rating_said("")
    ('AMBER', 'Green', None)
    """
    whole = text.replace(" ", "")
    return (whole if not is_rating(text) and is_rating(whole) else text) or None


def read_scale(document: Document, ledger: Ledger) -> dict[str, str | None]:
    """The names of the scale, each with its meaning, from a table or list that says what each colour means.

    Two definitions at least stand together, and either one of them is a colour or a heading says what they are: a
    numbered list is no scale.
    """
    scale: dict[str, str | None] = {}
    for at, run in _runs(document):
        names = {name.casefold() for _, name, _ in run}
        headings = _headings_over(document, at) if len(names) >= FEWEST_NAMES else []
        if len(names) < FEWEST_NAMES or not (headings or any(re.search(COLOURS, name) for name in names)):
            continue
        for block, name, meaning in run:
            if name.casefold() not in {known.casefold() for known in scale}:
                scale[name] = meaning
                ledger.take(block, "rating scale")
            elif meaning in scale.values():
                ledger.take(block, "rating scale, repeated")
        for heading in headings:
            ledger.take(heading, "heading of the rating scale")
    return scale


def with_used(scale: dict[str, str | None], used: list[str]) -> dict[str, str | None]:
    """The scale with the ratings that are used and never explained: their meaning is not known."""
    names = {name.casefold() for name in scale}
    whole = dict(scale)
    for rating in used:
        if rating.casefold() not in names and is_rating(rating):
            names.add(rating.casefold())
            whole[rating] = None
    return whole


def _defined_in(block: Block) -> tuple[str, str] | None:
    if block.kind == ROW:
        cells = [cell.text for cell in block.cells if cell.text and not cell.is_from_above]
        cells = cells[1:] if len(cells) > 1 and cells[0].casefold() == cells[1].casefold() else cells
        match cells:
            case [name, meaning] if is_rating(name) and len(meaning.split()) >= FEWEST_WORDS_OF_MEANING:
                return name, meaning
        return None
    if block.kind not in (PARAGRAPH, BULLET, HEADING):
        return None
    found = DEFINED.match(block.text)
    return (found["name"], found["meaning"]) if found else None


def _runs(document: Document) -> list[tuple[int, list[tuple[Block, str, str]]]]:
    """Definitions that stand together with nothing between them, and the place of the first of each."""
    runs: list[tuple[int, list[tuple[Block, str, str]]]] = []
    goes_on, table = False, 0
    for at, block in enumerate(document.blocks):
        pair = _defined_in(block)
        if pair is not None:
            if not goes_on or block.table != table:
                runs.append((at, []))
            runs[-1][1].append((block, *pair))
        table = block.table
        goes_on = pair is not None or (goes_on and block.kind in (RULER, RUNNING))
    return runs


def _headings_over(document: Document, at: int) -> list[Block]:
    """The heading right over the definitions, and the header row of their table."""
    before = document.blocks[max(at - FAR_OVER, 0) : at]
    over = [block for block in before if block.kind not in (RULER, RUNNING)]
    found = []
    for block in over[-MOST_BLOCKS_TO_HEADING:]:
        words = heading_words(block.text.replace("\t", " "))
        cells = [heading_words(cell.text) for cell in block.cells if cell.text]
        if MEANING.match(cells[-1]) if cells else (SCALE_HEADING.search(words) and len(words.split()) <= MOST_WORDS):
            found.append(block)
    return found
