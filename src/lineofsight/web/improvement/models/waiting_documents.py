"""Documents too long to be read while somebody waits: the background work reads them."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from lineofsight.web.common.references import REFERENCE_LENGTH, new_reference
from lineofsight.web.improvement.models.read_documents import KINDS, ReadDocument


class WaitingDocument(models.Model):
    """A document that was handed in and is still to be read. It holds no draft: that is made whole, or not at all.

    ``document`` is the draft that it became, and ``refused`` one sentence on why it became none; while both are blank
    it waits.
    """

    reference = models.CharField(max_length=REFERENCE_LENGTH, unique=True, default=new_reference, editable=False)
    kind = models.CharField(max_length=10, choices=KINDS)
    file = models.ForeignKey("improvement.KeptFile", models.PROTECT, related_name="+")
    received_at = models.DateTimeField(default=timezone.now)
    received_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    document = models.OneToOneField(ReadDocument, models.PROTECT, null=True, blank=True, related_name="waited_as")
    refused = models.TextField(blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-received_at", "-pk")

    def __str__(self) -> str:
        return self.file.name

    @property
    def waits(self) -> bool:
        return not (self.document_id or self.refused or self.withdrawn_at)
