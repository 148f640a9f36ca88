"""Changing many actions at once from a sheet: each row by the same steps as on the page, and all of them or none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from lineofsight.formats.filled_in import Filled, FilledRow
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.common.templatetags.words import day
from lineofsight.web.improvement import clock
from lineofsight.web.improvement.actions.changing import ChangedMeanwhile
from lineofsight.web.improvement.actions.events import note
from lineofsight.web.improvement.actions.plan_actions import set_leads
from lineofsight.web.improvement.actions.progress import move_due_day, take_step, write_update
from lineofsight.web.improvement.actions.ratings import confirm_rating
from lineofsight.web.improvement.exports.bulk_sheet import (
    DUE,
    LEAD,
    RATING,
    REFERENCE,
    SHEET,
    STATE,
    TO_FILL_IN,
    UPDATE,
    UPDATE_OF,
    VERSION,
    WHY_DUE,
    WHY_RATING,
    WHY_STATE,
)
from lineofsight.web.improvement.models import Action, Plan
from lineofsight.web.improvement.models.plan_actions import STATES
from lineofsight.web.improvement.queries.standing import scale_on
from lineofsight.web.improvement.rules import STEPS, require, step_between

STATE_NAMES = dict(STATES)
CHANGED = (
    "Somebody has changed this action meanwhile: the sheet has version {seen}, and it is version {now} now. "
    "Take a new sheet and fill in this row again"
)
BESIDE = {STATE: (WHY_STATE,), DUE: (WHY_DUE,), UPDATE: (UPDATE_OF,), RATING: (WHY_RATING,)}
"""What only goes with another column: a reason with what it is the reason for."""


@dataclass
class RowTaken:
    """One row of the sheet: what it changes, in words, and what stands against it, with the column where it does."""

    line: int
    action: Action | None
    changes: list[str] = field(default_factory=list)
    problems: list[tuple[str, str]] = field(default_factory=list)

    @property
    def refusals(self) -> list[str]:
        """Each problem as somebody finds it in the sheet."""
        return [f"Sheet {SHEET}, row {self.line}, {column}: {said}" for column, said in self.problems]


@dataclass(frozen=True)
class SheetTaken:
    """All rows that say something. Anything in ``refusals`` means that nothing was saved."""

    rows: Sequence[RowTaken]
    is_saved: bool

    @property
    def refusals(self) -> list[str]:
        return [refusal for row in self.rows for refusal in row.refusals]

    @property
    def many_changes(self) -> int:
        return sum(len(row.changes) for row in self.rows)


def take_sheet_in(*, plan: Plan, rows: Sequence[FilledRow], by: Reader, is_preview: bool) -> SheetTaken:
    """Do what the rows of a sheet ask for, through the steps that the pages take. One problem, and nothing is saved.

    A preview does the same and saves nothing, so that what it shows is what would happen.
    """
    require(by, Permission.WRITE_PLANS)
    with transaction.atomic():
        taken = list(_rows_taken(plan, rows, by))
        is_saved = not is_preview and not any(row.problems for row in taken)
        if is_saved and taken:
            many = sum(len(row.changes) for row in taken)
            note("Sheet taken in", plan, plan=plan, by=by, detail=f"{many} changes in {len(taken)} rows")
        transaction.set_rollback(not is_saved)
    return SheetTaken(taken, is_saved)


def _rows_taken(plan: Plan, rows: Sequence[FilledRow], by: Reader) -> Iterator[RowTaken]:
    asked = [row for row in rows if row.cells.keys() & set(TO_FILL_IN) or row.formulas]
    named = [_text(row, REFERENCE) for row in asked]
    actions = plan.actions.filter(reference__in=named, withdrawn_at=None).select_related("plan", "priority")
    known = {action.reference: action for action in actions.select_for_update(of=("self",))}
    for row in asked:
        taken = RowTaken(row.line, known.get(_text(row, REFERENCE)))
        taken.problems.extend(_problems_of(row, taken.action, named))
        if not taken.problems:
            _take_row(taken, row, by)
        yield taken


def _text(row: FilledRow, column: str) -> str:
    said = row.cells.get(column, "")
    return said if isinstance(said, str) else day(said)


def _problems_of(row: FilledRow, action: Action | None, named: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What is wrong with a row before anything is tried."""
    if action is None:
        yield REFERENCE, "There is no action of this reference in this plan"
        return
    if named.count(action.reference) > 1:
        yield REFERENCE, "This action stands in the sheet more than once"
    seen = _text(row, VERSION)
    if seen != str(action.version):
        yield VERSION, CHANGED.format(seen=seen or "none", now=action.version)
    for column in sorted(row.formulas):
        yield column, "This cell holds a formula. Put its value there instead"
    for column, beside in BESIDE.items():
        for other in beside:
            if other in row.cells and column not in row.cells:
                yield other, f"Fill in {column} as well, or leave this blank"


