"""Everything ever asked for: what inspections recommend, and what plans say was asked of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from django.db.models import Prefetch, Q

from lineofsight.core.likeness import Item
from lineofsight.web.improvement.drafts.councils import council_key
from lineofsight.web.improvement.models import (
    Action,
    Answer,
    Inspection,
    LinkedFigure,
    Plan,
    Priority,
    ReadDocument,
    Recommendation,
    SuccessTest,
)

WANTING = re.compile(
    r"\b(?:not|no|however|but|although|too|yet|lack|lacks|limited|weak\w*|poor\w*|delay\w*|drift\w*|variab\w*|"
    r"inconsisten\w*|insufficient\w*|inadequate\w*|improve|need|needs|few|less|rarely|seldom)\b",
    re.IGNORECASE,
)
"""Words by which a finding is taken to find something wanting. A person decides whether it does."""
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True)
class Asked:
    """One thing that was asked for, by whom and in which year.

    ``words`` are the inspectors' where they were read, else the council's, as ``are_inspectors`` says. ``year`` is
    blank where neither a date nor a title tells it. ``actions`` are the numbers of the actions that answer it, and
    ``measures`` the figures that somebody has linked to it or tests these actions by.
    """

    kind: str
    reference: str
    number: str
    words: str
    are_inspectors: bool
    council_words: str
    sub_points: tuple[str, ...]
    text: str
    asked_on: date | None
    year: int | None
    source: str
    asked_by: str
    inspection: str
    council: str
    page: str
    page_of: str
    actions: tuple[int, ...]
    measures: frozenset[str]

    @property
    def item(self) -> Item:
        """As likeness is told from it."""
        return Item(self.reference, self.text, self.year or 0, self.inspection, self.council, self.measures)


def all_asked() -> list[Asked]:
    """Everything that was asked for, the earliest first, and what has no year last. As many reads for one as for many.

    What an inspection found wanting counts as well: its letter may ask for less than it finds. An area of a plan counts
    where the inspection that it answers has no recommendation here, and what a plan calls a recommendation where it
    answers none: the plan is then all that tells what was asked for.
    """
    inspections = list(Inspection.objects.filter(withdrawn_at=None).prefetch_related("plans"))
    recommendations = _recommendations()
    told = {each.inspection_id for each in recommendations}
    plans = list(Plan.objects.filter(withdrawn_at=None).prefetch_related("inspections"))
    silent = {plan.pk: plan for plan in plans if not told & {each.pk for each in plan.inspections.all()}}
    by_number = {each.pk: each for each in inspections}
    found = [_of_recommendation(each, by_number[each.inspection_id]) for each in recommendations]
    found += [_of_finding(text, by_number[number]) for number, text in _findings(by_number)]
    found += [_of_area(each, silent[each.plan_id]) for each in _areas(silent)]
    found += [_of_action(each, _plan_in(plans, each.plan_id)) for each in _own_recommendations(plans)]
    councils = {each.council for each in found} - {""}
    if len(councils) == 1:
        found = [_with_council(each, *councils) for each in found]
    return sorted(
        found, key=lambda each: (each.year is None, each.year or 0, each.asked_on or date.min, each.inspection)
    )


def digest_of(asked: Iterable[Asked]) -> str:
    """A digest of everything that likeness is told from, to know whether it has to be told anew."""
    said = sorted(
        (each.reference, each.text, each.year or 0, each.inspection, each.council, *sorted(each.measures))
        for each in asked
    )
    return sha256(repr(said).encode()).hexdigest()


def _recommendations() -> list[Recommendation]:
    answers = Answer.objects.filter(withdrawn_at=None, action__withdrawn_at=None)
    linked = LinkedFigure.objects.filter(withdrawn_at=None)
    rows = Recommendation.objects.filter(withdrawn_at=None, inspection__withdrawn_at=None).prefetch_related(
        Prefetch("answers", answers, to_attr="answered_by"), Prefetch("figures", linked, to_attr="linked")
    )
    found = list(rows.order_by("order", "pk"))
    tests = _measures([answer.action_id for each in found for answer in each.answered_by])
    for each in found:
        each.actions_of = tuple(answer.action_id for answer in each.answered_by)
        linked_here = {figure.indicator for figure in each.linked}
        each.measured = frozenset(linked_here.union(*(tests[action] for action in each.actions_of)))
    return found


def _measures(actions: Iterable[int]) -> Mapping[int, set[str]]:
    """The figures by which each of these actions is tested, or that are linked to it."""
    numbers, found = list(actions), defaultdict(set)
    tests = SuccessTest.objects.filter(action__in=numbers, withdrawn_at=None, kind="indicator")
    linked = LinkedFigure.objects.filter(action__in=numbers, withdrawn_at=None)
    for action, measure in [*tests.values_list("action", "measure"), *linked.values_list("action", "indicator")]:
        found[action].add(measure)
    return found


def _areas(silent: Mapping[int, Plan]) -> list[Priority]:
    in_use = Action.objects.filter(withdrawn_at=None)
    tests = SuccessTest.objects.filter(withdrawn_at=None, kind="indicator")
    rows = Priority.objects.filter(plan__in=silent, withdrawn_at=None)
    return list(
        rows.prefetch_related(
            Prefetch("actions", in_use, to_attr="in_use"), Prefetch("tests", tests, to_attr="measured_by")
        )
    )


def _own_recommendations(plans: Iterable[Plan]) -> list[Action]:
    """What plans call a recommendation of somebody's, where no recommendation that is recorded is linked to it."""
    rows = Action.objects.filter(plan__in=[plan.pk for plan in plans], kind="recommendation", withdrawn_at=None)
    return list(rows.exclude(Q(answers__withdrawn_at=None) & Q(answers__isnull=False)).order_by("order", "pk"))


