"""One meeting: what the facts put before it, the agenda that was agreed, and holding it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.improvement.actions import meetings as acting
from lineofsight.web.improvement.forms.boards import AgendaForm, HoldForm, ItemForm, MeetingForm
from lineofsight.web.improvement.forms.records import WhyForm
from lineofsight.web.improvement.models import Meeting
from lineofsight.web.improvement.queries.board_agenda import ProposedItem, proposed_items
from lineofsight.web.improvement.queries.board_changes import changed_since
from lineofsight.web.improvement.queries.board_minutes import agenda_shown
from lineofsight.web.improvement.queries.boards import (
    actions_overseen,
    item_named,
    meeting_before,
    meeting_named,
    plans_of,
)
from lineofsight.web.improvement.views.board_pages import the_board
from lineofsight.web.improvement.views.boards import may_run
from lineofsight.web.improvement.views.finding import is_done, or_404
from lineofsight.web.improvement.views.form_page import form_page


def the_meeting(reference: str) -> Meeting:
    return or_404(meeting_named(reference))


@needs(Permission.SEE_PLANS)
def meeting(request: HttpRequest, reference: str) -> HttpResponse:
    """Until it is held: its agenda, and what the facts propose for it. After that: the agenda with the minutes."""
    return _shown(request, the_meeting(reference))


def _shown(request: HttpRequest, found: Meeting, form: AgendaForm | None = None) -> HttpResponse:
    before, is_held = meeting_before(found), found.held_at is not None
    proposed = [] if is_held else proposed_items(found)
    since = before.held_at if before else None
    shown, alone = agenda_shown(found)
    page = {
        "heading": "Minutes" if is_held else "Agenda",
        "meeting": found,
        "board": found.board,
        "before": before,
        "shown": shown,
        "alone": alone,
        "proposed": proposed,
        "changed": changed_since(plans_of(found.board), since, until=found.held_at) if since else None,
        "has_come": found.meets_on <= timezone.localdate(),
        "may_run": may_run(request),
        "form": form,
    }
    return render(request, "improvement/meeting.html", page)


@needs(Permission.SEE_PLANS, Permission.RUN_BOARD)
def call(request: HttpRequest, reference: str) -> HttpResponse:
    """A new meeting of a board."""
    board = the_board(reference)
    form = MeetingForm(request.POST or None)

    def write() -> None:
        acting.call_meeting(board=board, by=request.reader, **form.cleaned_data)

    said = ("Call a meeting", "Put it in the calendar", "The meeting is in the calendar. Agree its agenda.")
    return form_page(request, form, write, said=said, back=("board", reference, board.name))


@require_POST
@needs(Permission.SEE_PLANS, Permission.RUN_BOARD)
def agree_agenda(request: HttpRequest, reference: str) -> HttpResponse:
    """Put what was chosen of the proposed items on the agenda, as the facts put it now."""
    found = the_meeting(reference)
    proposed = [] if found.held_at else proposed_items(found)
    form = AgendaForm(request.POST, proposed=proposed)

    def write() -> None:
        chosen = [item for item in proposed if item.key in form.cleaned_data["items"]]
        acting.put_on_agenda(meeting=found, items=chosen, by=request.reader)

    if form.is_valid() and is_done(form, write):
        messages.success(request, "They stand on the agenda.")
        return redirect("meeting", reference)
    return _shown(request, found, form)


@needs(Permission.SEE_PLANS, Permission.RUN_BOARD)
def add_item(request: HttpRequest, reference: str) -> HttpResponse:
    """An item that somebody asked for, or that stands on every agenda."""
    found = the_meeting(reference)
    actions = actions_overseen(found.board)
    form = ItemForm(request.POST or None, actions=actions, initial={"kind": "asked_for"})

    def write() -> None:
        said = form.cleaned_data
        about = next((action for action in actions if action.pk == said["action"]), None)
        item = ProposedItem(said["kind"], said["words"], said["because"], about)
        acting.put_on_agenda(meeting=found, items=[item], by=request.reader)

    said = ("Add an item", "Put it on the agenda", "It stands on the agenda.")
    return form_page(request, form, write, said=said, back=("meeting", reference, "The meeting"))


@needs(Permission.SEE_PLANS, Permission.RUN_BOARD)
def strike(request: HttpRequest, reference: str) -> HttpResponse:
    """Take an item off the agenda, with a reason."""
    item = or_404(item_named(reference))
    form = WhyForm(request.POST or None, initial={"after": item.version})

    def write() -> None:
        acting.strike_item(item=item, by=request.reader, **form.cleaned_data)

    said = ("Take an item off the agenda", "Take it off", "It is off the agenda.")
    back = ("meeting", item.meeting.reference, "The meeting")
    return form_page(request, form, write, said=said, back=back, note=item.words)


@needs(Permission.SEE_PLANS, Permission.RUN_BOARD)
def hold(request: HttpRequest, reference: str) -> HttpResponse:
    """Say that the meeting was held; its agenda then stays as it is."""
    found = the_meeting(reference)
    expected = [f"{seat.account.name}, {seat.speaks_for}".rstrip(", ") for seat in found.board.sits]
    form = HoldForm(request.POST or None, initial={"present": "\n".join(expected), "after": found.version})

    def write() -> None:
        acting.hold_meeting(meeting=found, by=request.reader, **form.cleaned_data)

    said = ("Hold the meeting", "The meeting is held", "The agenda stays as it is now. Minutes can be taken.")
    return form_page(request, form, write, said=said, back=("meeting", reference, "The meeting"))
