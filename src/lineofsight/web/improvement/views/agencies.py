"""What partner agencies owe a board, and which agency each member speaks for."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.rules import needs
from lineofsight.web.improvement.actions.boards import say_whom_they_speak_for
from lineofsight.web.improvement.forms.boards import SeatForm
from lineofsight.web.improvement.queries.board_agencies import agencies_of
from lineofsight.web.improvement.queries.boards import seat_named
from lineofsight.web.improvement.views.board_pages import board_page, the_board
from lineofsight.web.improvement.views.boards import may_run
from lineofsight.web.improvement.views.finding import or_404
from lineofsight.web.improvement.views.form_page import form_page


@needs(Permission.SEE_PLANS)
def agencies(request: HttpRequest, reference: str) -> HttpResponse:
    """What each agency has been asked to do across the plans that the board oversees."""
    board = the_board(reference)
    page = board_page(board, "agencies") | {
        "agencies": agencies_of(board),
        "today": timezone.localdate(),
        "may_run": may_run(request),
    }
    return render(request, "improvement/agencies.html", page)


@needs(Permission.SEE_PLANS, Permission.RUN_BOARD)
def change_seat(request: HttpRequest, reference: str) -> HttpResponse:
    """Say which service or agency a member speaks for."""
    seat = or_404(seat_named(reference))
    form = SeatForm(request.POST or None, initial={"speaks_for": seat.speaks_for, "after": seat.version})

    def write() -> None:
        say_whom_they_speak_for(seat=seat, by=request.reader, **form.cleaned_data)

    said = ("Whom do they speak for?", "Save", "Your changes are saved.")
    back = ("agencies", seat.board.reference, "Partner agencies")
    return form_page(request, form, write, said=said, back=back, caption=seat.account.name)
