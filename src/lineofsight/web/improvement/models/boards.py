"""Improvement boards: who sits on each, and which plans it oversees."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from lineofsight.web.improvement.models.changeable import Changeable, kept_history
from lineofsight.web.improvement.models.plans import Plan


class Board(Changeable):
    """One board. ``chair_words`` names a chair who has no account here, as an independent chair often has not.

    What stays at the worst rating of its scale, or overdue, for more than ``meetings_before`` meetings or
    ``months_before`` months is put before the board as due to be escalated.
    """

    name = models.CharField(max_length=200)
    about = models.TextField("what it is for", blank=True)
    chair = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    chair_words = models.CharField("chair", max_length=200, blank=True)
    meetings_before = models.PositiveIntegerField("meetings before it is escalated", default=2)
    months_before = models.PositiveIntegerField("months before it is escalated", default=3)
    history = kept_history()

    class Meta:
        ordering = ("name", "pk")

    def __str__(self) -> str:
        return self.name


class Seat(Changeable):
    """That an account sits on a board, and for whom: a service or a partner agency, blank where it is not said."""

    board = models.ForeignKey(Board, models.PROTECT, related_name="seats")
    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    speaks_for = models.CharField(max_length=200, blank=True)
    history = kept_history()

    class Meta:
        ordering = ("account__name", "pk")
        constraints = (models.UniqueConstraint(fields=("board", "account"), name="one_seat_on_a_board"),)

    def __str__(self) -> str:
        return f"{self.account_id} on {self.board_id}"


class Oversight(Changeable):
    """That a board oversees a plan. One that is withdrawn no longer counts, and may count again."""

    board = models.ForeignKey(Board, models.PROTECT, related_name="oversights")
    plan = models.ForeignKey(Plan, models.PROTECT, related_name="oversights")
    history = kept_history()

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=("board", "plan"), name="board_oversees_a_plan_once"),)

    def __str__(self) -> str:
        return f"{self.board_id} oversees {self.plan_id}"
