"""A plan as it stands today, gathered for paper. As many reads for one action as for a hundred."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils import timezone

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
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.common.templatetags.words import number, short_day
from lineofsight.web.improvement.models import (
    Action,
    DueChange,
    Evidence,
    Milestone,
    Plan,
    Priority,
    RatingGiven,
    RatingPublished,
    RatingScale,
    SuccessTest,
    Update,
)
from lineofsight.web.improvement.queries.inserted import as_on_paper
from lineofsight.web.improvement.queries.months import Strip, strips
from lineofsight.web.improvement.queries.standing import Standing
from lineofsight.web.improvement.queries.table import PlanShown, leads_of
from lineofsight.web.improvement.queries.tested import Tested, tested
from lineofsight.web.improvement.queries.verified import is_in_use, verification_of
from lineofsight.web.performance.figures import Figure, Moment
from lineofsight.web.performance.queries.kept import current_moment


@dataclass(frozen=True)
class Beside:
    """What is read beside the actions, by their numbers."""

    updates: dict[int, list[Update]]
    milestones: dict[int, list[Milestone]]
    months: dict[int, Strip]
    tests: dict[int, list[Tested]] = field(default_factory=dict)
    moment: Moment | None = None
    may_see_figures: bool = False


def on_paper(
    shown: PlanShown, *, reader: Reader, chosen: Sequence[str] = (), address: str = "", with_months: bool = True
) -> PlanDocument:
    """The plan with the actions that are shown of it. Figures stand on it for those who may see figures."""
    standings = [standing for area in shown.areas for standing in area.standings]
    today = timezone.localdate()
    beside = _beside(shown, standings, reader=reader, today=today, with_months=with_months)
    first = next(iter(beside.months.values()), None)
    scale = shown.plan.scales.prefetch_related("states").first()
    return PlanDocument(
        title=shown.plan.title,
        council=shown.plan.council,
        plan_on=shown.plan.plan_on,
        as_at=today,
        inspections=inspections_of(shown.plan),
        scale=scale.name if scale else "",
        states=states_said(scale),
        areas=[_area(area.priority, area.standings, beside) for area in shown.areas],
        months=[cell.month_on for cell in first.cells] if first else (),
        chosen=chosen,
        address=address,
    )


def inspections_of(plan: Plan) -> list[str]:
    """Every inspection that the plan answers, with when its report was published."""
    return [
        f"{each.title}, published {short_day(each.published_on)}" if each.published_on else each.title
        for each in plan.inspections.all()
    ]


def states_said(scale: RatingScale | None) -> list[StateSaid]:
    """The states of a scale, the best first; none where there is no scale."""
    states = list(scale.states.all())[::-1] if scale else []
    return [StateSaid(state.name, state.definition, state.colour) for state in states]


def rating_said(given: RatingGiven | None, published: RatingPublished | None) -> RatingSaid | None:
    """The rating confirmed here, else the one that a document gives."""
    if given:
        return RatingSaid(given.state.name, given.state.colour, given.rated_on, because=given.because or given.sentence)
    if published is None:
        return None
    state = published.state
    words, colour = (state.name, state.colour) if state else (published.words, "none")
    return RatingSaid(words, colour, published.rated_on, is_published=True)


def evidence_said(evidence: Iterable[Evidence]) -> list[EvidenceSaid]:
    """What is in use of it, each with the day on which somebody else accepted it."""
    return [piece_said(each) for each in evidence if is_in_use(each)]


def piece_said(evidence: Evidence) -> EvidenceSaid:
    """One piece, with the day on which the latest word on it was that it shows it."""
    latest = verification_of(evidence)
    verified_on = timezone.localdate(latest.at) if latest and latest.accepted else None
    return EvidenceSaid(
        evidence.words, evidence.dated_on, evidence.file.name if evidence.file else evidence.figure, verified_on
    )


def _beside(
    shown: PlanShown, standings: Sequence[Standing], *, reader: Reader, today: date, with_months: bool
) -> Beside:
    numbers = [standing.action.pk for standing in standings]
    rows = strips([standing.action for standing in standings], until=today) if with_months else []
    may_see_figures = reader.may(Permission.SEE_FIGURES)
    return Beside(
        updates=grouped(as_on_paper(Update.objects.filter(action__in=numbers, withdrawn_at=None))),
        milestones=grouped(Milestone.objects.filter(action__in=numbers, withdrawn_at=None)),
        months={strip.action.pk: strip for strip in rows},
        tests=_tests_of_areas([area.priority for area in shown.areas if area.priority], today),
        moment=current_moment() if may_see_figures else None,
        may_see_figures=may_see_figures,
    )


def grouped(rows: Iterable[Update | Milestone | DueChange]) -> dict[int, list]:
    """Rows by the number of their action."""
    found = defaultdict(list)
    for row in rows:
        found[row.action_id].append(row)
    return found


def _tests_of_areas(areas: Sequence[Priority], today: date) -> dict[int, list[Tested]]:
    """The tests of whole areas, by the number of the area."""
    rows = SuccessTest.objects.filter(priority__in=areas, withdrawn_at=None).select_related("evidence__revised_by")
    tests = list(rows.prefetch_related("evidence__verifications"))
    for test in tests:
        if test.evidence:
            test.evidence.checks = list(test.evidence.verifications.all())
    found = defaultdict(list)
    for test in tests:
        found[test.priority_id].append(test)
    results = tested(tests, on=today)
    return {area: [results[test.pk] for test in own] for area, own in found.items()}


def _area(priority: Priority | None, standings: Sequence[Standing], beside: Beside) -> AreaSaid:
    actions = [_action(standing, beside) for standing in standings]
    tests = [_test(each, beside) for each in beside.tests.get(priority.pk, ())] if priority else []
    return area_said(priority, actions, tests)


def area_said(priority: Priority | None, actions: Sequence[ActionSaid], tests: Sequence[TestSaid] = ()) -> AreaSaid:
    """An area with its actions; those under no area stand under one without a title."""
    if priority is None:
        return AreaSaid("", "", "", "", "", "", actions)
    owner = priority.owner_words or (priority.owner.name if priority.owner else "")
    success = priority.measurable_success
    return AreaSaid(
        priority.number, priority.title, priority.source, priority.aim, success, owner, actions, tuple(tests)
    )


def _action(standing: Standing, beside: Beside) -> ActionSaid:
    action = standing.action
    strip = beside.months.get(action.pk)
    own = [each for each in standing.tests if each.test.action_id == action.pk]
    return action_said(
        action,
        milestones=beside.milestones[action.pk],
        updates=beside.updates[action.pk],
        moves=standing.moves,
        leads=leads_of(standing),
        rating=rating_said(standing.given, standing.published),
        is_overdue=standing.is_overdue,
        evidence=evidence_said(standing.evidence),
        tests=[_test(each, beside) for each in own],
        months=[MonthSaid(cell.words, cell.colour, cell.is_published) for cell in strip.cells] if strip else (),
    )


def action_said(
    action: Action,
    *,
    milestones: Iterable[Milestone],
    updates: Iterable[Update],
    moves: Iterable[DueChange],
    **known: object,
) -> ActionSaid:
    """An action in its own words, with what was said of it; ``known`` is what else a paper tells of it."""
    return ActionSaid(
        reference=action.reference,
        number=action.number,
        words=action.words,
        milestones=action.milestones_words,
        evaluation=action.evaluation_words,
        due_on=action.due_on,
        due_words=action.due_words,
        state=action.get_state_display(),
        steps=[step_said(each) for each in milestones],
        updates=[UpdateSaid(update.said_on, update.words) for update in updates],
        moves=[MoveSaid(move.was_on, move.because) for move in moves],
        **known,
    )


def step_said(milestone: Milestone) -> str:
    """A milestone that can be ticked off, with its days."""
    days = (("due", milestone.due_on), ("reached", milestone.done_on))
    said = ", ".join(f"{word} {short_day(on)}" for word, on in days if on)
    return f"{milestone.words} ({said})" if said else milestone.words


def _test(result: Tested, beside: Beside) -> TestSaid:
    """A test with its figure. Whoever may not see figures is told what is asked for, and no result of a figure."""
    test, figure, moment = result.test, result.figure, beside.moment
    if test.kind != "indicator":
        return TestSaid(test.words, test.get_kind_display(), result.words)
    if not beside.may_see_figures:
        return TestSaid(test.words, result.target, "")
    if moment is None or figure is None:
        return TestSaid(test.words, result.target, result.words, as_at=moment.as_at if moment else None)
    return TestSaid(
        words=test.words,
        target=result.target,
        result=result.words,
        figure=figure.shown,
        numerator=number(figure.numerator),
        denominator=number(figure.denominator),
        period=_period(figure),
        as_at=moment.as_at,
        address=figure.reference(moment.snapshot),
    )


def _period(figure: Figure) -> str:
    words = figure.words
    return f"{words[:1].upper()}{words[1:]}"
