"""Saving a document as what it is. Either all of it is saved, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.improvement import clock
from lineofsight.web.improvement.actions.changing import add, keep
from lineofsight.web.improvement.actions.events import note
from lineofsight.web.improvement.actions.inspections import add_inspection, add_recommendation, change_recommendation
from lineofsight.web.improvement.actions.plan_actions import add_action, add_priority
from lineofsight.web.improvement.actions.plans import add_plan, give_scale
from lineofsight.web.improvement.drafts.checking import (
    OWN,
    day_of,
    in_the_way_of_a_plan,
    in_the_way_of_an_inspection,
    rows_of,
    scale_from,
)
from lineofsight.web.improvement.drafts.leads import leads_of
from lineofsight.web.improvement.drafts.matching import same_words
from lineofsight.web.improvement.drafts.parts import ACTIONS, parts_of, title_of
from lineofsight.web.improvement.drafts.starting import Data
from lineofsight.web.improvement.models import (
    Action,
    Changeable,
    Inspection,
    Plan,
    Priority,
    RatingPublished,
    RatingState,
    ReadDocument,
    ReadFrom,
    Recommendation,
    Update,
)
from lineofsight.web.improvement.rules import require

SAVED_MEANWHILE = "Somebody has saved or changed this document meanwhile. Look at how it stands now"
SEE_CHANGES = "This is a newer version of a plan that is here. Look at what has changed and accept it"


@transaction.atomic
def save_as_plan(*, document: ReadDocument, after: int, by: Reader) -> Plan:
    """Make a plan of a document: its areas, actions, recommendations, ratings and progress, each with its lines.

    Every action is taken as agreed. What the document rates it is kept as published there, and proves nothing.

    Raises:
        ValidationError: something has to be said first, or somebody has changed or saved it meanwhile.
    """
    draft = claimed(document, after, by, in_the_way_of_a_plan)
    front = draft["front"]
    if front.get("newer_of"):
        raise ValidationError(SEE_CHANGES)
    answered = inspections_of(front, by)
    plan = add_plan(
        by=by,
        inspections=answered,
        title=front["title"],
        council=front["council"],
        plan_on=day_of(front["dated"]),
        about=front["about"],
        follows=Plan.objects.filter(reference=front.get("follows") or "").first(),
        document=document.file,
    )
    made_from(document, plan, [0, 0])
    give_own_scale(plan, draft, plan.plan_on, by)
    spans = {part.area: [part.first, part.last] for part in parts_of(draft) if part.has_head}
    kept = {at: area for at, area in enumerate(draft["areas"]) if not area["left_out"]}
    areas = {at: add_area(document, plan, area, spans[at], by) for at, area in kept.items()}
    rows = Rows(document, plan, by, asked_by=answered[0] if answered else None)
    rows.add(rows_of(draft, *ACTIONS, "recommendation"), areas)
    return saved(document, by, plan=plan, dated_on=plan.plan_on)


@transaction.atomic
def save_as_inspection(*, document: ReadDocument, after: int, by: Reader) -> Inspection:
    """Make an inspection of a document, or add what it says to one that is here.

    What an inspection has stays: a document adds what is blank there, and what nobody has recorded yet.

    Raises:
        ValidationError: something has to be said first, or somebody has changed or saved it meanwhile.
    """
    draft = claimed(document, after, by, in_the_way_of_an_inspection)
    front = draft["front"]
    inspection = Inspection.objects.filter(reference=front.get("same_as") or "", withdrawn_at=None).first()
    if inspection is None:
        inspection = add_inspection(
            by=by,
            judgements=[(row["heading"], row["words"]) for row in rows_of(draft, "judgement")],
            source=front.get("source") or source_of(front),
            document=document.file,
            **{name: front[name] for name in ("title", "council", "framework", "inspectors")},
            **{name: day_of(front[name]) for name in ("began_on", "ended_on", "published_on")},
        )
    made_from(document, inspection, [0, 0])
    for row in rows_of(draft, "need"):
        made_from(document, asked_for(inspection, row, by, inspectors_words=row["words"]), row["lines"])
    return saved(document, by, inspection=inspection, dated_on=day_of(front["dated"]))


def source_of(front: Data) -> str:
    """Who inspected: every framework of the library is Ofsted's."""
    return "ofsted" if front.get("framework") else "not_said"


def asked_for(inspection: Inspection, row: Data, by: Reader, **said: str) -> Recommendation:
    """What the row asks for: the recommendation that the inspection has in other words already, or a new one.

    Words that are there are never written over.
    """
    [(name, words)] = said.items()
    known = list(inspection.recommendations.filter(withdrawn_at=None))
    found = same_words(words, row["number"], known)
    if found is None:
        return add_recommendation(
            inspection=inspection,
            by=by,
            number=row["number"],
            heading=row["heading"],
            sub_points=row["points"] if row["kind"] == "need" else [],
            **said,
        )
    if not getattr(found, name):
        change_recommendation(recommendation=found, after=found.version, by=by, **said)
    return found


def inspections_of(front: Data, by: Reader) -> list[Inspection]:
    """The inspections that a plan answers; one that is named and not here yet is added, by its name alone."""
    found = list(Inspection.objects.filter(reference__in=front.get("inspections", ()), withdrawn_at=None))
    if front.get("new_inspection"):
        said = {"source": front.get("new_source") or "not_said", "began_on": day_of(front.get("new_on", ""))}
        found.insert(0, add_inspection(by=by, title=front["new_inspection"], council=front["council"], **said))
    return found


