"""A plan laid out: a summary on one upright page, then the familiar table on pages that lie on their side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lineofsight.documents.papers.blocks import (
    Block,
    Cell,
    Facts,
    Heading,
    Paper,
    Part,
    StripCell,
    Strips,
    Table,
    Words,
)
from lineofsight.documents.plans.said import ActionSaid, AreaSaid, EvidenceSaid, PlanDocument, TestSaid
from lineofsight.documents.plans.summary import summary_of
from lineofsight.documents.plans.words import NOT_RATED, day, short_day

HEADINGS = ("No", "Action", "Milestones", "Evaluation against milestones", "Rating", "Lead", "Due")
WIDTHS, IF_BLANK = (11, 42, 42, 42, 21, 30, 22), (11, 42, 22, 42, 21, 14, 14)
"""The least that each column has in millimetres, and what it has where the plan says nothing in it."""

ACROSS, SENTENCES = 269, range(1, 4)
"""Millimetres across a page that lies on its side, and the columns that share what the others leave."""

TESTS = ("For", "What must be so", "Target", "Figure", "Numerator", "Denominator", "Period", "Result")
EVIDENCE = ("For", "What it shows", "Its own date", "What it is", "Verified")
MOST_UPDATES = 3
"""Updates that stand in the table, the latest first; all of them stand on the action's own page."""

NO_AREA = "Actions that stand under no area"


def paper_of(plan: PlanDocument) -> Paper:
    """The plan as a paper."""
    widths = _widths([_row(action) for action in plan.actions])
    tables = [block for area in plan.areas for block in _area(area, widths, is_only=len(plan.areas) == 1)]
    heading = Heading("The plan, area by area" if any(area.title for area in plan.areas) else "The plan")
    parts = [Part(tuple(summary_of(plan))), Part((heading, *tables), is_landscape=True)]
    if plan.months and any(action.months for action in plan.actions):
        parts.append(Part(tuple(_strips(plan)), is_landscape=True))
    if shown := list(_what_shows_it(plan)):
        parts.append(Part((Heading("What shows it"), *shown), is_landscape=True))
    foot = f"{plan.title}, as at {day(plan.as_at)}"
    about = f"Improvement plan with ratings as at {day(plan.as_at)}"
    return Paper(plan.title, tuple(parts), council=plan.council, about=about, foot=foot, as_at=plan.as_at)


def _widths(rows: Sequence[Sequence[Cell]]) -> list[float]:
    """The widths of the columns, the same in every area: what has more words has more room."""
    letters = [sum(_letters(row[column]) for row in rows) for column in range(len(HEADINGS))]
    held = [least if many else blank for many, least, blank in zip(letters, WIDTHS, IF_BLANK, strict=True)]
    spare, worded = ACROSS - sum(held), sum(letters[column] for column in SENTENCES) or 1
    return [
        width + (spare * letters[column] / worded if column in SENTENCES else 0) for column, width in enumerate(held)
    ]


def _letters(cell: Cell) -> int:
    return sum(map(len, (cell.text, *cell.remarks)))


def _area(area: AreaSaid, widths: Sequence[float], *, is_only: bool) -> Iterator[Block]:
    if area.title:
        yield Heading(numbered(area), 3)
        facts = (
            ("Source", area.source),
            ("Aim", area.aim),
            ("Measurable success", area.success),
            ("Owner", area.owner),
        )
        if told := [(label, text) for label, text in facts if text]:
            yield Facts(f"What area {area.number or area.title} is for", told)
    elif not is_only:
        yield Heading(NO_AREA, 3)
    if area.actions:
        about = f"The actions of {numbered(area) or 'the plan'}, with milestones, evaluation, rating, lead and due date"
        yield Table(about, HEADINGS, [_row(action) for action in area.actions], widths, row_heading=1)
    else:
        yield Words("No action stands under this area yet.")


def numbered(area: AreaSaid) -> str:
    """An area's title with its number before it."""
    return f"{area.number}. {area.title}" if area.number else area.title


