"""Documents that were read, and what a person makes of each before anything of it becomes a plan or an inspection."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from lineofsight.web.improvement.models.changeable import Changeable
from lineofsight.web.improvement.models.inspections import Inspection
from lineofsight.web.improvement.models.plans import Plan

PLAN, INSPECTION = "plan", "inspection"
KINDS = (
    (PLAN, "An improvement plan"),
    (INSPECTION, "A report, a letter or a committee paper on an inspection"),
)


class ReadDocument(Changeable):
    """One document, its ``lines`` as they were laid out, what was ``read``, and the ``draft`` that a person corrects.

    ``lines`` are pairs of the line's number and its text; ``read`` is never changed, so that what the product read and
    what a person made of it can be told apart. ``dated_on`` is the date of the document itself, blank until somebody
    says it. ``plan`` or ``inspection`` is what it was saved as; while both are blank it is a draft. Its versions are
    counted and none but the latest is kept: history begins with what is saved.
    """

    kind = models.CharField(max_length=10, choices=KINDS)
    file = models.ForeignKey("improvement.KeptFile", models.PROTECT, related_name="+")
    lines = models.JSONField()
    read = models.JSONField()
    draft = models.JSONField()
    dated_on = models.DateField("date of the document", null=True, blank=True)
    received_at = models.DateTimeField()
    received_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    plan = models.ForeignKey(Plan, models.PROTECT, null=True, blank=True, related_name="read_from")
    inspection = models.ForeignKey(Inspection, models.PROTECT, null=True, blank=True, related_name="read_from")
    saved_at = models.DateTimeField(null=True, blank=True)
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("-received_at", "-pk")

    def __str__(self) -> str:
        return self.file.name

    @property
    def is_plan(self) -> bool:
        return self.kind == PLAN


class ReadFrom(models.Model):
    """From which lines of a document a record was made, or changed. ``kind`` and ``about`` name the record.

    ``first`` and ``last`` are 0 where a person added it and the document has no line of it.
    """

    document = models.ForeignKey(ReadDocument, models.PROTECT, related_name="made")
    kind = models.CharField(max_length=50)
    about = models.CharField(max_length=12, db_index=True)
    first = models.PositiveIntegerField()
    last = models.PositiveIntegerField()

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.kind} {self.about} of lines {self.first} to {self.last}"
