"""Claims: the numbers in what is written of a plan, what checking them came to, and what somebody says to it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from lineofsight.web.common.references import REFERENCE_LENGTH, new_reference
from lineofsight.web.improvement.models.plan_actions import Action
from lineofsight.web.improvement.models.plans import Plan
from lineofsight.web.improvement.models.read_documents import ReadDocument

CORRECTED, EXPLAINED = "corrected", "explained"
CLAIM_ANSWERS = ((CORRECTED, "It has been corrected"), (EXPLAINED, "It is right, or must stand, and this is why"))


class CheckedText(models.Model):
    """That a text was checked as it stood: of a record (``kind``, ``about``, ``field``), or of a whole document.

    ``digest`` is of its words. ``dated_on`` is the day that it speaks from, blank where that is not known. When the
    words change they are checked anew, and ``replaced_at`` says that this row is of the words before.
    """

    plan = models.ForeignKey(Plan, models.PROTECT, null=True, related_name="checked_texts")
    action = models.ForeignKey(Action, models.PROTECT, null=True, related_name="checked_texts")
    document = models.ForeignKey(ReadDocument, models.PROTECT, null=True, related_name="checked_texts")
    kind = models.CharField(max_length=50)
    about = models.CharField(max_length=REFERENCE_LENGTH, db_index=True)
    field = models.CharField(max_length=50)
    digest = models.CharField(max_length=64)
    dated_on = models.DateField(null=True)
    checked_at = models.DateTimeField(default=timezone.now)
    replaced_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("about", "field"), condition=Q(replaced_at=None), name="text_is_checked_once_as_it_stands"
            ),
        )

    def __str__(self) -> str:
        return f"{self.field} of {self.kind} {self.about}"


class ClaimFound(models.Model):
    """One number, or what several say together, with the verdict in a sentence. It is never changed.

    ``start`` and ``end`` are where ``words`` stand in the text, blank where they stand in no one place. ``line`` is
    counted within the text, from 1. ``said_in`` is the sentence that holds them.
    """

    reference = models.CharField(max_length=REFERENCE_LENGTH, unique=True, default=new_reference, editable=False)
    text = models.ForeignKey(CheckedText, models.PROTECT, related_name="claims")
    verdict = models.CharField(max_length=40)
    words = models.TextField()
    sentence = models.TextField()
    said_in = models.TextField(blank=True)
    kind = models.CharField(max_length=40, blank=True)
    section = models.CharField(max_length=100, blank=True)
    line = models.PositiveIntegerField(default=1)
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)

    class Meta:
        ordering = ("text", "line", "pk")

    def __str__(self) -> str:
        return self.sentence


class ClaimAnswer(models.Model):
    """What a named person says to a finding. It holds for the same finding about the same words later on as well."""

    claim = models.ForeignKey(ClaimFound, models.PROTECT, related_name="answers")
    answer = models.CharField(max_length=10, choices=CLAIM_ANSWERS)
    because = models.TextField(blank=True)
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(condition=~Q(answer=EXPLAINED, because=""), name="claim_is_explained_with_a_reason"),
        )

    def __str__(self) -> str:
        return self.answer