def made_from(document: ReadDocument, record: Changeable, lines: Iterable[int]) -> None:
    """Write down from which lines a record was made."""
    first, last = lines
    ReadFrom.objects.create(
        document=document, kind=record._meta.model_name, about=record.reference, first=first, last=last
    )


class Rows:
    """The rows of a document on their way into a plan; ratings are given by the scale that the plan has then."""

    def __init__(self, document: ReadDocument, plan: Plan, by: Reader, *, asked_by: Inspection | None) -> None:
        self.document, self.plan, self.by, self.asked_by = document, plan, by, asked_by
        self.people = document.draft["people"]
        self.states = states_by_word(plan, document.draft)
        self.told_on = day_of(document.draft["front"]["dated"])

    def add(self, rows: Iterable[Data], areas: dict[int, Priority]) -> None:
        """Add them in their order; a sub-action belongs to the action before it in its area."""
        above: dict[int | None, Action] = {}
        for row in rows:
            area = areas.get(row["area"])
            action = self.add_action(row, area, above.get(row["area"]))
            if row["kind"] == "action":
                above[row["area"]] = action

    def add_action(self, row: Data, area: Priority | None, above: Action | None) -> Action:
        """Add one, with what it answers, its leads, its progress and its rating."""
        answers: list[Recommendation] = []
        if row["kind"] == "recommendation" and self.asked_by:
            answers = [asked_for(self.asked_by, row, self.by, council_words=row["words"])]
            made_from(self.document, answers[0], row["lines"])
        action = add_action(
            plan=self.plan,
            by=self.by,
            leads=leads_of(row["lead"], self.people),
            answers=answers,
            priority=area,
            parent=above if row["kind"] == "sub_action" else None,
            kind=row["kind"],
            number=row["number"],
            words=row["words"],
            milestones_words=row["milestones"],
            evaluation_words=row["evaluation"],
            state="agreed",
            due_on=day_of(row["due_on"]),
            due_words=row["due"],
        )
        made_from(self.document, action, row["lines"])
        self.add_progress(action, row["points"], row["lines"])
        self.add_rating(action, row["rating"])
        return action

    def add_progress(self, action: Action, points: Iterable[str], lines: Iterable[int]) -> None:
        for order, words in enumerate(points):
            update = Update(action=action, words=words, said_on=self.told_on, document=self.document.file, order=order)
            made_from(self.document, add(update, by=self.by), lines)

    def add_rating(self, action: Action, words: str) -> None:
        """Keep what the document rates an action, by the words that stand there."""
        if not words:
            return
        RatingPublished.objects.create(
            action=action,
            state=self.states.get(words.casefold()),
            words=words,
            rated_on=self.told_on,
            document=self.document.file,
            recorded_at=clock.now(),
            recorded_by_id=self.by.user_id,
        )
        note("Published rating recorded", action, plan=self.plan, by=self.by, detail=words)


def states_by_word(plan: Plan, draft: Data) -> dict[str, RatingState]:
    """Which state of the plan's latest scale each rating of the document is, as a person has said."""
    scale = plan.scales.first()
    states = {state.name: state for state in scale.states.all()} if scale else {}
    means = {each["name"]: each["means"] if draft["scale"]["by"] == "kept" else each["name"] for each in _said(draft)}
    return {word.casefold(): states[name] for word, name in means.items() if name in states}


def _said(draft: Data) -> list[Data]:
    return draft["scale"]["states"]


def claimed(document: ReadDocument, after: int, by: Reader, in_the_way: Callable[[Data], list[str]]) -> Data:
    """The draft, once nobody else can save it.

    Raises:
        ValidationError: something has to be said first, or somebody has changed or saved it meanwhile.
    """
    require(by, Permission.CHANGE_PLANS)
    fresh = ReadDocument.objects.select_for_update().get(pk=document.pk)
    if fresh.version != after or fresh.saved_at or fresh.withdrawn_at:
        raise ValidationError(SAVED_MEANWHILE)
    if problems := in_the_way(fresh.draft):
        raise ValidationError(problems)
    document.draft = fresh.draft
    document.version = fresh.version
    return fresh.draft


def give_own_scale(plan: Plan, draft: Data, from_on: date | None, by: Reader) -> None:
    """Have the plan rated as the document says, from a day on; not at all where it has no two ratings."""
    scale = scale_from(draft)
    if scale is None:
        return
    library = "" if draft["scale"]["by"] == OWN else draft["scale"]["by"]
    meanings = {each["name"]: each["means"] for each in _said(draft) if each["means"] and library}
    give_scale(plan=plan, scale=scale, from_on=from_on, by=by, library_scale=library, meanings=meanings)


def add_area(document: ReadDocument, plan: Plan, area: Data, lines: list[int], by: Reader) -> Priority:
    """Add an area of a document to a plan."""
    said = {name: area[name] for name in ("number", "source", "aim", "measurable_success")}
    priority = add_priority(plan=plan, by=by, title=title_of(area), owner_words=area["owner"], **said)
    made_from(document, priority, lines)
    return priority


def saved(document: ReadDocument, by: Reader, **said: object) -> Plan | Inspection:
    """Say of a document what it was saved as, and by whom."""
    for name, value in said.items():
        setattr(document, name, value)
    document.saved_at, document.saved_by_id = clock.now(), by.user_id
    keep(document, after=document.version, by=by)
    note("Document saved", document, plan=document.plan, by=by, detail=document.file.name)
    return document.plan or document.inspection
