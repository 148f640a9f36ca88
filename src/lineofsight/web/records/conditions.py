"""Conditions in SQL, put together as Python's own: for queries that are written by hand, and for Django's alike."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import BooleanField, F, Func

from lineofsight.web.common.read_by_sql import marks


@dataclass(frozen=True)
class Condition:
    """SQL with ``{person}`` for the column that holds the number of a person, and the values for its marks."""

    sql: str
    values: tuple[object, ...] = ()

    def on(self, column: str) -> str:
        return self.sql.replace("{person}", column)

    def __and__(self, other: Condition) -> Condition:
        if NOBODY in {self, other}:
            return NOBODY
        if EVERYBODY in {self, other}:
            return other if self == EVERYBODY else self
        return Condition(f"(({self.sql}) AND ({other.sql}))", self.values + other.values)

    def __or__(self, other: Condition) -> Condition:
        if EVERYBODY in {self, other}:
            return EVERYBODY
        if NOBODY in {self, other}:
            return other if self == NOBODY else self
        return Condition(f"(({self.sql}) OR ({other.sql}))", self.values + other.values)

    def __invert__(self) -> Condition:
        if self in {EVERYBODY, NOBODY}:
            return NOBODY if self == EVERYBODY else EVERYBODY
        return Condition(f"NOT ({self.sql})", self.values)


EVERYBODY, NOBODY = Condition("1 = 1"), Condition("1 = 0")


def one_of(column: str, values: Collection[object]) -> Condition:
    """That a column holds one of these; of no values, none holds."""
    return Condition(f"{column} IN {marks(values)}", tuple(values)) if values else NOBODY


class Holds(Func):
    """A condition as a filter of Django's: ``person`` is the way from the rows asked for to the person."""

    output_field = BooleanField()

    def __init__(self, condition: Condition, person: str) -> None:
        super().__init__(F(person))
        self.condition = condition

    def as_sql(self, compiler: object, connection: object, **_: object) -> tuple[str, tuple[object, ...]]:
        column, _ = compiler.compile(self.source_expressions[0])
        return self.condition.on(column), self.condition.values
