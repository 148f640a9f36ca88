"""Whose services were inspected, by the sentences in which documents say so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lineofsight.formats.inspections.headings import TITLE
from lineofsight.formats.inspections.wording import NAME, even, without_number

_IN_A_LETTER = (
    re.compile(rf"(?i:(?:focused|monitoring) visit (?:to|of)) (?:the )?({NAME}) (?i:(?:local authority )?children's)"),
    re.compile(rf"(?i:children's services) (?:in|within|at|of) ({NAME})(?= (?:which|was|were|on|that)\b|[.,;]|$)"),
    re.compile(rf"(?i:within) (?:the )?({NAME}) (?i:children's (?:social care )?services)"),
    re.compile(rf"(?i:inspection of) ({NAME}) (?i:(?:local authority )?children's (?:social care )?services)"),
)
_IN_A_PAPER = (
    re.compile(rf"^({NAME}) (?:were|was) notified\b"),
    re.compile(rf"(?i:ofsted) (?:have|has) judged ({NAME}) (?:to|as)\b"),
    re.compile(rf"(?i:provision|services) in ({NAME})(?= (?:which|was|were|on|that)\b|[.,;]|$)"),
    *_IN_A_LETTER,
)
_NO_COUNCIL = re.compile(
    r"\b(?:Local Authority|Ofsted|England|Children|Inspect\w+|Care Quality|Review|Judgement|Report)\b", re.IGNORECASE
)
_LOOKS_LIKE_ONE = re.compile(r"[A-Z][a-z]{2,}[A-Za-z&,' .-]*")
_LONGEST = 60


def council_named_in(texts: Iterable[str], *, by_a_council: bool) -> str:
    """The council as the first sentence that names it does; blank where none does."""
    patterns = _IN_A_PAPER if by_a_council else _IN_A_LETTER
    for text in (without_number(even(text))[1] for text in texts):
        for pattern in patterns:
            if (found := pattern.search(text)) and (name := _as_a_council(found[1])):
                return name
    return ""


def council_on_the_cover(texts: Sequence[str]) -> tuple[str, int] | None:
    """The council that stands right above a report's title or right below it, with its place; None where none does."""
    titled = next((at for at, text in enumerate(texts) if TITLE.match(even(text))), None)
    if titled is None:
        return None
    beside = (at for at in (titled - 1, titled + 1) if 0 <= at < len(texts))
    return next(((name, at) for at in beside if (name := _as_a_council(even(texts[at])))), None)


def _as_a_council(text: str) -> str:
    name = text.strip(" ,.").removesuffix("'s").removesuffix("'")
    fits = _LOOKS_LIKE_ONE.fullmatch(name) and len(name) <= _LONGEST and not _NO_COUNCIL.search(name)
    return name if fits else ""
