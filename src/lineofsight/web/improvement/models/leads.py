"""Leads: who is to do an action."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from lineofsight.web.improvement.models.changeable import Changeable, kept_history
from lineofsight.web.improvement.models.plan_actions import Action


class Lead(Changeable):
    """One lead as the plan names them ("RH", "Head of Service"), and their account where somebody said whose it is."""

    action = models.ForeignKey(Action, models.PROTECT, related_name="leads")
    words = models.CharField("lead, as the plan says", max_length=200)
    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    order = models.PositiveIntegerField(default=0)
    history = kept_history()

    class Meta:
        ordering = ("order", "pk")

    def __str__(self) -> str:
        return self.words
