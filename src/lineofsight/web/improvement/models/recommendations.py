"""Recommendations: what an inspection asked for."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from lineofsight.web.improvement.models.changeable import Changeable, kept_history
from lineofsight.web.improvement.models.inspections import Inspection


class Recommendation(Changeable):
    """One thing asked for, in the inspectors' words and in the words that the council's plan puts it in.

    The two are kept apart, and each is blank where no document that was read has it. ``order`` is the place that the
    inspectors gave it; ``themes`` are names of the library's themes, confirmed by a person.
    """

    inspection = models.ForeignKey(Inspection, models.PROTECT, related_name="recommendations")
    number = models.CharField(max_length=30, blank=True)
    order = models.PositiveIntegerField(default=0)
    heading = models.CharField(max_length=300, blank=True)
    inspectors_words = models.TextField("the inspectors’ words", blank=True)
    council_words = models.TextField("the council’s words", blank=True)
    sub_points = models.JSONField(default=list, blank=True)
    themes = models.JSONField(default=list, blank=True)
    history = kept_history()

    class Meta:
        ordering = ("order", "pk")

    def __str__(self) -> str:
        return self.inspectors_words or self.council_words


class Recurrence(models.Model):
    """That a later recommendation may ask for what an earlier one did. Nothing recurs until a person has said so.

    ``score`` is between 0 and 1, and ``because`` says what the two have in common.
    """

    earlier = models.ForeignKey(Recommendation, models.PROTECT, related_name="came_back")
    later = models.ForeignKey(Recommendation, models.PROTECT, related_name="asked_before")
    score = models.FloatField()
    because = models.TextField()
    found_at = models.DateTimeField(auto_now_add=True)
    decision = models.CharField(max_length=10, blank=True, choices=[("same", "Came back"), ("other", "Another matter")])
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("-score", "pk")
        constraints = (models.UniqueConstraint(fields=("earlier", "later"), name="recurrence_once"),)

    def __str__(self) -> str:
        return f"{self.earlier_id} and {self.later_id}"
