"""Milestones: the steps of an action that can be ticked off."""

from __future__ import annotations

from django.db import models

from lineofsight.web.improvement.models.changeable import Changeable, kept_history
from lineofsight.web.improvement.models.plan_actions import Action


class Milestone(Changeable):
    """One step of an action. Dates are blank where the plan names none."""

    action = models.ForeignKey(Action, models.PROTECT, related_name="milestones")
    words = models.TextField()
    due_on = models.DateField("due", null=True, blank=True)
    done_on = models.DateField("done", null=True, blank=True)
    order = models.PositiveIntegerField(default=0)
    history = kept_history()

    class Meta:
        ordering = ("order", "pk")

    def __str__(self) -> str:
        return self.words
