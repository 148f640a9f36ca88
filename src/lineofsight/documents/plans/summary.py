"""The first page of a plan: what it answers, how it stands, what its ratings mean, and what needs somebody now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lineofsight.documents.papers.blocks import Block, Bullets, Cell, Facts, Heading, Table, Tally, Words
from lineofsight.documents.plans.said import ActionSaid, AreaSaid, PlanDocument
from lineofsight.documents.plans.words import NOT_RATED, NOT_SAID, count_of, day, listed, short_day

MOST_LATE = 6
LONGEST = 90


def summary_of(plan: PlanDocument) -> Iterator[Block]:
    """The blocks of the page. Every count is of the actions that are on this paper."""
    yield Facts("What this paper is", list(_facts(plan)))
    yield Heading("How the plan stands")
    yield Words(_in_a_sentence(plan), "lead")
    if plan.actions:
        yield Tally("Actions by rating", _tally(plan))
    if len(plan.areas) > 1:
        yield _by_area(plan)
    if late := [action for action in plan.actions if action.is_overdue]:
        yield Heading("Overdue", 3)
        yield Bullets(late_ones(late))
    if plan.states:
        yield Heading("What the ratings mean")
        rows = [(Cell(state.name, shade=state.colour), Cell(state.definition or NOT_SAID)) for state in plan.states]
        yield Table("Each rating and its meaning", ("Rating", "Meaning"), rows, (32, 148))


def _facts(plan: PlanDocument) -> Iterator[tuple[str, str]]:
    if plan.plan_on:
        yield "Date of plan", day(plan.plan_on)
    yield "As at", day(plan.as_at) + (", as it was recorded at the end of that day" if plan.is_past else "")
    if plan.inspections:
        yield "Answers", "\n".join(plan.inspections)
    if plan.scale:
        yield "Rated by", plan.scale
    if plan.chosen:
        yield "Only a part", f"{listed(list(plan.chosen))}. The rest of the plan is not on this paper."
    if plan.address:
        yield "Kept at", plan.address


def _in_a_sentence(plan: PlanDocument) -> str:
    actions = plan.actions
    states = Counter(action.state for action in actions)
    moved = sum(bool(action.moves) for action in actions)
    said = [f"{many} {state[:1].lower()}{state[1:]}" for state, many in states.items()]
    overdue = sum(action.is_overdue for action in actions)
    areas = sum(bool(area.title) for area in plan.areas)
    begins = count_of(len(actions), "action") + (f" in {count_of(areas, 'area')}" if areas else "")
    parts = f": {listed(said)}" if said else ""
    late = f"{count_of(overdue, 'is overdue', 'are overdue')}".replace("no are", "none is")
    moves = f"the due date of {moved or 'none'} has been moved"
    return f"{begins[:1].upper()}{begins[1:]}{parts}. {late[:1].upper()}{late[1:]}; {moves}."


def _tally(plan: PlanDocument) -> list[tuple[int, str, str]]:
    """How many actions have each rating, the best first; those of no state of the scale and unrated ones last."""
    many = Counter(_rating(action) for action in plan.actions)
    colours = {action.rating.words: action.rating.colour for action in plan.actions if action.rating}
    colours |= {state.name: state.colour for state in plan.states}
    return [(many[name], name, colours.get(name, "")) for name in ratings_of(plan)]


def ratings_of(plan: PlanDocument) -> list[str]:
    """Every name of a rating that is counted, in order: the scale's, others, and the lack of one where any lacks it."""
    used = [_rating(action) for action in plan.actions]
    names = [state.name for state in plan.states]
    others = sorted(set(used) - {*names, NOT_RATED})
    return [*names, *others, *([NOT_RATED] if NOT_RATED in used else [])]


def _rating(action: ActionSaid) -> str:
    return action.rating.words if action.rating else NOT_RATED


def _by_area(plan: PlanDocument) -> Table:
    names = ratings_of(plan)
    rows = [_counted(_titled(area), area.actions, names) for area in plan.areas]
    headings = ("Area", *names, "Overdue", "All")
    widths = (80, *[max(14, 3 + 2 * len(name)) for name in names], 17, 12)
    total = [replace(cell, is_strong=True) for cell in _counted("The whole plan", plan.actions, names)]
    return Table("How many actions of each area have each rating", headings, [*rows, total], widths)


def _counted(title: str, actions: Sequence[ActionSaid], names: Sequence[str]) -> tuple[Cell, ...]:
    many = Counter(_rating(action) for action in actions)
    counts = [*(many[name] for name in names), sum(action.is_overdue for action in actions), len(actions)]
    return (Cell(title), *(Cell(str(count), is_number=True) for count in counts))


def _titled(area: AreaSaid) -> str:
    return shortened(f"{area.number} {area.title}".strip() or "No area")


def late_ones(late: Sequence[ActionSaid]) -> list[str]:
    """The first of the overdue actions, the longest overdue first, in a line each."""
    first = sorted(late, key=lambda action: (action.due_on is None, action.due_on))
    said = [
        f"{f'{action.number} ' if action.number else ''}{shortened(action.words).rstrip('.')} "
        f"({', '.join(action.leads) or 'no lead named'}; due {short_day(action.due_on)})"
        for action in first[:MOST_LATE]
    ]
    more = len(first) - MOST_LATE
    return [*said, f"And {count_of(more, 'more', 'more')}, which the table shows."] if more > 0 else said


def shortened(text: str) -> str:
    """As much of a text as stands in a line or two."""
    whole = " ".join(text.split())
    return whole if len(whole) <= LONGEST else f"{whole[: LONGEST - 1].rstrip()}…"