def _row(action: ActionSaid) -> tuple[Cell, ...]:
    rating = action.rating
    return (
        Cell(action.number),
        Cell(action.words),
        Cell(action.milestones, action.steps),
        Cell(action.evaluation, tuple(_remarks(action))),
        Cell(rating.words, shade=rating.colour) if rating else Cell(),
        Cell(", ".join(action.leads)),
        Cell(short_day(action.due_on) or action.due_words),
    )


def _remarks(action: ActionSaid) -> Iterator[str]:
    """What stands in small print under the evaluation: updates, state, since when it is rated so, earlier due dates."""
    latest = sorted(action.updates, key=lambda update: update.said_on, reverse=True)[:MOST_UPDATES]
    yield from (f"{short_day(update.said_on)}: {update.words}" for update in latest)
    said = [action.state]
    if rating := action.rating:
        how = "a document says so" if rating.is_published else "confirmed"
        said.append(f"rated as of {short_day(rating.rated_on)} ({how})")
    else:
        said.append(NOT_RATED.lower())
    if action.is_overdue:
        said.append("overdue")
    if action.moves:
        before = [short_day(move.was_on) or "no date" for move in action.moves]
        said.append(f"due date before: {', '.join(before)}")
    yield "; ".join(said) + "."


def _strips(plan: PlanDocument) -> Iterator[Block]:
    """The ratings at the end of every month."""
    yield Heading("Ratings by month")
    rows = [
        (
            f"{action.number} {action.words}".strip(),
            [StripCell(month.words, month.colour, month.is_published) for month in action.months],
        )
        for action in plan.actions
    ]
    known = {cell.word: cell.word[:1].upper() for _, cells in rows for cell in cells if cell.word}
    key = ", ".join(f"{letter} is {word}" for word, letter in known.items())
    said = "A dashed edge or a sloping letter marks what only a document says."
    yield Words(f"Each cell is the rating that stood at the end of a month: {key}. {said}", "small")
    first, last = plan.months[0], plan.months[-1]
    yield Strips(
        f"Ratings by month, {first:%B %Y} to {last:%B %Y}",
        f"The rating of {len(rows)} actions at the end of each of {len(plan.months)} months: {_latest(plan)}.",
        plan.months,
        rows,
    )


def _latest(plan: PlanDocument) -> str:
    """What the drawing says, to whoever does not see it: each action's rating in the latest month."""
    return "; ".join(
        f"{action.number or action.words[:30]} {action.months[-1].words or NOT_RATED.lower()}"
        for action in plan.actions
        if action.months
    )


def _what_shows_it(plan: PlanDocument) -> Iterator[Block]:
    """The tests of success with their live figures, and the evidence."""
    tests = [_test(area.number or area.title, test) for area in plan.areas for test in area.tests]
    tests += [_test(action.number, test) for action in plan.actions for test in action.tests]
    if tests:
        yield Heading("Tests of success", 3)
        about = "Each test of success, with the latest figure, the numbers it was worked out from, and its address"
        yield Table(about, TESTS, tests, (12, 55, 25, 20, 22, 25, 30, 80), row_heading=1, is_small=True)
    evidence = [_evidence(action.number, shown) for action in plan.actions for shown in action.evidence]
    if evidence:
        yield Heading("Evidence", 3)
        about = "Each piece of evidence, with its date and whether it is verified"
        yield Table(about, EVIDENCE, evidence, (12, 90, 30, 80, 40), row_heading=1, is_small=True)


def _test(number: str, test: TestSaid) -> tuple[Cell, ...]:
    return (
        Cell(number),
        Cell(test.words),
        Cell(test.target),
        Cell(test.figure, is_number=True),
        Cell(test.numerator, is_number=True),
        Cell(test.denominator, is_number=True),
        Cell(test.period),
        Cell(test.result, [said for said in (f"As at {day(test.as_at)}" if test.as_at else "", test.address) if said]),
    )


def _evidence(number: str, shown: EvidenceSaid) -> tuple[Cell, ...]:
    verified = short_day(shown.verified_on) if shown.verified_on else "Not verified"
    return (Cell(number), Cell(shown.words), Cell(short_day(shown.dated_on)), Cell(shown.what), Cell(verified))