def _take_row(taken: RowTaken, row: FilledRow, by: Reader) -> None:
    steps = ((LEAD, _take_lead), (DUE, _take_due), (STATE, _take_state), (UPDATE, _take_update), (RATING, _take_rating))
    for column, take in steps:
        if column in row.cells:
            _try(taken, column, take, row, by)


Take = Callable[[Action, FilledRow, Reader], str]


def _try(taken: RowTaken, column: str, take: Take, row: FilledRow, by: Reader) -> None:
    """Take one step of a row; where it is refused, the reason stands with the column."""
    action = taken.action
    assert action is not None  # noqa: S101 - looked at by the caller
    try:
        with transaction.atomic():
            taken.changes.append(take(action, row, by))
    except ChangedMeanwhile as changed:
        taken.problems.append((column, f"Somebody has changed this meanwhile: {changed}"))
    except PermissionDenied as denied:
        taken.problems.append((column, str(denied)))
    except ValidationError as refused:
        taken.problems.extend((column, said) for said in refused.messages)


def _take_lead(action: Action, row: FilledRow, by: Reader) -> str:
    words = [each.strip() for each in _text(row, LEAD).split(";") if each.strip()]
    accounts = dict(action.leads.filter(withdrawn_at=None).values_list("words", "account"))
    set_leads(action=action, leads=[(each, accounts.get(each)) for each in words], by=by)
    return f"Led by {', '.join(words)}"


def _take_due(action: Action, row: FilledRow, by: Reader) -> str:
    before, to_on = action.due_on, _day(row.cells[DUE])
    move_due_day(action=action, was_on=before, to_on=to_on, because=_text(row, WHY_DUE), by=by)
    return f"Due {day(to_on)} instead of {day(before) or 'no date'}: {_text(row, WHY_DUE)}"


def _take_state(action: Action, row: FilledRow, by: Reader) -> str:
    said, was = _text(row, STATE), action.state
    now = next((name for name, title in STATES if title.casefold() == said.casefold()), None)
    if now is None or step_between(was, now) is None:
        ways = [STATE_NAMES[step.now] for step in STEPS if step.was == was]
        raise ValidationError(f"From {STATE_NAMES[was]} it can only go on to: {'; '.join(ways)}")
    take_step(action=action, was=was, now=now, because=_text(row, WHY_STATE), by=by)
    return f"{STATE_NAMES[now]} instead of {STATE_NAMES[was]}"


def _take_update(action: Action, row: FilledRow, by: Reader) -> str:
    said_on = _day(row.cells[UPDATE_OF]) if UPDATE_OF in row.cells else clock.today()
    write_update(action=action, words=_text(row, UPDATE), said_on=said_on, by=by)
    return f"Update of {day(said_on)}: {_text(row, UPDATE)}"


def _take_rating(action: Action, row: FilledRow, by: Reader) -> str:
    scale, said = scale_on(action.plan, clock.today()), _text(row, RATING)
    states = list(scale.states.all()) if scale else []
    state = next((each for each in states if each.name.casefold() == said.casefold()), None)
    if state is None:
        names = ", ".join(each.name for each in states) or "none, for the plan has no rating scale"
        raise ValidationError(f"The ratings of this plan are: {names}")
    confirm_rating(action=action, state=state, because=_text(row, WHY_RATING), by=by)
    return f"Rated {state.name}"


def _day(said: Filled) -> date:
    """A day: a date cell, or a date written as 2025-03-31 or 31/03/2025."""
    if isinstance(said, date):
        return said
    parts = said.split("/")[::-1] if "/" in said else said.split("-")
    try:
        year, month, number = (int(part) for part in parts)
        return date(year, month, number)
    except ValueError:
        raise ValidationError("This is not a date. Write it like 31/03/2025") from None
