"""What the report or letter of an inspection says, or a paper that tells of one, and nothing beyond it.

What the document does not say is blank. Every line of it is in the result or among the lines not understood.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

Lines = tuple[int, int]
"""The first and the last line, counted from 1."""


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A paragraph or bullet, joined where a page broke it, with the heading that it stands under."""

    text: str
    lines: Lines
    heading: str = ""
    number: str = ""


@dataclass(frozen=True, kw_only=True)
class WrittenJudgement:
    """One judgement of the framework's own set. ``grade`` is in the framework's words, ``as_written`` as printed.

    ``name`` is blank for a grade that a paper tells of without saying which judgement of the set it is.
    """

    name: str
    title: str
    grade: str
    as_written: str
    lines: Lines


@dataclass(frozen=True, kw_only=True)
class WrittenNeed:
    """One thing that is asked for, word for word.

    ``kind`` is what the document calls it: what needs to improve, recommendation, area for priority action.
    ``order`` counts from 1 over the whole document; ``number`` is the one that is printed. ``is_parted`` marks one of
    several that stood in a single sentence and were parted at its commas, which a person has to check.
    """

    kind: str
    order: int
    text: str
    lines: Lines
    number: str = ""
    heading: str = ""
    sub_points: tuple[str, ...] = ()
    is_parted: bool = False


@dataclass(frozen=True, kw_only=True)
class WrittenInspection:
    """One inspection as a document tells it. ``told_by`` is report, letter or council paper, blank for neither."""

    told_by: str
    title: str = ""
    framework: str = ""
    event: str = ""
    is_graded: bool | None = None
    council: str = ""
    notified_on: date | None = None
    visit_from_on: date | None = None
    visit_to_on: date | None = None
    published_on: date | None = None
    letter_on: date | None = None
    addressed_to: str = ""
    inspectors: tuple[str, ...] = ()
    number_of_inspectors: int | None = None
    judgements: tuple[WrittenJudgement, ...] = ()
    needs: tuple[WrittenNeed, ...] = ()
    scope: tuple[Passage, ...] = ()
    overview: tuple[Passage, ...] = ()
    findings: tuple[Passage, ...] = ()
    not_understood: tuple[Passage, ...] = ()


def as_json(inspection: WrittenInspection) -> dict[str, object]:
    """The inspection as plain text, numbers and lists. What the document does not say is ``None``, never empty text."""
    return {
        "title": inspection.title or None,
        "told_by": inspection.told_by or None,
        "framework": inspection.framework or None,
        "event": inspection.event or None,
        "graded": inspection.is_graded,
        "council": inspection.council or None,
        "notified_on": _day(inspection.notified_on),
        "visit": {"from": _day(inspection.visit_from_on), "to": _day(inspection.visit_to_on)},
        "published_on": _day(inspection.published_on),
        "letter_on": _day(inspection.letter_on),
        "addressed_to": inspection.addressed_to or None,
        "inspectors": list(inspection.inspectors) or None,
        "number_of_inspectors": inspection.number_of_inspectors,
        "judgements": [_judgement(each) for each in inspection.judgements],
        "needs_to_improve": [_need(each) for each in inspection.needs],
        "scope": [_passage(each) for each in inspection.scope],
        "overview": [_passage(each) for each in inspection.overview],
        "findings": [_passage(each) for each in inspection.findings],
        "not_understood": [{"lines": list(each.lines), "text": each.text} for each in inspection.not_understood],
        "counts": counts(inspection),
    }


def counts(inspection: WrittenInspection) -> dict[str, int]:
    """How many of each there are, the things asked for also by their kind."""
    kinds = dict.fromkeys(need.kind for need in inspection.needs)
    return {
        "judgements": len(inspection.judgements),
        "needs_to_improve": len(inspection.needs),
        **{f"needs_to_improve: {kind}": sum(need.kind == kind for need in inspection.needs) for kind in kinds},
        "scope": len(inspection.scope),
        "overview_paragraphs": len(inspection.overview),
        "findings": len(inspection.findings),
        "not_understood": len(inspection.not_understood),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _judgement(judgement: WrittenJudgement) -> dict[str, object]:
    return {
        "judgement": judgement.name or None,
        "title": judgement.title,
        "grade": judgement.grade,
        "as_written": judgement.as_written,
        "lines": list(judgement.lines),
    }


def _need(need: WrittenNeed) -> dict[str, object]:
    return {
        "order": need.order,
        "number": need.number or None,
        "kind": need.kind,
        "heading": need.heading or None,
        "text": need.text,
        "sub_points": list(need.sub_points),
        "parted": need.is_parted,
        "lines": list(need.lines),
    }


def _passage(passage: Passage) -> dict[str, object]:
    return {
        "number": passage.number or None,
        "heading": passage.heading or None,
        "text": passage.text,
        "lines": list(passage.lines),
    }
