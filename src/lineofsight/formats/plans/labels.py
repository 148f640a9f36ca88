"""The labels of an area's particulars (Source, Aim, Owner ...), whole, broken over two rows, or half lost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lineofsight.formats._laid_out import Block
from lineofsight.formats.plans.headings import heading_words

AREA = "area"
SOURCE = "source"
AIM = "aim"
SUCCESS = "measurable_success"
OWNER = "owner"

LABELS = {
    AREA: (
        r"areas? (?:of|for) (?:development|improvement|focus)",
        r"(?:strategic |improvement )?(?:priority|theme|work ?stream)(?: area)?",
        r"improvement area",
    ),
    SOURCE: (r"sources?(?: of (?:the )?(?:action|recommendation|area)s?)?", r"origin", r"identified (?:by|in|from)"),
    AIM: (
        r"aims?(?: and objectives)?",
        r"(?:overall |strategic )?(?:objectives?|goals?|purpose)",
        r"(?:intended|desired|required|expected) outcomes?",
        r"what we want to achieve",
    ),
    SUCCESS: (
        r"measurable success(?:es)?",
        r"measures? of success",
        r"success (?:measure|criteri|indicator)\w*",
        r"(?:outcome|impact) measures?",
        r"how (?:will we|we will) (?:know|measure)[\w ]*",
        r"what (?:will|does) (?:success|good) look like",
    ),
    OWNER: (
        r"(?:plan |priority |area |action )?owners?",
        r"(?:priority |area |strategic |overall )?leads?(?: officers?)?",
        r"lead(?:ing)? responsibility",
        r"(?:senior |lead )?(?:responsible|accountable) (?:officer|owner|person|lead)s?",
        r"sponsor",
        r"sro",
    ),
}
PATTERNS = {label: re.compile(f"(?:{'|'.join(words)})") for label, words in LABELS.items()}
IN_ONE_LINE = {
    label: re.compile(rf"^(?P<label>{'|'.join(words)})(?P<mark>\s*[:–-])?\s+(?P<rest>\S.*)$", re.IGNORECASE | re.DOTALL)
    for label, words in LABELS.items()
}
LONGEST_LABEL = 60
MOST_WORDS_OF_ODD_LABEL = 2


@dataclass(frozen=True)
class Labelled:
    """A particular of an area: its label (blank where none stands there), its text, and an odd word in its place."""

    label: str | None
    text: str
    odd: str = ""


def label_of(text: str) -> str | None:
    """The particular that a text names, where it is nothing but a label.

    >>> label_of("Measurable Success:"), label_of("Area Of Development"), label_of("Owner of the plan is Jane")
    ('measurable_success', 'area', None)
    """
    if len(text) > LONGEST_LABEL:
        return None
    words = heading_words(text)
    return next((label for label, pattern in PATTERNS.items() if pattern.fullmatch(words)), None)


def labelled_line(text: str) -> Labelled | None:
    """A label and its text that stand in one line: with a colon between them, or the text with a capital or number.

    >>> labelled_line("Owner Andy Whippey"), labelled_line("Aim: to improve"), labelled_line("Aim to improve")
    (Labelled(label='owner', text='Andy Whippey', odd=''), Labelled(label='aim', text='to improve', odd=''), None)
    """
    for label, pattern in IN_ONE_LINE.items():
        found = pattern.match(text)
        if found and (found["mark"] or (found["label"][:1].isupper() and _begins(found["rest"]))):
            return Labelled(label, found["rest"])
    return None


def _begins(text: str) -> bool:
    return text[:1].isupper() or text[:1].isdigit()


def labelled_rows(rows: Sequence[Block], phrases: set[str], *, is_in_area: bool) -> dict[Block, list[Labelled]]:
    """The rows of a small table that are particulars of an area, each with what it says.

    ``phrases`` are the labels that the document uses whole, by which a half of one is known. A row without a label
    goes on with the one above it; at the head of a table it belongs to the label right below.
    """
    found: dict[Block, list[Labelled]] = {}
    label: str | None = None
    for place, row in enumerate(rows):
        cells = _without_margin([cell.text for cell in row.cells])
        below = _without_margin([cell.text for cell in rows[place + 1].cells]) if place + 1 < len(rows) else []
        said = _pairs(cells) or _broken(cells, below, rows, place) or _half(cells, phrases)
        if not said and not cells[0] and any(cells):
            text = _joined(cells[1:])
            if label is not None:
                said = [Labelled(label, text)]
            elif below and place == 0 and label_of(below[0]):
                said = [Labelled(label_of(below[0]), text)]
            elif is_in_area:
                said = [Labelled(None, text)]
        elif not said and label is not None and len(cells[0].split()) <= MOST_WORDS_OF_ODD_LABEL and _joined(cells[1:]):
            said = [Labelled(label, _joined(cells[1:]), odd=cells[0])]
        if said:
            found[row] = said
            label = said[-1].label
    return found


def _without_margin(cells: list[str]) -> list[str]:
    """Cells without an empty one before a label: a margin that the converter took for a column."""
    has_margin = len(cells) > 2 and not cells[0] and label_of(cells[1]) and any(cells[2:])  # noqa: PLR2004 - margin, label, text
    return cells[1:] if has_margin else cells


def _joined(cells: Sequence[str]) -> str:
    return " ".join(cell for cell in cells if cell)


def _pairs(cells: Sequence[str]) -> list[Labelled]:
    """A row of labels, each with the text after it; often only one."""
    said: list[Labelled] = []
    for place, cell in enumerate(cells):
        label = label_of(cell) if any(cells[place + 1 :]) or place == 0 else None
        if label is not None:
            said.append(Labelled(label, ""))
        elif said:
            said[-1] = Labelled(said[-1].label, _joined([said[-1].text, cell]))
        elif place == 0 and (line := labelled_line(cell)) and line.label is not None:
            said.append(line)
        else:
            return []
    return said


def _broken(cells: Sequence[str], below: Sequence[str], rows: Sequence[Block], place: int) -> list[Labelled]:
    """A label of which one half stands in this row and the other in the row below, or above."""
    label = label_of(f"{cells[0]} {below[0]}") if cells[0] and below and below[0] else None
    if label is None and place > 0 and cells[0]:
        label = label_of(f"{rows[place - 1].cells[0].text} {cells[0]}")
    return [Labelled(label, _joined(cells[1:]))] if label is not None else []


def _half(cells: Sequence[str], phrases: set[str]) -> list[Labelled]:
    """A label of which the other half is lost, known by the whole one that the document uses elsewhere."""
    words = heading_words(cells[0])
    wholes = [whole for whole in phrases if words and whole.endswith(f" {words}")]
    text = _joined(cells[1:])
    return [Labelled(label_of(wholes[0]), text)] if wholes and text else []


def phrases_of(rows: Sequence[Block]) -> set[str]:
    """The labels that a document uses whole."""
    texts = (cell.text for row in rows for cell in row.cells[:2])
    return {heading_words(text) for text in texts if label_of(text) is not None}
