"""What stays red or late, what was escalated, and what partner agencies say month by month."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs, needs_any
from lineofsight.web.improvement.actions.escalations import end_escalation, escalate, record_monitoring
from lineofsight.web.improvement.forms.boards import EndForm, EscalationForm, MonitoringForm
from lineofsight.web.improvement.models import Action
from lineofsight.web.improvement.queries.board_stays import staying
from lineofsight.web.improvement.queries.boards import (
    actions_overseen,
    escalation_named,
    escalations_of,
    monitoring_of,
)
from lineofsight.web.improvement.views.board_pages import board_page, the_board
from lineofsight.web.improvement.views.boards import may_run
from lineofsight.web.improvement.views.finding import or_404
from lineofsight.web.improvement.views.form_page import form_page


@needs(Permission.SEE_PLANS)
def escalations(request: HttpRequest, reference: str) -> HttpResponse:
    """What stays and for how long, and what was escalated."""
    board = the_board(reference)
    page = board_page(board, "escalations") | {
        "stays": staying(board),
        "escalations": escalations_of(board),
        "may_run": may_run(request),
    }
    return render(request, "improvement/escalations.html", page)


@needs(Permission.SEE_PLANS, Permission.RUN_BOARD)
def add_escalation(request: HttpRequest, reference: str) -> HttpResponse:
    """Take an action to somebody above. The address may name the action."""
    board = the_board(reference)
    actions = actions_overseen(board)
    chosen = next((action.pk for action in actions if action.reference == request.GET.get("action")), None)
    initial = {"action": chosen, "escalated_on": timezone.localdate()}
    form = EscalationForm(request.POST or None, actions=actions, initial=initial)

    def write() -> None:
        said = form.cleaned_data | {"action": _of(actions, form.cleaned_data["action"])}
        escalate(board=board, by=request.reader, **said)

    said = ("Escalate an action", "Escalate it", "The action is escalated.")
    return form_page(request, form, write, said=said, back=("escalations", reference, "Escalations"))


@needs(Permission.SEE_PLANS, Permission.RUN_BOARD)
def end(request: HttpRequest, reference: str) -> HttpResponse:
    """Say that an escalation ended, and how."""
    found = or_404(escalation_named(reference))
    form = EndForm(request.POST or None, initial={"ended_on": timezone.localdate(), "after": found.version})

    def write() -> None:
        end_escalation(escalation=found, by=request.reader, **form.cleaned_data)

    said = ("End an escalation", "End it", "The escalation is ended.")
    back = ("escalations", found.board.reference, "Escalations")
    return form_page(request, form, write, said=said, back=back, note=f"{found.action}. To {found.to_whom}.")


@needs(Permission.SEE_PLANS)
def monitoring(request: HttpRequest, reference: str) -> HttpResponse:
    """What partner agencies did and say, month by month."""
    board = the_board(reference)
    may_record = may_run(request) or request.reader.may(Permission.WRITE_PLANS)
    page = board_page(board, "monitoring") | {"entries": monitoring_of(board), "may_record": may_record}
    return render(request, "improvement/monitoring.html", page)


@needs(Permission.SEE_PLANS)
@needs_any(Permission.RUN_BOARD, Permission.WRITE_PLANS)
def add_monitoring(request: HttpRequest, reference: str) -> HttpResponse:
    """Write down what an agency did in a month."""
    board = the_board(reference)
    actions = actions_overseen(board)
    today = timezone.localdate()
    form = MonitoringForm(request.POST or None, actions=actions, initial={"month_on": today, "said_on": today})

    def write() -> None:
        said = form.cleaned_data | {"action": _of(actions, form.cleaned_data["action"])}
        record_monitoring(board=board, by=request.reader, **said)

    said = ("Record a month", "Record it", "It is recorded.")
    return form_page(request, form, write, said=said, back=("monitoring", reference, "Monitoring with partners"))


def _of(actions: Sequence[Action], number: int | None) -> Action | None:
    return next((action for action in actions if action.pk == number), None)
