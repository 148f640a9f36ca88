"""What a document says of itself as a whole: its title, whose it is, of what date, and after which inspection."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lineofsight.formats._laid_out import BULLET, HEADING, PARAGRAPH, ROW, RULER, RUNNING, Block, Document
from lineofsight.formats.plans.councils import council_in, is_only_council
from lineofsight.formats.plans.dates import IN_FIGURES, IN_WORDS, ISO, date_in
from lineofsight.formats.plans.headings import heading_words, roles_of
from lineofsight.formats.plans.inspections import inspection_in
from lineofsight.formats.plans.labels import label_of, labelled_line
from lineofsight.formats.plans.ledger import Ledger
from lineofsight.formats.plans.numbering import WITH_KIND, WITH_MARK
from lineofsight.formats.plans.scale import SCALE_HEADING

TITLE_LABEL = re.compile(r"^(?:report )?(?:subject|title)(?: of report)?$")
DATE_LABEL = re.compile(
    r"^(?:plan |version |document )?date(?: of (?:plan|version|issue|update|last update|publication))?$|"
    r"^(?:last )?(?:updated|revised|reviewed)(?: on)?$|^(?:version|published) on$|"
    r"^as at$|^(?:position|progress) (?:as )?at$"
)
DATED = re.compile(
    r"\b(?:updated?|revised|as at|as of|version|dated|position at|progress (?:to|at)|issued)\b[\s:,-]*", re.IGNORECASE
)
PLAN_THEN_DATE = re.compile(r"\bplan\b\s*(?:[-–—:,(]|update|tracker|report)?\s*$", re.IGNORECASE)
SALUTATION = re.compile(r"^dear\b", re.IGNORECASE)
PLAN = re.compile(r"\bplan\b", re.IGNORECASE)
DATES = (IN_WORDS, IN_FIGURES, ISO)
HOW_FAR = 30
"""A title stands within this many blocks from the start."""

FEWEST_WORDS = 2
LONGEST_TITLE = 30
FAR = 2_000
"""Names are looked for in the first letters of a paragraph, so many at most."""

FEWEST_CELLS = 2
BETWEEN_PARTS = " - "


@dataclass(frozen=True)
class Front:
    """What a document says of itself; blank where it does not say."""

    title: str | None
    council: str | None
    plan_date: str | None
    inspection: str | None


def read_front(document: Document, ledger: Ledger) -> Front:
    """Read title, council, date and inspection; the lines that say them are understood."""
    parts = _title(document)
    for block in _same_again(document, parts):
        ledger.take(block, "title" if block in parts else "title, again")
    texts = [_value(block) for block in parts]
    titles = [text for text in texts if not is_only_council(text)]
    return Front(
        BETWEEN_PARTS.join(titles or texts) or None,
        council_in(texts, [block.text[:FAR] for block in document.blocks]),
        _date(document, parts, ledger),
        inspection_in(texts, [block.text[:FAR] for block in document.blocks if block.kind in (PARAGRAPH, BULLET)]),
    )


def _value(block: Block) -> str:
    return next((cell.text for cell in block.cells[1:] if cell.text), "") if block.kind == ROW else block.text


def _title(document: Document) -> list[Block]:
    """The blocks that make the title: labelled as such, after a salutation, a group of headings, or the first line."""
    blocks = [block for block in document.blocks if block.kind not in (RULER, RUNNING)]
    front = blocks[:HOW_FAR]
    for at, block in enumerate(front):
        if block.kind == ROW and TITLE_LABEL.match(heading_words(block.cells[0].text)) and _value(block):
            return [block]
        if block.kind == PARAGRAPH and SALUTATION.match(block.text) and at + 1 < len(blocks):
            return [blocks[at + 1]]
    groups = _groups_of_headings(front)
    chosen = next((group for group in groups if any(PLAN.search(block.text) for block in group)), None)
    if chosen is None:
        chosen = next((group for group in groups if not all(is_only_council(block.text) for block in group)), None)
    if chosen is None and front and _may_be_title(front[0]):
        return [front[0]]
    return chosen or []


def _groups_of_headings(blocks: Sequence[Block]) -> list[list[Block]]:
    """Headings that follow right upon one another; those of a section, an area or the scale begin something else."""
    groups: list[list[Block]] = [[]]
    for block in blocks:
        if block.kind == HEADING and _may_be_title(block):
            groups[-1].append(block)
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]


def _may_be_title(block: Block) -> bool:
    words = heading_words(block.text)
    is_other = (
        block.kind == ROW
        or WITH_MARK.match(block.text)
        or WITH_KIND.match(block.text)
        or label_of(block.text)
        or labelled_line(block.text)
        or (SCALE_HEADING.search(words) and not PLAN.search(words))
        or re.match(r"^\d+(?:\.\d+)*\s", block.text)
    )
    return (
        not is_other
        and FEWEST_WORDS <= len(words.split()) <= LONGEST_TITLE
        and not block.text.endswith((".", ";", ","))
    )


def _same_again(document: Document, parts: Sequence[Block]) -> list[Block]:
    """The blocks of the title wherever they are printed."""
    texts = {block.text for block in parts}
    return [block for block in document.blocks if block.text in texts]


def _date(document: Document, parts: Sequence[Block], ledger: Ledger) -> str | None:
    """The plan's date: as a label gives it, or its title; an inspection's date in the title is not the plan's."""
    for block in document.blocks[:HOW_FAR]:
        said = _labelled_date(block)
        if said is not None:
            ledger.take(block, "date of the plan")
            return said
    for block in parts:
        said = _date_of_title(_value(block))
        if said is not None:
            _take_alone(document, said, ledger)
            return said
    return None


def _labelled_date(block: Block) -> str | None:
    if block.kind == ROW:
        filled = [cell.text for cell in block.cells if cell.text]
        is_label = (
            len(filled) == FEWEST_CELLS and roles_of(filled) is None and DATE_LABEL.match(heading_words(filled[0]))
        )
        return _whole_date(filled[1]) if is_label else None
    label, mark, rest = block.text.partition(":")
    if mark and DATE_LABEL.match(heading_words(label)):
        return _whole_date(rest)
    found = DATED.match(block.text)
    return _whole_date(block.text[found.end() :]) if found and block.kind in (PARAGRAPH, HEADING) else None


def _whole_date(text: str) -> str | None:
    """The date that a text consists of; nothing where it says more."""
    text = text.strip(" .()")
    return date_in(text) if any(pattern.fullmatch(text) for pattern in DATES) else None


def _date_of_title(text: str) -> str | None:
    """A date in a title that is the plan's: after "updated", "as at" and the like, right after "plan", or alone."""
    for found in DATED.finditer(text):
        rest = text[found.end() :]
        if any(pattern.match(rest) for pattern in DATES):
            return date_in(rest)
    for pattern in DATES:
        dated = pattern.search(text)
        if dated is not None and _is_of_plan(text[: dated.start()]):
            return date_in(dated[0])
    return None


def _is_of_plan(before: str) -> bool:
    return not before.strip() or PLAN_THEN_DATE.search(before) is not None


def _take_alone(document: Document, said: str, ledger: Ledger) -> None:
    """Take the lines that say the plan's date once more and nothing else."""
    for block in document.blocks:
        if block.kind != ROW and _whole_date(block.text) == said:
            ledger.take(block, "date of the plan")
