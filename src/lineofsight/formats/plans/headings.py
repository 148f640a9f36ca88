"""What the columns of a plan's tables are, told by the words that councils put above them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

NUMBER = "number"
AREA = "area"
RECOMMENDATION = "recommendation"
ACTION = "action"
MILESTONES = "milestones"
EVALUATION = "evaluation"
RATING = "rating"
LEAD = "lead"
DUE = "due"
SUCCESS = "measurable success"
AIM = "aim"
SOURCE = "source"
OTHER = "other"
"""A column whose heading is not known: what stands in it is left for a person."""

WORDS = {
    SUCCESS: (
        "measurable success",
        r"measures? of success",
        r"success (?:measure|criteri|indicator)\w*",
        r"(?:outcome|impact|performance) (?:measure|indicator)s?",
        r"how (?:will|do) we (?:know|measure)",
        r"how we will (?:know|measure)",
        r"what (?:will|does) (?:success|good) look like",
        r"kpis?\b",
        r"targets?$",
    ),
    RATING: (
        r"(?:progress|impact|evaluation) (?:b?rags?b?|rating|status)\b",
        r"b?rags?b?\b",
        r"rating",
        r"status",
        r"colour",
        r"traffic light",
        r"score$",
        r"grade$",
    ),
    DUE: (
        r"due\b",
        r"by when",
        r"when\b",
        r"time ?(?:scale|frame|line)s?",
        r"deadline",
        r"(?:target|end|completion|finish|planned)(?: completion)? dates?",
        r"to be completed? by",
        r"complet(?:e|ion) by",
        r"(?:end|finish)$",
        r"date (?:due|for completion)",
        r"(?<!start )(?<!starting )dates?$",
    ),
    LEAD: (
        r"leads?\b",
        r"lead(?:ing)? (?:officer|person|responsib\w*)",
        r"(?:by )?who(?:m)?\b",
        r"owners?\b",
        r"(?:person|persons|officers?|people)? ?responsib\w*",
        r"accountab\w*",
        r"(?:named |responsible )?officers?$",
        r"sro\b",
        r"assigned to",
        r"resp$",
    ),
    RECOMMENDATION: (
        r"(?:ofsted |inspect\w* )?(?:recommendation|finding)s?",
        r"areas? (?:for|of|requiring) improvement",
        r"what needs to improve",
        r"(?:what )?ofsted (?:said|told us|found)",
        r"issues? identified",
    ),
    AREA: (
        r"(?:summary of )?areas? (?:for|of) (?:development|focus)",
        r"(?:strategic |improvement )?(?:priority|theme|work ?stream)(?: area)?s?\b",
        r"improvement areas?",
    ),
    SOURCE: (r"sources?\b", r"origin$"),
    AIM: (r"aims?\b", r"objectives?\b", r"(?:intended|desired|required|expected) outcomes?"),
    EVALUATION: (
        r"evaluation",
        r"progress",
        r"updates?\b",
        r"comment(?:s|ary)?",
        r"evidence",
        r"impact",
        r"(?:current |latest )?position",
        r"where (?:are we|we are)\b",
        r"what (?:have we|we have|has been) (?:done|achieved)",
        r"what difference",
        r"narrative",
        r"outcomes?\b",
    ),
    MILESTONES: (r"(?:key )?milestones?", r"(?:key |next )?steps?\b", r"sub-?tasks?"),
    ACTION: (
        r"(?:key |improvement |specific |required |agreed )?actions?\b",
        r"activit(?:y|ies)",
        r"tasks?\b",
        r"what (?:we will|will we|are we going to|we are going to|needs to|do we need to)\b.*\bdo",
        r"what (?:needs to be|will be) done",
        r"what (?:we will|will we) do",
        r"how (?:will we|we will) (?:do|achieve|get)",
        r"we will\b",
    ),
}
NUMBERS = re.compile(r"^(?:(?:action|rec|recommendation|area|item)s? ?)?(?:no|nos|number|num|ref|reference|id|#)$")
PATTERNS = {role: re.compile(rf"\b(?:{'|'.join(words)})") for role, words in WORDS.items()}

EARLIER = re.compile(r"\b(?:previous|prior|last|former|earlier|initial|original|baseline|start|starting)\b")

LONGEST_HEADING = 22
"""Most words of a column's heading."""

