"""A Django model for each canonical table, made from the table's own description, so that the two cannot drift apart.

Beside the table's columns each row has the load that brought it, the system it came from, and the person it is about,
where it is about one. Within a system and authority the table's own key is unique. Every column may be blank.
"""

from __future__ import annotations

from django.db import models

from lineofsight.core.registry import definitions_in
from lineofsight.core.tables import Column, Kind, Table

TABLES = {name: table for name, table in definitions_in("lineofsight.schema").items() if isinstance(table, Table)}

_FIELDS = {
    Kind.TEXT: models.TextField,
    Kind.CODE: models.TextField,
    Kind.DATE: models.DateField,
    Kind.TIME: models.DateTimeField,
    Kind.WHOLE: models.BigIntegerField,
    Kind.DECIMAL: models.FloatField,
    Kind.FLAG: models.BooleanField,
}


LOOKED_UP = {"workers": ("worker_id",)}
"""Columns by which a page looks up rows whose system it does not know: the names of the workers on it."""


class CanonicalRow(models.Model):
    """What every canonical table's rows have in common."""

    load = models.ForeignKey("records.Load", models.PROTECT, related_name="+")
    system = models.CharField(max_length=100)
    authority = models.CharField(max_length=3)
    source_ref = models.TextField()

    class Meta:
        abstract = True


def model_of(table: str) -> type[models.Model]:
    """The model of a canonical table."""
    return CANONICAL[table]


def class_name(table: str) -> str:
    """The model's name.

    >>> class_name("section_47_enquiries")
    'Section47Enquiries'
    """
    return "".join(word.capitalize() for word in table.split("_"))


def _field(column: Column) -> models.Field:
    return _FIELDS[column.kind](null=True, blank=True)


def _model(table: Table) -> type[models.Model]:
    fields: dict[str, object] = {column.name: _field(column) for column in table.columns}
    if "child_id" in fields:
        fields["person"] = models.ForeignKey("records.Person", models.PROTECT, null=True, related_name="+")
    unique = models.UniqueConstraint(fields=("system", "authority", *table.keys), name=f"{table.name}_once")
    indexes = tuple(
        models.Index(fields=(name,), name=f"{table.name}_by_number") for name in LOOKED_UP.get(table.name, ())
    )
    meta = type("Meta", (), {"db_table": f"records_{table.name}", "constraints": (unique,), "indexes": indexes})
    name = class_name(table.name)
    described = {"__module__": "lineofsight.web.records.models", "__doc__": table.about, "Meta": meta}
    return type(name, (CanonicalRow,), fields | described)


CANONICAL = {name: _model(table) for name, table in TABLES.items()}

ABOUT_A_CHILD = tuple(name for name, table in TABLES.items() if "child_id" in table.by_name)
"""The tables whose rows are about one child, and so have a person."""
