"""Rows of any table of the site as lines of JSON, and back, alike on every database."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from itertools import islice
from uuid import UUID

from django.apps import apps
from django.db import connection, models
from django.db.models.sql import InsertQuery

ROWS_AT_ONCE = 500
LEFT_OUT = {"sessions.Session"}
"""Whoever was signed in signs in again."""


def kept_tables() -> list[type[models.Model]]:
    """The models whose rows a backup holds: all of them but sessions."""
    found = apps.get_models(include_auto_created=True)
    return [model for model in found if model._meta.managed and model._meta.label not in LEFT_OUT]


def columns_of(model: type[models.Model]) -> Sequence[models.Field]:
    return [field for field in model._meta.concrete_fields if not field.generated]


def written_rows(model: type[models.Model]) -> Iterator[bytes]:
    """Each row as one line, in the order of its key."""
    names = [field.attname for field in columns_of(model)]
    rows = model._base_manager.order_by("pk").values_list(*names)
    for row in rows.iterator(chunk_size=5_000):
        yield json.dumps(row, default=as_text, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def as_text(value: object) -> object:
    """A value that JSON has no form for, so that its field understands it again."""
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, UUID | Decimal):
        return str(value)
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(value).decode()
    raise TypeError(f"no way to write {type(value).__name__}")


def put_back(model: type[models.Model], lines: Iterable[bytes]) -> int:
    """Insert the rows just as they were written, with none of a new row's defaults and times; how many there were."""
    fields, many, rows = columns_of(model), 0, iter(lines)
    while some := list(islice(rows, ROWS_AT_ONCE)):
        _insert(model, fields, [_row(model, fields, json.loads(line)) for line in some])
        many += len(some)
    return many


def _row(model: type[models.Model], fields: Sequence[models.Field], values: Sequence[object]) -> models.Model:
    return model(**{field.attname: _value(field, value) for field, value in zip(fields, values, strict=True)})


def _value(field: models.Field, value: object) -> object:
    if value is None or isinstance(field, models.JSONField):
        return value
    if isinstance(field, models.BinaryField):
        return base64.b64decode(value)
    return field.to_python(value)


def _insert(model: type[models.Model], fields: Sequence[models.Field], rows: Sequence[models.Model]) -> None:
    at_once = max(1, connection.ops.bulk_batch_size(list(fields), list(rows)))
    for start in range(0, len(rows), at_once):
        query = InsertQuery(model)
        query.insert_values(list(fields), rows[start : start + at_once], raw=True)
        query.get_compiler(connection=connection).execute_sql()
