"""Files that were handed in, kept once each, under the digest of what is in them."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.db import models
from django.utils import timezone

from lineofsight.web.common.references import REFERENCE_LENGTH, new_reference


class KeptFile(models.Model):
    """A file as somebody handed it in. Its name is theirs and never becomes part of a path."""

    reference = models.CharField(max_length=REFERENCE_LENGTH, unique=True, default=new_reference, editable=False)
    name = models.CharField(max_length=255)
    sha256 = models.CharField("SHA-256 of what is in it", max_length=64, db_index=True)
    size = models.BigIntegerField("bytes")
    received_at = models.DateTimeField(default=timezone.now)
    received_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("received_at", "pk")

    def __str__(self) -> str:
        return self.name

    @property
    def path(self) -> Path:
        """Where its bytes lie."""
        return Path(settings.MEDIA_ROOT) / "improvement" / self.sha256[:2] / self.sha256
