"""The strategic thread: what the council promises, what the children's plan and the service plan make of it."""

from __future__ import annotations

from django.db import models

from lineofsight.web.improvement.models.changeable import Changeable, kept_history

LEVELS = (
    ("corporate_plan", "Corporate plan"),
    ("children_plan", "Children and young people’s plan"),
    ("service_plan", "Service plan"),
    ("team_plan", "Team plan"),
)


class Objective(Changeable):
    """One aim of a plan above the improvement plans, under the aim that it serves. Priorities hang from it."""

    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    level = models.CharField(max_length=20, choices=LEVELS)
    title = models.CharField(max_length=300)
    words = models.TextField(blank=True)
    order = models.PositiveIntegerField(default=0)
    history = kept_history()

    class Meta:
        ordering = ("order", "pk")

    def __str__(self) -> str:
        return self.title
