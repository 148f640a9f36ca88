"""Plans as they are put on paper, made for a test."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lineofsight.core.periods import months_later
from lineofsight.documents.plans.said import (
    ActionSaid,
    AreaSaid,
    EvidenceSaid,
    MonthSaid,
    MoveSaid,
    PlanDocument,
    RatingSaid,
    StateSaid,
    TestSaid,
    UpdateSaid,
)

COLOURS = {"Green": "green", "Amber": "amber", "Red": "red"}
MONTHS = tuple(months_later(date(2025, 6, 1), number) for number in range(12))


def a_said_test(**details: object) -> TestSaid:
    """A test of a figure that is not met yet."""
    said = {
        "words": "Nine in ten assessments are finished in time",
        "target": "at least 90%",
        "result": "86% (43 of 50) in April 2026; the target is not met.",
        "figure": "86%",
        "numerator": "43",
        "denominator": "50",
        "period": "April 2026",
        "as_at": date(2026, 5, 31),
        "address": "20260531-846-1a2b3c4d/assessments_in_time/2026-04-01..2026-04-30/whole/0f1e2d3c",
    }
    return TestSaid(**said | details)


def a_said_action(
    number: str, words: str = "Review every open assessment each week.", rating: str = "Amber", **details: object
) -> ActionSaid:
    """An action with an update and evidence, rated for the last eight months; ``rating`` blank for none."""
    said = {
        "milestones": "Draft by month 3; signed by month 6.",
        "evaluation": "The weekly review runs.",
        "leads": ("Head of Service", "Pod managers"),
        "due_on": date(2026, 3, 28),
        "due_words": "",
        "state": "In progress",
        "rating": RatingSaid(rating, COLOURS[rating], date(2026, 3, 31)) if rating else None,
        "updates": (UpdateSaid(date(2026, 2, 1), "Health has signed."),),
        "evidence": (EvidenceSaid("Minutes of reviews", date(2026, 1, 2), "minutes.pdf", date(2026, 2, 2)),),
        "months": (*[MonthSaid()] * 4, *[MonthSaid(rating, COLOURS.get(rating, ""))] * 8),
    }
    return ActionSaid(number, words, **said | details)


def a_said_area(number: str, actions: Sequence[ActionSaid] = (), **details: object) -> AreaSaid:
    """An area with all its particulars."""
    said = {
        "title": f"Help that comes in time {number}",
        "source": "The inspection of 2023",
        "aim": "No child waits for help.",
        "success": "Nine in ten assessments are in time.",
        "owner": "Director",
    }
    return AreaSaid(number, actions=actions, **said | details)


def a_said_plan(**details: object) -> PlanDocument:
    """A plan of two areas with four actions, one of them overdue and one not rated."""
    late = {"is_overdue": True, "moves": (MoveSaid(date(2025, 6, 30), "Holidays"),), "tests": (a_said_test(),)}
    first = (a_said_action("1.1", **late), a_said_action("1.2", rating="Green"))
    second = (a_said_action("2.1", rating="Red"), a_said_action("2.2", rating=""))
    said = {
        "title": "Improvement plan for children’s services",
        "council": "Demonstration council",
        "plan_on": date(2025, 1, 15),
        "as_at": date(2026, 5, 31),
        "inspections": ("Inspection of children’s services",),
        "scale": "Three colours",
        "states": (
            StateSaid("Green", "Completed, and there is evidence.", "green"),
            StateSaid("Amber", "Under way with some delay.", "amber"),
            StateSaid("Red", "Not begun, or held up for long.", "red"),
        ),
        "areas": (a_said_area("1", first), a_said_area("2", second)),
        "months": MONTHS,
    }
    return PlanDocument(**said | details)
