"""Figures that stand in an update by reference, frozen with their address when the update is signed off."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from lineofsight.web.common.references import REFERENCE_LENGTH, new_reference
from lineofsight.web.improvement.models.updates import Update


class SignedOff(models.Model):
    """That an update was signed off, with the words that it had then, figures and all. They never change."""

    update = models.OneToOneField(Update, models.PROTECT, related_name="signed_off")
    words = models.TextField()
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.words


class InsertedFigure(models.Model):
    """One figure as it was when the update was signed off. It stands from ``start`` to ``end`` of the signed words.

    ``address`` leads back to the snapshot, the meaning and the rows; ``fingerprint`` is that of the meaning.
    """

    reference = models.CharField(max_length=REFERENCE_LENGTH, unique=True, default=new_reference, editable=False)
    signed_off = models.ForeignKey(SignedOff, models.PROTECT, related_name="figures")
    mark = models.CharField(max_length=300)
    measure = models.CharField(max_length=150, db_index=True)
    title = models.CharField(max_length=300)
    group = models.CharField(max_length=200, blank=True)
    shown = models.CharField(max_length=100)
    parts = models.CharField(max_length=100, blank=True)
    period = models.CharField(max_length=100)
    as_at = models.DateField()
    snapshot = models.CharField(max_length=200)
    fingerprint = models.CharField(max_length=100)
    address = models.CharField(max_length=500)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        ordering = ("signed_off", "start")

    def __str__(self) -> str:
        return f"{self.title}: {self.shown}"
