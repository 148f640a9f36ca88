"""What the pages of one board have in common."""

from __future__ import annotations

from django.urls import reverse

from lineofsight.web.improvement.models import Board
from lineofsight.web.improvement.queries.boards import board_named
from lineofsight.web.improvement.views.finding import or_404

PLACES = (
    ("The board", "board"),
    ("What changed", "board_changes"),
    ("What stays and escalations", "escalations"),
    ("Partner agencies", "agencies"),
    ("Monitoring with partners", "monitoring"),
)


def the_board(reference: str) -> Board:
    return or_404(board_named(reference))


def board_page(board: Board, here: str) -> dict[str, object]:
    """What every page of a board needs: its name, and the other pages of it."""
    places = [(title, reverse(name, args=[board.reference]), name == here) for title, name in PLACES]
    return {"heading": board.name, "board": board, "places": places, "place": dict(map(reversed, PLACES))[here]}
