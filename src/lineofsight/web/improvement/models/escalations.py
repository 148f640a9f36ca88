"""What is taken beyond the board, and what partner agencies say month by month."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from lineofsight.web.improvement.models.boards import Board
from lineofsight.web.improvement.models.changeable import Changeable, kept_history
from lineofsight.web.improvement.models.plan_actions import Action


class Escalation(Changeable):
    """That an action was taken to somebody above those who could not move it. It runs until ``ended_on``."""

    board = models.ForeignKey(Board, models.PROTECT, related_name="escalations")
    action = models.ForeignKey(Action, models.PROTECT, related_name="escalations")
    to_whom = models.CharField("to whom", max_length=200)
    because = models.TextField("why")
    escalated_on = models.DateField("escalated")
    ended_on = models.DateField("ended", null=True, blank=True)
    ended_because = models.TextField("how it ended", blank=True)
    history = kept_history()

    class Meta:
        ordering = ("ended_on", "-escalated_on", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True) | ~Q(ended_because=""), name="escalation_ends_with_words"
            ),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True) | Q(ended_on__gte=models.F("escalated_on")),
                name="escalation_ends_after_it_began",
            ),
            models.UniqueConstraint(
                fields=("board", "action"),
                condition=Q(ended_on__isnull=True, withdrawn_at__isnull=True),
                name="one_escalation_of_an_action_runs",
            ),
        )

    def __str__(self) -> str:
        return f"{self.action_id} to {self.to_whom}"


class MonitoringEntry(models.Model):
    """What a partner agency says of a month: what it did and what it sees. It is never changed; a later one follows it.

    ``month_on`` is the first day of the month that it is of.
    """

    board = models.ForeignKey(Board, models.PROTECT, related_name="monitoring")
    action = models.ForeignKey(Action, models.PROTECT, null=True, related_name="monitoring")
    month_on = models.DateField()
    agency = models.CharField(max_length=200)
    said_by = models.CharField("who said it", max_length=200)
    done = models.TextField("what they did")
    words = models.TextField("what they say of it", blank=True)
    said_on = models.DateField("of")
    recorded_at = models.DateTimeField(default=timezone.now)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("-month_on", "agency", "pk")

    def __str__(self) -> str:
        return f"{self.agency}, {self.month_on}"
