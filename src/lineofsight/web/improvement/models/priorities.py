"""Priorities, which many plans call areas: the headings that actions stand under."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from lineofsight.web.improvement.models.changeable import Changeable, kept_history
from lineofsight.web.improvement.models.objectives import Objective
from lineofsight.web.improvement.models.plans import Plan


class Priority(Changeable):
    """One area of a plan. Its words are those of the document; ``owner`` is the account of whoever answers for it.

    ``owner_words`` is the owner as the document names them. An account is linked to it by a person, never by guessing.
    """

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="priorities")
    objective = models.ForeignKey(Objective, models.PROTECT, null=True, blank=True, related_name="priorities")
    number = models.CharField(max_length=30, blank=True)
    order = models.PositiveIntegerField(default=0)
    title = models.TextField()
    source = models.TextField(blank=True)
    aim = models.TextField(blank=True)
    measurable_success = models.TextField(blank=True)
    owner_words = models.CharField("owner, as the plan says", max_length=200, blank=True)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    history = kept_history()

    class Meta:
        ordering = ("order", "pk")
        verbose_name_plural = "priorities"

    def __str__(self) -> str:
        return self.title
