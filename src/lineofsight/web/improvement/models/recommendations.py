"""Recommendations: what an inspection asked for."""

from __future__ import annotations

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