NEAR_THE_START = 24
LONGEST_WORD = 60
"""A word of the sector counts where it stands this near the start of a heading, in letters."""

FEWEST_COLUMNS = 2
ACTED_ON = {ACTION, RECOMMENDATION}
WORKED_ON = {EVALUATION, RATING, MILESTONES, LEAD, DUE, SUCCESS}

_LOOKALIKES = str.maketrans("ΝΟΑΕΙΚΜΡΤΗΒΧοаеорсухНОСТАЕРМК", "NOAEIKMPTHBXoaeopcyxHOCTAEPMK")


def heading_words(text: str) -> str:
    r"""A heading or label as it is compared: small letters, without marks; Greek and Cyrillic lookalikes as Latin.

    >>> heading_words("Action(S)"), heading_words("RAG\u00a0Rating:")
    ('actions', 'rag rating')
    """
    plain = unicodedata.normalize("NFKC", text.translate(_LOOKALIKES)).casefold().replace("(s)", "s")
    return re.sub(r"\s+", " ", re.sub(r"[^\w\s#/&'-]", " ", plain)).strip()


def role_of(heading: str) -> str:
    """What a column is by its heading; the word that comes first decides.

    >>> role_of("Evaluation Against Milestones"), role_of("RAG Sept 2017"), role_of("By when?"), role_of("Ward")
    ('evaluation', 'rating', 'due', 'other')
    """
    words = heading_words(heading)
    if words and NUMBERS.match(words):
        return NUMBER
    found = [(match.start(), order, role) for order, (role, match) in enumerate(_matches(words)) if match]
    found = [each for each in found if each[0] <= NEAR_THE_START]
    if not found and " " in words:
        return role_of(words.replace(" ", ""))
    return min(found)[2] if found else OTHER


def _matches(words: str) -> list[tuple[str, re.Match[str] | None]]:
    return [(role, pattern.search(words, 0, NEAR_THE_START + LONGEST_WORD)) for role, pattern in PATTERNS.items()]


def roles_of(cells: Sequence[str]) -> tuple[str, ...] | None:
    """What each column of a table is, where these cells are its headings; nothing where they are not.

    A blank heading gives a blank role. Headings are short, most of them are known, and they name what is acted on. Of
    several ratings, or dates, only the latest is one.
    """
    filled = [cell for cell in cells if cell]
    if len(filled) < FEWEST_COLUMNS or any(len(cell.split()) > LONGEST_HEADING for cell in filled):
        return None
    roles = tuple(role_of(cell) if cell else "" for cell in cells)
    for role in (RATING, DUE):
        roles = _with_the_latest(role, cells, roles)
    known = [role for role in roles if role not in ("", OTHER)]
    names_work = ACTED_ON & set(known) or AREA in known
    if len(set(known)) < FEWEST_COLUMNS or len(known) * 2 < len(filled) or not names_work:
        return None
    return roles if WORKED_ON & set(known) or set(known) >= ACTED_ON else None


def _with_the_latest(role: str, cells: Sequence[str], roles: tuple[str, ...]) -> tuple[str, ...]:
    """Of several columns of one role, the latest: the last of those that are not called earlier ones."""
    alike = [place for place, each in enumerate(roles) if each == role]
    latest = [place for place in alike if not EARLIER.search(heading_words(cells[place]))] or alike
    return tuple(OTHER if place in alike and place != latest[-1] else each for place, each in enumerate(roles))


def with_holes_filled(roles: tuple[str, ...], earlier: tuple[str, ...]) -> tuple[str, ...]:
    """A repeated header row with blank headings, completed from the table's earlier one where the others agree."""
    agrees = len(roles) == len(earlier) and all(
        role in ("", before) for role, before in zip(roles, earlier, strict=True)
    )
    return earlier if agrees else roles


def with_number(roles: tuple[str, ...]) -> tuple[str, ...]:
    """A first column without a heading is that of the numbers, where actions stand beside it and none else is.

    >>> with_number(("", "action", "lead")), with_number(("", "number", "action"))
    (('number', 'action', 'lead'), ('', 'number', 'action'))
    """
    is_of_numbers = roles[0] == "" and ACTION in roles and NUMBER not in roles
    return (NUMBER, *roles[1:]) if is_of_numbers else roles
