"""Options papers, and what was decided."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from lineofsight.web.improvement.models.changeable import Changeable, kept_history
from lineofsight.web.improvement.models.plan_actions import Action
from lineofsight.web.improvement.models.plans import Plan


class OptionsPaper(Changeable):
    """A paper that sets out what could be done. ``options`` are its options in a sentence each, in their order."""

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="papers")
    action = models.ForeignKey(Action, models.PROTECT, null=True, blank=True, related_name="papers")
    title = models.CharField(max_length=300)
    dated_on = models.DateField("date of the paper")
    words = models.TextField(blank=True)
    options = models.JSONField(default=list, blank=True)
    file = models.ForeignKey("improvement.KeptFile", models.PROTECT, null=True, blank=True, related_name="+")
    history = kept_history()

    class Meta:
        ordering = ("-dated_on", "-pk")

    def __str__(self) -> str:
        return self.title


class Decision(models.Model):
    """What somebody who may decide has decided, on a paper or without one. It is never changed: a later one follows it.

    ``decided_by`` is the person, board or meeting as it is called.
    """

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="decisions")
    action = models.ForeignKey(Action, models.PROTECT, null=True, related_name="decisions")
    paper = models.ForeignKey(OptionsPaper, models.PROTECT, null=True, related_name="decisions")
    decided_on = models.DateField()
    decided_by = models.CharField(max_length=200)
    words = models.TextField("what was decided")
    because = models.TextField("why", blank=True)
    recorded_at = models.DateTimeField(default=timezone.now)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("-decided_on", "-pk")

    def __str__(self) -> str:
        return self.words