def _of_recommendation(asked: Recommendation, inspection: Inspection) -> Asked:
    answering = [plan.plan_on for plan in inspection.plans.all() if plan.plan_on]
    on = inspection.published_on or inspection.ended_on or inspection.began_on
    words = asked.inspectors_words or asked.council_words
    parts = (asked.heading, asked.inspectors_words, *asked.sub_points, asked.council_words)
    return Asked(
        kind="recommendation",
        reference=asked.reference,
        number=asked.number,
        words=words,
        are_inspectors=bool(asked.inspectors_words),
        council_words=asked.council_words if asked.inspectors_words else "",
        sub_points=tuple(asked.sub_points),
        text="\n".join(part for part in parts if part),
        asked_on=on,
        year=_year(on, inspection.title, answering),
        source=inspection.title,
        asked_by=inspection.get_source_display(),
        inspection=inspection.reference,
        council=council_key(inspection.council),
        page="recommendation",
        page_of=asked.reference,
        actions=asked.actions_of,
        measures=asked.measured,
    )


def _findings(inspections: Mapping[int, Inspection]) -> list[tuple[int, str]]:
    """What the documents of these inspections found wanting, with the inspection's number."""
    rows = ReadDocument.objects.filter(inspection__in=inspections, withdrawn_at=None).order_by("pk")
    told = dict.fromkeys(
        (number, finding["text"])
        for number, findings in rows.values_list("inspection", "read__findings")
        for finding in findings or ()
        if WANTING.search(finding["text"])
    )
    return list(told)


def _of_finding(text: str, inspection: Inspection) -> Asked:
    """A finding has no record of its own: it is known by the inspection and its words."""
    on = inspection.published_on or inspection.ended_on or inspection.began_on
    return Asked(
        kind="finding",
        reference=sha256(f"{inspection.reference} {text}".encode()).hexdigest()[:12],
        number="",
        words=text,
        are_inspectors=True,
        council_words="",
        sub_points=(),
        text=text,
        asked_on=on,
        year=_year(on, inspection.title, ()),
        source=inspection.title,
        asked_by=inspection.get_source_display(),
        inspection=inspection.reference,
        council=council_key(inspection.council),
        page="inspection",
        page_of=inspection.reference,
        actions=(),
        measures=frozenset(),
    )


def _of_area(area: Priority, plan: Plan) -> Asked:
    return _of_plan(
        plan,
        kind="priority",
        reference=area.reference,
        number=area.number,
        words=area.title,
        text="\n".join(part for part in (area.title, area.aim, area.measurable_success) if part),
        asked_by=area.source,
        page="plan",
        page_of=plan.reference,
        actions=tuple(action.pk for action in area.in_use),
        measures=frozenset(test.measure for test in area.measured_by),
    )


def _of_action(action: Action, plan: Plan) -> Asked:
    return _of_plan(
        plan,
        kind="action",
        reference=action.reference,
        number=action.number,
        words=action.words,
        text=action.words,
        asked_by="",
        page="plan_action",
        page_of=action.reference,
        actions=(action.pk,),
        measures=frozenset(),
    )


def _of_plan(plan: Plan, **said: object) -> Asked:
    """Something that only a plan tells of. It was asked for by the inspection that the plan answers, as it is dated."""
    inspection = next(iter(plan.inspections.all()), None)
    on = (inspection.published_on or inspection.ended_on or inspection.began_on) if inspection else None
    titles = f"{inspection.title if inspection else ''} {plan.title}"
    return Asked(
        are_inspectors=False,
        council_words="",
        sub_points=(),
        asked_on=on or plan.plan_on,
        year=_year(on, titles, [plan.plan_on] if plan.plan_on else []),
        source=inspection.title if inspection else plan.title,
        inspection=inspection.reference if inspection else plan.reference,
        council=council_key(plan.council or (inspection.council if inspection else "")),
        **said,
    )


def _year(on: date | None, title: str, answering: Iterable[date]) -> int | None:
    """The year of its date; else the first that its title names; else that of the first plan that answers it."""
    if on:
        return on.year
    named = YEAR.search(title)
    return int(named[0]) if named else min((day.year for day in answering), default=None)


def _plan_in(plans: Iterable[Plan], number: int) -> Plan:
    return next(plan for plan in plans if plan.pk == number)


def _with_council(asked: Asked, council: str) -> Asked:
    return asked if asked.council else replace(asked, council=council)
