"""What the pages of boards have in common: the pages of one board, and a form on a page of its own."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from lineofsight.web.improvement.actions.changing import ChangedMeanwhile
from lineofsight.web.improvement.models import Board
from lineofsight.web.improvement.queries.boards import board_named
from lineofsight.web.improvement.views.finding import is_done, or_404

PLACES = (
    ("The board", "board"),
    ("What changed", "board_changes"),
    ("What stays and escalations", "escalations"),
    ("Monitoring with partners", "monitoring"),
)
CONFLICT = 409
MEANWHILE = "Somebody else has changed this while you were writing. Look at how it stands now, and save again"


def the_board(reference: str) -> Board:
    return or_404(board_named(reference))


def board_page(board: Board, here: str) -> dict[str, object]:
    """What every page of a board needs: its name, and the other pages of it."""
    places = [(title, reverse(name, args=[board.reference]), name == here) for title, name in PLACES]
    return {"heading": board.name, "board": board, "places": places, "place": dict(map(reversed, PLACES))[here]}


def form_page(  # noqa: PLR0913 - what is written, how, in which words, and where it leads
    request: HttpRequest,
    form: Form,
    write: Callable[[], object],
    *,
    said: tuple[str, str, str],
    back: tuple[str, str | None, str],
    to: tuple[str, ...] | None = None,
    **more: object,
) -> HttpResponse:
    """Where ``to`` leads (back where it is blank) once it is written; else the form, with why it is not.

    ``said`` are the heading, the words of the button, and what is said once it is done. What somebody else has changed
    meanwhile is not written over: the form says so, and is sent again from the version that stands now.
    """
    heading, button, done = said
    status = 200
    try:
        if form.is_valid() and is_done(form, write):
            messages.success(request, done)
            return redirect(*(to or [part for part in back[:2] if part]))
    except ChangedMeanwhile as conflict:
        form.add_error(None, MEANWHILE)
        form.data = form.data.copy()
        form.data["after"] = str(conflict.latest.version)
        status = CONFLICT
    page = {"heading": heading, "form": form, "button": button, "back": back} | more
    return render(request, "improvement/form.html", page, status=status)
