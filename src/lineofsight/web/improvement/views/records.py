"""Changing what a plan's records say. Where somebody else has changed one meanwhile, both texts are shown."""

from __future__ import annotations

from collections.abc import Callable

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.improvement.actions.evidence import change_evidence
from lineofsight.web.improvement.actions.inspections import change_inspection, change_recommendation
from lineofsight.web.improvement.actions.plans import add_objective, change_objective, change_plan
from lineofsight.web.improvement.actions.progress import change_milestone, withdraw_milestone
from lineofsight.web.improvement.forms.records import (
    AimForm,
    ChangeMilestoneForm,
    ChangePlanForm,
    EvidenceWordsForm,
    InspectionForm,
    RecommendationForm,
    WhyForm,
)
from lineofsight.web.improvement.models import Changeable
from lineofsight.web.improvement.queries.editing import aims
from lineofsight.web.improvement.queries.evidence import evidence_named
from lineofsight.web.improvement.queries.inspections import inspection_named, recommendation_shown
from lineofsight.web.improvement.queries.milestones import milestone_named, place_beside
from lineofsight.web.improvement.queries.objectives import objective_named
from lineofsight.web.improvement.queries.versions import page_about
from lineofsight.web.improvement.views.finding import or_404, the_plan
from lineofsight.web.improvement.views.form_page import action_form_page, form_page


@needs(Permission.SEE_PLANS, Permission.CHANGE_PLANS)
def change_plan_page(request: HttpRequest, reference: str) -> HttpResponse:
    """What a plan is called, its date, and whether it is closed."""
    plan = the_plan(reference)
    form = ChangePlanForm(request.POST or None, initial=_initial(plan, ChangePlanForm))

    def write() -> None:
        change_plan(plan=plan, by=request.reader, **form.cleaned_data)

    return _saved(request, form, write, plan, "Change this plan")


@needs(Permission.SEE_PLANS, Permission.CHANGE_PLANS)
def change_inspection_page(request: HttpRequest, reference: str) -> HttpResponse:
    """What is recorded of an inspection."""
    inspection = or_404(inspection_named(reference))
    form = InspectionForm(request.POST or None, initial=_initial(inspection, InspectionForm))

    def write() -> None:
        change_inspection(inspection=inspection, by=request.reader, **form.cleaned_data)

    return _saved(request, form, write, inspection, "Change what is recorded of it")


@needs(Permission.SEE_PLANS, Permission.CHANGE_PLANS)
def change_recommendation_page(request: HttpRequest, reference: str) -> HttpResponse:
    """The inspectors' words and the council's."""
    asked = or_404(recommendation_shown(reference)).recommendation
    form = RecommendationForm(request.POST or None, initial=_initial(asked, RecommendationForm))

    def write() -> None:
        change_recommendation(recommendation=asked, by=request.reader, **form.cleaned_data)

    return _saved(request, form, write, asked, "Change this recommendation")


@needs(Permission.SEE_PLANS, Permission.CHANGE_PLANS)
def add_aim(request: HttpRequest) -> HttpResponse:
    """A new aim of a plan above the improvement plans."""
    form = AimForm(request.POST or None, aims=aims())

    def write() -> None:
        add_objective(by=request.reader, **_of_aim(form))

    said = ("Add an aim", "Add this aim", "The aim is added.")
    return form_page(request, form, write, said=said, back=("objectives", None, "What the plans serve"))


@needs(Permission.SEE_PLANS, Permission.CHANGE_PLANS)
def change_aim(request: HttpRequest, reference: str) -> HttpResponse:
    """An aim, and the one that it serves."""
    aim = or_404(objective_named(reference))
    initial = {"level": aim.level, "title": aim.title, "words": aim.words, "parent": aim.parent_id}
    others = [(number, title) for number, title in aims() if number != aim.pk]
    form = AimForm(request.POST or None, aims=others, initial=initial | {"after": aim.version})

    def write() -> None:
        change_objective(objective=aim, after=form.cleaned_data["after"] or 0, by=request.reader, **_of_aim(form))

    return _saved(request, form, write, aim, "Change this aim")


@needs(Permission.SEE_PLANS, Permission.WRITE_PLANS)
def change_milestone_page(request: HttpRequest, reference: str) -> HttpResponse:
    """What a milestone says, its days, and where it stands."""
    milestone = or_404(milestone_named(reference))
    place, others = place_beside(milestone)
    initial = _initial(milestone, ChangeMilestoneForm) | {"place": place}
    if "reached" in request.GET and not milestone.done_on:
        initial["done_on"] = timezone.localdate()
    form = ChangeMilestoneForm(request.POST or None, others=others, initial=initial)

    def write() -> None:
        change_milestone(milestone=milestone, by=request.reader, **form.cleaned_data)

    return _saved(request, form, write, milestone, "Change this milestone")


@needs(Permission.SEE_PLANS, Permission.WRITE_PLANS)
def withdraw_milestone_page(request: HttpRequest, reference: str) -> HttpResponse:
    """Take a milestone off its action, and say why. Its versions stay, and any of them can be put back."""
    milestone = or_404(milestone_named(reference))
    form = WhyForm(request.POST or None, initial={"after": milestone.version})

    def write() -> None:
        withdraw_milestone(milestone=milestone, by=request.reader, **form.cleaned_data)

    said = ("Withdraw this milestone", "Withdraw it", "The milestone is withdrawn. Its earlier versions stay.")
    return action_form_page(request, milestone.action, form, write, said, note=milestone.words)


@needs(Permission.SEE_PLANS, Permission.WRITE_PLANS)
def change_evidence_page(request: HttpRequest, reference: str) -> HttpResponse:
    """What evidence is said to show, while nobody has checked it."""
    evidence = or_404(evidence_named(reference))
    form = EvidenceWordsForm(request.POST or None, initial=_initial(evidence, EvidenceWordsForm))

    def write() -> None:
        change_evidence(evidence=evidence, by=request.reader, **form.cleaned_data)

    return _saved(request, form, write, evidence, "Change what it says")


def _initial(record: Changeable, form: type[Form]) -> dict[str, object]:
    """What a form begins with: the record as it stands."""
    said = {name: getattr(record, name) for name in form.base_fields if hasattr(record, name)}
    return said | {"after": record.version}


def _of_aim(form: AimForm) -> dict[str, object]:
    said = {name: form.cleaned_data[name] for name in ("level", "title", "words")}
    return said | {"parent_id": form.cleaned_data["parent"]}


def _saved(
    request: HttpRequest, form: Form, write: Callable[[], object], record: Changeable, heading: str
) -> HttpResponse:
    said = (heading, "Save", "Your changes are saved.")
    return form_page(request, form, write, said=said, back=page_about(record), caption=str(record))
