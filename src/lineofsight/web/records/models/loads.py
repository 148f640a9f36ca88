"""Loads: each a dated batch that can be listed, and undone whole."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Load(models.Model):
    """One load of files (or of the product's own form) into the records."""

    source = models.CharField("system that the files came from", max_length=100)
    authority = models.CharField(max_length=3)
    as_at = models.DateField("day on which the files were drawn")
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    files = models.JSONField(default=list)
    taken = models.JSONField("rows taken, by table", default=dict)
    refusals = models.JSONField(default=list)
    coverage = models.JSONField("what the source can tell, by table", default=dict)
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("-made_at", "-pk")

    def __str__(self) -> str:
        return f"{self.source}, {self.as_at}"


class Displaced(models.Model):
    """A row as it stood before a load changed it; blank where the load brought it. It is what undoing puts back."""

    load = models.ForeignKey(Load, models.CASCADE, related_name="displaced")
    table = models.CharField(max_length=100)
    row = models.BigIntegerField("the row's number in its table")
    before = models.JSONField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("load", "table", "row"), name="displaced_once_a_load"),)

    def __str__(self) -> str:
        return f"{self.table} {self.row}"
