"""What comes back: two things asked for that may be the same, and what a person has said of it.

Nothing is joined by itself. What was asked for is named by its ``kind`` (the name of its table) and its reference: a
recommendation, an area of a plan, or a plan's own recommendation.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from lineofsight.web.common.references import REFERENCE_LENGTH, new_reference

SAME, OTHER = "same", "other"
ANSWERS = ((SAME, "The same thing came back"), (OTHER, "Another matter"))


class PossibleRecurrence(models.Model):
    """That a later thing asked for may be what an earlier one was. It is proposed, until a person has said so.

    ``score`` is between 0 and 1, ``because`` says what the two have in common, and ``themes`` are those that they
    share, the weightiest first. A proposal that nobody has decided goes again when its words change.
    """

    reference = models.CharField(max_length=REFERENCE_LENGTH, unique=True, default=new_reference, editable=False)
    earlier_kind = models.CharField(max_length=50)
    earlier = models.CharField(max_length=REFERENCE_LENGTH, db_index=True)
    later_kind = models.CharField(max_length=50)
    later = models.CharField(max_length=REFERENCE_LENGTH, db_index=True)
    score = models.FloatField()
    because = models.TextField()
    themes = models.JSONField(default=list)
    found_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-score", "pk")
        constraints = (models.UniqueConstraint(fields=("earlier", "later"), name="recurrence_is_proposed_once"),)

    def __str__(self) -> str:
        return f"{self.earlier} and {self.later}"


class RecurrenceDecision(models.Model):
    """What a named person said of a proposal. The latest counts, and none is ever changed."""

    recurrence = models.ForeignKey(PossibleRecurrence, models.PROTECT, related_name="decisions")
    answer = models.CharField(max_length=10, choices=ANSWERS)
    because = models.TextField(blank=True)
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.answer


class ThemeDecision(models.Model):
    """That a person says of one thing asked for that it is about a theme, or that it is not. The latest counts.

    ``theme`` is the name of a theme of the library, or of one that a person has named; ``title`` is the name in words
    of the latter, and blank for the former.
    """

    kind = models.CharField(max_length=50)
    about = models.CharField(max_length=REFERENCE_LENGTH, db_index=True)
    theme = models.CharField(max_length=100, db_index=True)
    title = models.CharField(max_length=100, blank=True)
    is_about = models.BooleanField()
    because = models.TextField(blank=True)
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("pk",)
        constraints = (models.CheckConstraint(condition=~Q(theme=""), name="theme_decision_names_a_theme"),)

    def __str__(self) -> str:
        return f"{self.about} is {'' if self.is_about else 'not '}about {self.theme}"


class Comparison(models.Model):
    """That everything asked for was compared, with the digest of what it said then."""

    digest = models.CharField(max_length=64)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d}"
