"""The analytical snapshots made from these records."""

from __future__ import annotations

from django.db import models


class SnapshotMade(models.Model):
    """A snapshot in the store, and the moment at which the records were as it says.

    ``mark`` is what the records said of themselves then; while it is the same, another snapshot would be the same.
    """

    snapshot = models.CharField(max_length=100)
    as_at = models.DateField()
    made_at = models.DateTimeField()
    mark = models.TextField(default="")
    is_current = models.BooleanField("figures are shown from it", default=False)

    class Meta:
        ordering = ("-made_at",)

    def __str__(self) -> str:
        return self.snapshot
