"""A plan as tables for a spreadsheet: its actions, and what became of each."""

from __future__ import annotations

from lineofsight.documents.plans.said import ActionSaid, AreaSaid, PlanDocument, TestSaid
from lineofsight.formats.figures_workbook import Cell, Sheet

ACTIONS = (
    "Area",
    "Title of the area",
    "No",
    "Action",
    "Milestones",
    "Evaluation against milestones",
    "State",
    "Rating",
    "Rated as of",
    "Rating is",
    "Lead",
    "Due",
    "Due, in words",
    "Overdue",
    "Due dates before",
    "Latest update",
    "Update is of",
    "Pieces of evidence",
    "Of these verified",
)
TESTS = (
    "For",
    "What must be so",
    "Target",
    "Result",
    "Figure",
    "Numerator",
    "Denominator",
    "Period",
    "As at",
    "Address of the figure",
)


def sheets_of(plan: PlanDocument) -> list[Sheet]:
    """The tables, that of the actions first."""
    return [
        Sheet("Actions", ACTIONS, [_action(area, action) for area in plan.areas for action in area.actions]),
        Sheet("Areas", ("No", "Title", "Source", "Aim", "Measurable success", "Owner"), _areas(plan)),
        Sheet("Updates", ("No", "Action", "Of", "Update"), _updates(plan)),
        Sheet("Due dates moved", ("No", "Action", "Was", "Reason"), _moves(plan)),
        Sheet("Tests", TESTS, _tests(plan)),
        Sheet("Evidence", ("No", "What it shows", "Its own date", "What it is", "Verified"), _evidence(plan)),
        Sheet("Ratings by month", ("No", "Action", *(f"{month:%B %Y}" for month in plan.months)), _months(plan)),
        Sheet("What the ratings mean", ("Rating", "Meaning"), [(each.name, each.definition) for each in plan.states]),
        Sheet("About", ("About this file", ""), _about(plan)),
    ]


def _action(area: AreaSaid, action: ActionSaid) -> tuple[Cell, ...]:
    rating, latest = action.rating, max(action.updates, key=lambda update: update.said_on, default=None)
    return (
        area.number,
        area.title,
        action.number,
        action.words,
        action.milestones,
        action.evaluation,
        action.state,
        rating.words if rating else None,
        rating.rated_on if rating else None,
        ("in a document" if rating.is_published else "confirmed") if rating else None,
        "; ".join(action.leads),
        action.due_on,
        action.due_words,
        action.is_overdue,
        "; ".join(str(move.was_on or "none") for move in action.moves),
        latest.words if latest else None,
        latest.said_on if latest else None,
        len(action.evidence),
        sum(piece.verified_on is not None for piece in action.evidence),
    )


def _areas(plan: PlanDocument) -> list[tuple[Cell, ...]]:
    return [
        (area.number, area.title, area.source, area.aim, area.success, area.owner) for area in plan.areas if area.title
    ]


def _updates(plan: PlanDocument) -> list[tuple[Cell, ...]]:
    return [(each.number, each.words, said.said_on, said.words) for each in plan.actions for said in each.updates]


def _moves(plan: PlanDocument) -> list[tuple[Cell, ...]]:
    return [(each.number, each.words, move.was_on, move.because) for each in plan.actions for move in each.moves]


def _tests(plan: PlanDocument) -> list[tuple[Cell, ...]]:
    of_areas = [_test(area.number or area.title, test) for area in plan.areas for test in area.tests]
    return of_areas + [_test(each.number, test) for each in plan.actions for test in each.tests]


def _test(number: str, test: TestSaid) -> tuple[Cell, ...]:
    parts = (test.figure, test.numerator, test.denominator, test.period, test.as_at, test.address)
    return (number, test.words, test.target, test.result, *parts)


def _evidence(plan: PlanDocument) -> list[tuple[Cell, ...]]:
    return [
        (each.number, piece.words, piece.dated_on, piece.what, piece.verified_on)
        for each in plan.actions
        for piece in each.evidence
    ]


def _months(plan: PlanDocument) -> list[tuple[Cell, ...]]:
    blank = [None] * len(plan.months)
    return [(each.number, each.words, *([month.words for month in each.months] or blank)) for each in plan.actions]


def _about(plan: PlanDocument) -> list[tuple[Cell, ...]]:
    return [
        ("Plan", plan.title),
        ("Council", plan.council),
        ("Date of plan", plan.plan_on),
        ("As at", plan.as_at),
        ("Answers", "; ".join(plan.inspections)),
        ("Rated by", plan.scale),
        ("Only a part", "; ".join(plan.chosen)),
        ("Kept at", plan.address),
    ]
