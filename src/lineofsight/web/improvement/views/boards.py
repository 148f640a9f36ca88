"""The list of boards, one board, and what changed in its plans since a meeting or a day."""

from __future__ import annotations

from datetime import datetime, time

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.queries import accounts
from lineofsight.web.accounts.roles import ROLES
from lineofsight.web.accounts.rules import needs
from lineofsight.web.improvement.actions.boards import save_board
from lineofsight.web.improvement.forms.boards import BoardForm, SinceForm
from lineofsight.web.improvement.models import Board, Meeting
from lineofsight.web.improvement.queries.board_changes import changed_since
from lineofsight.web.improvement.queries.board_stays import staying
from lineofsight.web.improvement.queries.boards import board_lines, last_held, meetings_of, open_tasks, plans_of
from lineofsight.web.improvement.queries.plans import plan_lines
from lineofsight.web.improvement.views.board_pages import board_page, the_board
from lineofsight.web.improvement.views.form_page import form_page

OF_BOARD = ("name", "about", "chair_words", "meetings_before", "months_before")


@needs(Permission.SEE_PLANS)
def boards(request: HttpRequest) -> HttpResponse:
    """Every board, with its plans and meetings."""
    page = {"heading": "Improvement boards", "lines": board_lines(), "may_run": may_run(request)}
    return render(request, "improvement/boards.html", page)


@needs(Permission.SEE_PLANS)
def board(request: HttpRequest, reference: str) -> HttpResponse:
    """One board: who sits on it, its meetings, what is to be done since them, and what is due to be escalated."""
    found = the_board(reference)
    stays = staying(found)
    page = board_page(found, "board") | {
        "plans": plans_of(found),
        "meetings": meetings_of(found),
        "tasks": open_tasks(found),
        "stays": stays,
        "due": [row for row in stays if row.is_due],
        "today": timezone.localdate(),
        "may_run": may_run(request),
    }
    return render(request, "improvement/board.html", page)


@needs(Permission.SEE_PLANS)
def board_changes(request: HttpRequest, reference: str) -> HttpResponse:
    """What changed since the last meeting that was held, or since the day that is asked for."""
    found = the_board(reference)
    before = last_held(found)
    asked = "since_day" in request.GET
    form = SinceForm(request.GET if asked else None, initial={"since": before.meets_on if before else None})
    since = _since(form, before, asked=asked)
    page = board_page(found, "board_changes") | {
        "form": form,
        "since": since,
        "meeting": None if asked else before,
        "changed": changed_since(plans_of(found), since) if since else None,
    }
    return render(request, "improvement/board_changes.html", page)


def _since(form: SinceForm, before: Meeting | None, *, asked: bool) -> datetime | None:
    """The moment from which changes are told: the beginning of the day asked for, else when the meeting was held."""
    if asked:
        return timezone.make_aware(datetime.combine(form.cleaned_data["since"], time.min)) if form.is_valid() else None
    return before.held_at if before else None


@needs(Permission.SEE_PLANS, Permission.RUN_BOARD)
def add_board(request: HttpRequest) -> HttpResponse:
    form = BoardForm(request.POST or None, people=people(), plans=_plans())
    made: list[Board] = []

    def write() -> None:
        made.append(_save(form, request))

    said = ("Add a board", "Add this board", "The board is added.")
    return form_page(request, form, write, said=said, back=("boards", None, "All boards"))


@needs(Permission.SEE_PLANS, Permission.RUN_BOARD)
def change_board(request: HttpRequest, reference: str) -> HttpResponse:
    """The words of a board, who sits on it, and what it oversees."""
    found = the_board(reference)
    initial = {name: getattr(found, name) for name in OF_BOARD} | {
        "chair": found.chair_id,
        "members": [seat.account_id for seat in found.sits],
        "plans": [plan.pk for plan in plans_of(found)],
        "after": found.version,
    }
    form = BoardForm(request.POST or None, people=people(), plans=_plans(), initial=initial)

    def write() -> None:
        _save(form, request, found)

    said = ("Change the board", "Save", "Your changes are saved.")
    return form_page(request, form, write, said=said, back=("board", reference, found.name))


def _save(form: BoardForm, request: HttpRequest, found: Board | None = None) -> Board:
    said = form.cleaned_data
    values = {name: said[name] for name in OF_BOARD} | {"chair_id": said["chair"]}
    chosen = [plan for plan in _plans() if plan.pk in said["plans"]]
    after = said["after"] or 0
    return save_board(said=values, members=said["members"], plans=chosen, board=found, after=after, by=request.reader)


def _plans() -> list[object]:
    return [line.plan for line in plan_lines()]


def may_run(request: HttpRequest) -> bool:
    return request.reader.may(Permission.RUN_BOARD)


def people() -> list[tuple[int, str]]:
    """Everybody whose account is open and who may see plans."""
    return [
        (user.pk, user.name)
        for user in accounts().filter(is_active=True)
        if any(Permission.SEE_PLANS in ROLES[held.role].permissions for held in user.held)
    ]
