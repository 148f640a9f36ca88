"""Plans: a council's answer to what was asked of it."""

from __future__ import annotations

from django.db import models

from lineofsight.web.improvement.models.changeable import Changeable, kept_history


class Plan(Changeable):
    """One plan. ``plan_on`` is the date on its document, blank where it has none.

    ``follows`` is the plan that it took over from, so that years of plans make one history. A plan that is over has
    the day on which it was closed.
    """

    title = models.CharField(max_length=300)
    council = models.CharField(max_length=200, blank=True)
    plan_on = models.DateField("date of the plan", null=True, blank=True)
    about = models.TextField(blank=True)
    inspections = models.ManyToManyField("improvement.Inspection", through="improvement.Source", related_name="plans")
    follows = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="followed_by")
    document = models.ForeignKey("improvement.KeptFile", models.PROTECT, null=True, blank=True, related_name="+")
    closed_on = models.DateField("closed", null=True, blank=True)
    history = kept_history()

    class Meta:
        ordering = ("closed_on", "-plan_on", "-pk")

    def __str__(self) -> str:
        return self.title


class Source(models.Model):
    """That a plan answers an inspection."""

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="sources")
    inspection = models.ForeignKey("improvement.Inspection", models.PROTECT, related_name="sources")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("plan", "inspection"), name="plan_answers_inspection_once"),)

    def __str__(self) -> str:
        return f"{self.plan_id} answers {self.inspection_id}"
