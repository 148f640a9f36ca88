"""Inspections, reviews, audits and the rest: whatever looked at the service and said what must improve."""

from __future__ import annotations

from django.db import models

from lineofsight.web.improvement.models.changeable import Changeable, kept_history

SOURCES = (
    ("ofsted", "Ofsted"),
    ("cqc", "Care Quality Commission"),
    ("practice_review", "Serious case or practice review"),
    ("peer_challenge", "Peer challenge"),
    ("audit", "Audit"),
    ("complaint", "Complaint"),
    ("internal", "Our own review"),
    ("not_said", "Source not said"),
)


class Inspection(Changeable):
    """One visit, review or audit. ``framework`` is the library's name of the framework that it followed.

    Dates are blank where the document does not say them.
    """

    source = models.CharField(max_length=20, choices=SOURCES)
    framework = models.CharField(max_length=100, blank=True)
    title = models.CharField(max_length=300)
    council = models.CharField(max_length=200, blank=True)
    began_on = models.DateField("first day", null=True, blank=True)
    ended_on = models.DateField("last day", null=True, blank=True)
    published_on = models.DateField("published", null=True, blank=True)
    inspectors = models.TextField("who inspected", blank=True)
    document = models.ForeignKey("improvement.KeptFile", models.PROTECT, null=True, blank=True, related_name="+")
    history = kept_history()

    class Meta:
        ordering = ("-published_on", "-began_on", "-pk")

    def __str__(self) -> str:
        return self.title


class Judgement(models.Model):
    """What an inspection judged about one question, in the words of its framework."""

    inspection = models.ForeignKey(Inspection, models.CASCADE, related_name="judgements")
    question = models.CharField(max_length=300)
    answer = models.CharField(max_length=100)
    order = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("order", "pk")

    def __str__(self) -> str:
        return f"{self.question}: {self.answer}"
