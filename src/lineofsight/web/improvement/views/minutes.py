"""Taking the minutes of a meeting, putting one right, and saying that a task is done."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.improvement.actions.minutes import ToDo, finish_task, take_minute
from lineofsight.web.improvement.forms.boards import CorrectionForm, MinuteForm, TaskDoneForm
from lineofsight.web.improvement.forms.filters import titled
from lineofsight.web.improvement.models import Action, AgendaItem, Meeting, Plan, Priority
from lineofsight.web.improvement.queries.board_minutes import minute_numbered
from lineofsight.web.improvement.queries.boards import actions_overseen, item_named, plans_of, task_named
from lineofsight.web.improvement.views.boards import people
from lineofsight.web.improvement.views.finding import or_404
from lineofsight.web.improvement.views.form_page import form_page
from lineofsight.web.improvement.views.meetings import the_meeting


@needs(Permission.SEE_PLANS, Permission.RUN_BOARD)
def add_minute(request: HttpRequest, reference: str) -> HttpResponse:
    """One minute, under the item that the address names, or under none."""
    found = the_meeting(reference)
    item = _item(request, found)
    overseen = actions_overseen(found.board)
    on_agenda = _on_agenda(found, overseen)
    places = _places_to_add_to(request, found)
    form = MinuteForm(
        request.POST or None,
        on_agenda=on_agenda,
        others=[action for action in overseen if action not in on_agenda],
        people=people(),
        into=[(name, words) for name, (words, _, _) in places.items()],
        initial={"about": [item.action_id] if item and item.action_id else []},
    )

    def write() -> None:
        said = form.cleaned_data
        numbers = {*said.get("about", ()), said["other"]}
        take_minute(
            meeting=found,
            item=item,
            kind=said["kind"],
            words=said["words"],
            raised_by=said["raised_by"],
            about=[action for action in overseen if action.pk in numbers],
            to_do=_to_do(said, places) if said["kind"] == "action" else None,
            by=request.reader,
        )

    said = ("Take a minute", "Save this minute", "The minute is taken.")
    back = ("meeting", reference, "The meeting")
    return form_page(request, form, write, said=said, back=back, caption=item.words if item else "")


def _item(request: HttpRequest, found: Meeting) -> AgendaItem | None:
    """The item that the address names; what is no item of this meeting is answered as no page."""
    if not (reference := request.GET.get("item", "")):
        return None
    item = or_404(item_named(reference))
    return or_404(item if item.meeting_id == found.pk else None)


def _on_agenda(found: Meeting, overseen: Sequence[Action]) -> list[Action]:
    numbers = set(found.items.filter(withdrawn_at=None, action__isnull=False).values_list("action", flat=True))
    return [action for action in overseen if action.pk in numbers]


def _places_to_add_to(request: HttpRequest, found: Meeting) -> dict[str, tuple[str, Plan, Priority | None]]:
    """Where an action may be added, by the name that the form sends: areas of the plans that run, and these as wholes.

    There is nowhere for those who may not add an action to a plan.
    """
    if not request.reader.may(Permission.CHANGE_PLANS):
        return {}
    places: dict[str, tuple[str, Plan, Priority | None]] = {}
    for plan in plans_of(found.board):
        if plan.closed_on is None:
            for area in plan.priorities.filter(withdrawn_at=None):
                places[area.reference] = (f"{plan.title}: {titled(area)}", plan, area)
            places[plan.reference] = (f"{plan.title}, under no area", plan, None)
    return places


def _to_do(said: dict[str, object], places: dict[str, tuple[str, Plan, Priority | None]]) -> ToDo:
    _, plan, area = places.get(str(said.get("into")), ("", None, None))
    number = str(said.get("number", ""))
    return ToDo(said["owner_words"], said["due_on"], owner=said["owner"], plan=plan, priority=area, number=number)


@needs(Permission.SEE_PLANS, Permission.RUN_BOARD)
def correct_minute(request: HttpRequest, reference: str, number: int) -> HttpResponse:
    """Put a minute right by a later one. Both stand in the minutes, and on the pages of the actions they are about."""
    found = the_meeting(reference)
    wrong = or_404(minute_numbered(found, number))
    form = CorrectionForm(request.POST or None, initial={"words": wrong.words})

    def write() -> None:
        take_minute(
            meeting=found,
            item=wrong.item,
            kind="noted" if wrong.kind == "action" else wrong.kind,
            words=form.cleaned_data["words"],
            raised_by=wrong.raised_by,
            about=[link.action for link in wrong.about],
            corrects=wrong,
            by=request.reader,
        )

    said = ("Put a minute right", "Save the correction", "The correction is saved. The minute before stays beside it.")
    return form_page(request, form, write, said=said, back=("meeting", reference, "The meeting"), note=wrong.words)


@needs(Permission.SEE_PLANS)
def task_done(request: HttpRequest, reference: str) -> HttpResponse:
    """Say that a task is done: for whoever is to do it, and whoever runs the board."""
    task = or_404(task_named(reference))
    if request.reader.user_id != task.owner_id and not request.reader.may(Permission.RUN_BOARD):
        or_404(None)
    form = TaskDoneForm(request.POST or None, initial={"done_on": timezone.localdate(), "after": task.version})

    def write() -> None:
        finish_task(task=task, by=request.reader, **form.cleaned_data)

    said = ("What was done?", "Save", "The task is done.")
    back = ("meeting", task.minute.meeting.reference, "The meeting")
    return form_page(request, form, write, said=said, back=back, note=task.minute.words)
