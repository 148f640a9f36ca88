"""Adding plans, and adding and changing their areas and actions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.queries import accounts
from lineofsight.web.accounts.roles import ROLES
from lineofsight.web.accounts.rules import needs
from lineofsight.web.improvement.actions.plan_actions import (
    add_priority,
    change_priority,
    save_action,
)
from lineofsight.web.improvement.actions.plans import add_rated_plan
from lineofsight.web.improvement.forms.plans import ActionForm, AreaForm, PlanForm
from lineofsight.web.improvement.models import Plan
from lineofsight.web.improvement.queries.editing import accounts_of_leads, aims, area_named, linked_to, place_beside
from lineofsight.web.improvement.scales import library_scales
from lineofsight.web.improvement.views.finding import is_done, or_404, the_action, the_plan
from lineofsight.web.improvement.views.form_page import form_page

OF_AREA = ("number", "title", "source", "aim", "measurable_success", "owner_words", "owner", "objective")
SAVED = "Your changes are saved."
OF_ACTION = ("number", "words", "milestones_words", "evaluation_words", "start_on", "due_words")


@needs(Permission.SEE_PLANS, Permission.CHANGE_PLANS)
def add_plan(request: HttpRequest) -> HttpResponse:
    """A new plan, which nothing stands in yet."""
    form = PlanForm(request.POST or None, initial={"plan_on": timezone.localdate()})
    made: list[Plan] = []

    def write() -> None:
        said = dict(form.cleaned_data)
        name = said.pop("scale")
        made.append(add_rated_plan(scale=library_scales()[name], library_scale=name, by=request.reader, **said))

    if form.is_valid() and is_done(form, write):
        messages.success(request, "The plan is added. Add its areas, and then their actions.")
        return redirect("plan", made[0].reference)
    page = {"heading": "Add a plan", "form": form, "button": "Add this plan", "back": ("plans", None, "All plans")}
    return render(request, "improvement/form.html", page)


@needs(Permission.SEE_PLANS, Permission.CHANGE_PLANS)
def add_area(request: HttpRequest, reference: str) -> HttpResponse:
    """A new area at the foot of a plan."""
    plan = the_plan(reference)
    form = AreaForm(request.POST or None, people=people(), aims=aims())

    def write() -> None:
        said = _of_area(form)
        add_priority(plan=plan, by=request.reader, **said)

    return _written(request, plan, form, write, ("Add an area", "Add this area", "The area is added."))


@needs(Permission.SEE_PLANS, Permission.CHANGE_PLANS)
def change_area(request: HttpRequest, reference: str) -> HttpResponse:
    """The words of an area, who owns it, and where it stands in the plan."""
    area = or_404(area_named(reference))
    place, others = place_beside(area)
    initial = {name: getattr(area, f"{name}_id" if name in {"owner", "objective"} else name) for name in OF_AREA}
    initial |= {"after": area.version, "place": place}
    form = AreaForm(request.POST or None, people=people(), aims=aims(), others=others, initial=initial)

    def write() -> None:
        change_priority(priority=area, after=form.cleaned_data["after"] or 0, by=request.reader, **_of_area(form))

    return _written(request, area.plan, form, write, ("Change an area", "Save", SAVED))


@needs(Permission.SEE_PLANS, Permission.CHANGE_PLANS)
def add_action(request: HttpRequest, reference: str) -> HttpResponse:
    """A new action of a plan."""
    plan = the_plan(reference)
    form = ActionForm(request.POST or None, plan=plan, people=people())

    def write() -> None:
        save_action(plan=plan, by=request.reader, said=said_of(form))

    said = ("Add an action", "Add this action", "The action is added, as proposed.")
    return _written(request, plan, form, write, said)


@needs(Permission.SEE_PLANS, Permission.CHANGE_PLANS)
def change_action(request: HttpRequest, reference: str) -> HttpResponse:
    """What an action says, who leads it, what it answers and what it waits for."""
    action = the_action(reference)
    initial, accounts = linked_to(action), accounts_of_leads(action)
    initial |= {name: getattr(action, name) for name in OF_ACTION} | {"after": action.version}
    form = ActionForm(request.POST or None, plan=action.plan, people=people(), action=action, initial=initial)

    def write() -> None:
        after, said = form.cleaned_data["after"] or 0, said_of(form, accounts)
        save_action(plan=action.plan, action=action, after=after, by=request.reader, said=said)

    said = ("Change an action", "Save", SAVED)
    return _written(request, action.plan, form, write, said, to=("plan_action", reference))


def _written(
    request: HttpRequest,
    plan: Plan,
    form: Form,
    write: Callable[[], object],
    said: tuple[str, str, str],
    **more: object,
) -> HttpResponse:
    back = ("plan", plan.reference, plan.title)
    return form_page(request, form, write, said=said, back=back, caption=plan.title, **more)


def _of_area(form: AreaForm) -> dict[str, object]:
    said = {name: value for name, value in form.cleaned_data.items() if name != "after"}
    return {f"{name}_id" if name in {"owner", "objective"} else name: value for name, value in said.items()}


def said_of(form: ActionForm, accounts: Mapping[str, int | None] = MappingProxyType({})) -> dict[str, object]:
    """What the form says, in the words of the actions. Leads who were named before keep their ``accounts``."""
    said = {name: form.cleaned_data[name] for name in OF_ACTION}
    lines = form.cleaned_data["leads"].splitlines()
    leads = [(line.strip(), accounts.get(line.strip())) for line in lines if line.strip()]
    if leads:
        leads[0] = (leads[0][0], form.cleaned_data["account"])
    partners = [line.strip() for line in form.cleaned_data["partners"].splitlines() if line.strip()]
    said |= {"priority_id": form.cleaned_data["priority"], "leads": leads, "partners": partners}
    optional = ("due_on", "answers", "waits_for")
    return said | {name: form.cleaned_data[name] for name in optional if name in form.fields}


def people() -> list[tuple[int, str]]:
    """Everybody whose account is open and who holds a role that writes in plans."""
    return [
        (user.pk, user.name)
        for user in accounts().filter(is_active=True)
        if any(Permission.WRITE_PLANS in ROLES[held.role].permissions for held in user.held)
    ]
