"""Loads: each a dated batch that can be listed, and undone whole."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from lineofsight.web.records.models.references import REFERENCE_LENGTH, new_reference


class Load(models.Model):
    """One load of files (or of the product's own form) into the records.

    ``taken`` counts for each table the rows that were ``new``, ``changed`` and the ``same`` as before. ``refusals``
    holds the first of ``refusals_in_all``. ``teams_before`` has the name and the team above of each team that it
    changed, blank for one that was not known before.
    """

    reference = models.CharField(max_length=REFERENCE_LENGTH, unique=True, default=new_reference, editable=False)
    source = models.CharField("system that the files came from", max_length=100)
    authority = models.CharField(max_length=3)
    as_at = models.DateField("day on which the files were drawn")
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    files = models.JSONField(default=list)
    taken = models.JSONField("rows taken, by table", default=dict)
    refusals = models.JSONField(default=list)
    refusals_in_all = models.IntegerField(default=0)
    notes = models.JSONField(default=list)
    coverage = models.JSONField("what the source can tell, by table", default=dict)
    teams_before = models.JSONField("teams as they were before it", default=dict)
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("-made_at", "-pk")

    def __str__(self) -> str:
        return f"{self.source}, {self.as_at}"


class Displaced(models.Model):
    """What a row held before a load changed it: the columns that changed, and the load that had brought them.

    A row that a load brought has none: it is known by its own ``load``. So a first load, however large, keeps nothing
    here, and undoing it takes out the rows that are still its own.
    """

    load = models.ForeignKey(Load, models.CASCADE, related_name="displaced")
    brought_by = models.ForeignKey(Load, models.CASCADE, related_name="changed_since")
    table = models.CharField(max_length=100)
    row = models.BigIntegerField("the row's number in its table")
    before = models.JSONField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("load", "table", "row"), name="displaced_once_a_load"),)

    def __str__(self) -> str:
        return f"{self.table} {self.row}"
