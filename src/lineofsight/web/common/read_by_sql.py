"""Rows read by SQL that is written once: Django takes longer to put a query together than the database to answer it.

What to read is named once, as a constant; how to find it is SQL from its FROM on. Values come out as Django gives
them, dates, times and yes or no among them: each field turns its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import Generic, TypeVar

from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import Field, Model
from django.db.models.base import ModelState

Kind = TypeVar("Kind", bound=Model)
Values = Sequence[object]
Turn = tuple[int, Callable[[object, object, object], object], object]


class Columns:
    """Fields of a model, or of one that it points to (``team__name``), to be read together.

    ``also`` is more SQL to be read after them, whose values come out as the database gives them.
    """

    def __init__(self, model: type[Model], *paths: str, also: Sequence[str] = ()) -> None:
        self._model = model
        self._paths = paths
        self._also = also

    def select(self, rest: str, values: Values = ()) -> list[Values]:
        """The values of each row that the rest of a SELECT finds, from its FROM on."""
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {self._named} {rest}", values)
            found = cursor.fetchall()
        return [self._turned(list(row)) for row in found] if self._turns else found

    def _turned(self, row: list[object]) -> list[object]:
        for place, turn, column in self._turns:
            row[place] = turn(row[place], column, connection)
        return row

    @cached_property
    def names(self) -> list[str]:
        """What each value is called."""
        return [field.attname for field in self.fields]

    @cached_property
    def fields(self) -> list[Field]:
        return [_field(self._model, path) for path in self._paths] or list(self._model._meta.concrete_fields)

    @cached_property
    def _named(self) -> str:
        fields = (f'"{field.model._meta.db_table}"."{field.column}"' for field in self.fields)
        return ", ".join([*fields, *self._also])

    @cached_property
    def _turns(self) -> list[Turn]:
        """What is to be done to which value, where the database does not give what the field holds."""
        return [
            (place, turn, field.cached_col)
            for place, field in enumerate(self.fields)
            for turn in chain(connection.ops.get_db_converters(field.cached_col), field.get_db_converters(connection))
        ]


class Objects(Generic[Kind]):
    """The objects of a model. More fields may have other names: ``Objects(Allocation, team_name="team__name")``."""

    def __init__(self, model: type[Kind], **also: str) -> None:
        self._model = model
        self._also = also

    def select(self, rest: str, values: Values = ()) -> list[Kind]:
        """Those that the rest of a SELECT finds, from its FROM on."""
        return list(self._made(self._columns.select(rest, values)))

    def _made(self, rows: list[Values]) -> Iterator[Kind]:
        """As ``from_db`` makes them, at a third of its time: nothing is left out, and nobody waits to hear of it."""
        model, names = self._model, self._named
        for row in rows:
            found = model.__new__(model)
            state = ModelState()
            state.adding, state.db = False, DEFAULT_DB_ALIAS
            found.__dict__.update(zip(names, row, strict=True), _state=state)
            yield found

    @cached_property
    def _named(self) -> list[str]:
        return [*(field.attname for field in self._model._meta.concrete_fields), *self._also]

    @cached_property
    def _columns(self) -> Columns:
        return Columns(self._model, *(field.name for field in self._model._meta.concrete_fields), *self._also.values())


def marks(values: Values) -> str:
    """As many marks as there are values, for a list of them.

    >>> f"IN {marks('ab')}"
    'IN (%s, %s)'
    """
    return f"({', '.join(['%s'] * len(values))})"


def _field(model: type[Model], path: str) -> Field:
    first, _, rest = path.partition("__")
    field = model._meta.get_field(first)
    return _field(field.related_model, rest) if rest else field
