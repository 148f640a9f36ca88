"""Things that inspections of several years asked for, which may be the same."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from lineofsight.web.improvement.actions.recurrences import compare_all
from lineofsight.web.improvement.models import PossibleRecurrence, ReadDocument, Recommendation
from tests.factories.web_improvement import a_kept_file, a_recommendation, an_inspection, kept

SUPERVISION = "Supervision of social workers should be regular and reflective."
OVERSIGHT = "Managers seldom supervise well; management oversight is thin."
COURT = "Pre-proceedings work drifts."
THEME = "management_oversight"
"""The theme that the first two are about."""


def asked_in(year: int, words: str, *, council: str = "Demonstration council", **details: object) -> Recommendation:
    """One inspection of a year, and one thing that it asked for."""
    inspection = an_inspection(
        title=f"Inspection of {year}",
        began_on=date(year, 3, 1),
        ended_on=date(year, 3, 5),
        published_on=date(year, 4, 20),
        council=council,
    )
    return a_recommendation(inspection, **{"inspectors_words": words} | details)


def the_proposal() -> PossibleRecurrence:
    """The one thing that may have come back, found by comparing everything."""
    compare_all()
    return PossibleRecurrence.objects.get()


def a_possible_recurrence(earlier: Recommendation, later: Recommendation) -> PossibleRecurrence:
    """That two recommendations may be the same, whatever they say."""
    kind = "recommendation"
    return PossibleRecurrence.objects.create(
        earlier_kind=kind,
        earlier=earlier.reference,
        later_kind=kind,
        later=later.reference,
        score=0.5,
        because="Both are about “Recording”.",
        themes=["recording"],
    )


def a_letter(**said: object) -> ReadDocument:
    """What was read of an inspection's letter."""
    said = {"kind": "inspection", "lines": [], "draft": {}, "received_at": timezone.now()} | said
    return kept(ReadDocument(file=a_kept_file("letter.txt"), **said))
