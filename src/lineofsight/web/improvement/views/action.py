"""The page of one action, and what is written there: updates, dates, steps, milestones."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.accounts.rules import needs
from lineofsight.web.improvement.actions import progress
from lineofsight.web.improvement.forms.progress import MilestoneForm, MoveForm, StepForm
from lineofsight.web.improvement.queries.action_page import action_shown
from lineofsight.web.improvement.queries.claims import claims_of_action
from lineofsight.web.improvement.queries.inserted import updates_said
from lineofsight.web.improvement.queries.recurrences import asked_before
from lineofsight.web.improvement.rules import step_between, steps_from
from lineofsight.web.improvement.views.finding import or_404, the_action
from lineofsight.web.improvement.views.form_page import action_form_page


@needs(Permission.SEE_PLANS)
def plan_action(request: HttpRequest, reference: str) -> HttpResponse:
    """Everything about one action: what was asked, what is done, what shows it, and how it is rated."""
    shown = action_shown(the_action(reference), reader=request.reader)
    is_own = request.reader.user_id in shown.standing.people
    page = {
        "heading": f"Action {shown.action.number}".strip(),
        "shown": shown,
        "standing": shown.standing,
        "action": shown.action,
        "steps": steps_from(shown.action.state, request.reader, is_own=is_own),
        "is_own": is_own,
        "may": _may(request.reader),
        "asked_before": asked_before(shown.action),
        "claims": claims_of_action(shown.action, reader=request.reader),
        "updates": updates_said(shown.updates, reader=request.reader),
    }
    return render(request, "improvement/action.html", page)


def _may(reader: Reader) -> dict[str, bool]:
    """What the reader may do here, by the words that the page uses."""
    return {
        "write": reader.may(Permission.WRITE_PLANS),
        "change": reader.may(Permission.CHANGE_PLANS),
        "verify": reader.may(Permission.VERIFY_EVIDENCE),
        "rate": reader.may(Permission.CONFIRM_RATINGS),
        "open_files": reader.may(Permission.OPEN_EVIDENCE),
        "see_figures": reader.may(Permission.SEE_FIGURES),
    }


@needs(Permission.SEE_PLANS, Permission.WRITE_PLANS)
def move_due_day(request: HttpRequest, reference: str) -> HttpResponse:
    action = the_action(reference)
    form = MoveForm(request.POST or None, initial={"was_on": action.due_on})

    def write() -> None:
        progress.move_due_day(action=action, by=request.reader, **form.cleaned_data)

    return action_form_page(request, action, form, write, ("Move the due date", "Move it", "The due date is moved."))


@needs(Permission.SEE_PLANS)
def take_step(request: HttpRequest, reference: str, now: str) -> HttpResponse:
    """One step on. Only those who may take it from where the action stands are offered the page."""
    action = the_action(reference)
    was = request.POST.get("was", action.state)
    step = or_404(step_between(was, now))
    if not request.reader.may(step.permission):
        or_404(None)
    form = StepForm(request.POST or None, needs_reason=step.needs_reason, initial={"was": action.state})

    def write() -> None:
        said = form.cleaned_data
        progress.take_step(action=action, was=said["was"], now=now, because=said["because"], by=request.reader)

    return action_form_page(request, action, form, write, (step.words, step.words, "The action is moved on."))


@needs(Permission.SEE_PLANS, Permission.WRITE_PLANS)
def add_milestone(request: HttpRequest, reference: str) -> HttpResponse:
    action = the_action(reference)
    form = MilestoneForm(request.POST or None)

    def write() -> None:
        progress.add_milestone(action=action, by=request.reader, **form.cleaned_data)

    return action_form_page(request, action, form, write, ("Add a milestone", "Add it", "The milestone is added."))
