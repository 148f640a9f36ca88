"""The words in which definitions are written: ``row`` and the few expressions that many of them share."""

from __future__ import annotations

from typing import Any

import ibis
from ibis import _ as row

from lineofsight.core.derived import Relation
from lineofsight.core.tables import Kind, Table

__all__ = ["KINDS", "cases", "nothing", "relation", "row", "unbound"]

KINDS = {
    Kind.TEXT: "string",
    Kind.CODE: "string",
    Kind.DATE: "date",
    Kind.TIME: "timestamp('UTC', 6)",
    Kind.WHOLE: "int64",
    Kind.DECIMAL: "float64",
    Kind.FLAG: "boolean",
}
"""The type that stands for each kind of column in every engine."""


def relation(name: str, columns: dict[str, Kind]) -> Relation:
    """A table expression that is bound to no engine yet."""
    return ibis.table({column: KINDS[kind] for column, kind in columns.items()}, name=name)


def unbound(table: Table) -> Relation:
    """The canonical table as an expression, with the two columns that every table shares in front."""
    shared = {"authority": Kind.TEXT, "source_ref": Kind.TEXT}
    return relation(table.name, shared | {column.name: column.kind for column in table.columns})


def cases(*branches: tuple[Any, Any], otherwise: Any) -> Any:  # noqa: ANN401 - expressions have no narrower type
    """The value of the first branch whose condition holds, else ``otherwise``. A blank condition does not hold."""
    return ibis.cases(*branches, else_=otherwise)


def nothing(kind: Kind) -> Any:  # noqa: ANN401 - expressions have no narrower type
    """A blank of the given kind."""
    return ibis.null(KINDS[kind])
