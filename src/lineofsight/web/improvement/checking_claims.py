"""Checking the claims of one text: what stands where, with the verdict in a sentence. Nothing here reads or writes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from lineofsight.core.claims.checking import FAULTS, Finding, Verdict
from lineofsight.core.claims.documents import check_document
from lineofsight.core.claims.passages import passages_of
from lineofsight.core.claims.stated import Passage
from lineofsight.core.periods import Period
from lineofsight.web.improvement.marks import MARK

ASKS = (
    Verdict.ONE_PART,
    Verdict.PARTS_UNKNOWN,
    Verdict.COMPARISON,
    Verdict.UNSAID,
    Verdict.MIXED,
    Verdict.REPEATED,
    Verdict.OTHER_PERIOD,
)
"""Verdicts that ask for something: parts that are missing, or words that would make it plain."""
WORST_FIRST = tuple(
    str(verdict)
    for verdict in (
        Verdict.DISAGREES,
        Verdict.NOT_COMPLETE,
        Verdict.MISNAMED,
        Verdict.UNLIKE,
        Verdict.ALREADY_PAST,
        Verdict.OTHER_UNIT,
        *ASKS,
        Verdict.UNCHECKED,
        Verdict.COUNT,
        Verdict.TARGET,
        Verdict.PARTS_STATED,
        Verdict.FOLLOWS,
        Verdict.AGREES,
    )
)
WRONG, ASKING, RIGHT = "wrong", "asking", "right"
COLOURS = {WRONG: "red", ASKING: "yellow", RIGHT: "grey"}


@dataclass(frozen=True)
class Found:
    """One finding of a text. ``start`` and ``end`` are blank where the words stand in no one place of it."""

    verdict: str
    words: str
    sentence: str
    said_in: str
    kind: str
    section: str
    line: int
    start: int | None
    end: int | None


def weight_of(verdict: str) -> str:
    """Whether a verdict says that something is wrong, asks for something, or finds nothing to correct.

    >>> weight_of("does not agree"), weight_of("parts unknown"), weight_of("agrees")
    ('wrong', 'asking', 'right')
    """
    if verdict in FAULTS:
        return WRONG
    return ASKING if verdict in ASKS else RIGHT


def claims_in(text: str, *, section: str = "", dated_on: date | None = None) -> list[Found]:
    """Every finding of a text, in the order of its lines. Marks of figures are no claims: they are filled in.

    ``section`` is what the text belongs to, where it does not say so itself.
    """
    plain = MARK.sub(lambda mark: " " * len(mark[0]), text)
    passages = [Passage(each.text, each.line, each.section or section) for each in passages_of(plain)]
    return placed(check_document(passages, dated=Period(dated_on, dated_on) if dated_on else None), plain)


def wrong_in(text: str, *, dated_on: date | None = None) -> list[Found]:
    """The findings that ask for a correction."""
    return [found for found in claims_in(text, dated_on=dated_on) if weight_of(found.verdict) == WRONG]


def placed(findings: Iterable[Finding], text: str) -> list[Found]:
    """The findings with where their words stand in the text; the same words on one line stand one after another."""
    starts, taken = _starts_of_lines(text), set()
    found = []
    for each in findings:
        where = _place(each, text, starts, taken)
        start, end = where or (None, None)
        claim = each.claim
        found.append(
            Found(
                verdict=str(each.verdict),
                words=each.words,
                sentence=each.sentence,
                said_in=claim.sentence.strip() if claim else "",
                kind=str(claim.kind) if claim else "",
                section=each.section[:100],
                line=each.line,
                start=start,
                end=end,
            )
        )
    return found


def _starts_of_lines(text: str) -> list[int]:
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    return starts


def _place(
    finding: Finding, text: str, starts: Sequence[int], taken: set[tuple[int, str, str]]
) -> tuple[int, int] | None:
    if not 1 <= finding.line < len(starts):
        return None
    pattern = re.compile(r"\s+".join(map(re.escape, finding.words.split())) or r"(?!)")
    for match in pattern.finditer(text, starts[finding.line - 1]):
        known = (match.start(), str(finding.verdict), finding.sentence)
        if known not in taken:
            taken.add(known)
            return match.span()
    return None
