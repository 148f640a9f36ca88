"""Rows of every table made by chance, dense in what goes wrong: blanks, ties, orphans, endings before beginnings."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.library.subjects import all_tables

Rows = dict[str, list[dict[str, object]]]

FIRST_ON = date(2021, 1, 1)
DAYS = 900
ROWS = {"people": 12, "populations": 0, "teams": 3, "workers": 5, "involvements": 25}
BLANK = 0.15
ROLES = ("Allocated worker", "Independent reviewing officer", None)


def rows_by_chance(seed: int, authority: str) -> Rows:
    """A small authority whose every value is drawn by chance; the same seed gives the same rows."""
    drawn = random.Random(f"{seed}-{authority}")
    rows: Rows = {}
    for name, table in all_tables().items():
        many = ROWS.get(name, 20)
        rows[name] = [_row(drawn, table, place, authority) for place in range(many)]
    rows["populations"] = [
        {"authority": authority, "source_ref": "chance", "year": 2020 + n, "children_under_18": 50_000 + n}
        for n in range(3)
    ]
    return _keys_once(rows)


def _row(drawn: random.Random, table: Table, place: int, authority: str) -> dict[str, object]:
    row: dict[str, object] = {"authority": authority, "source_ref": f"chance#{table.name}!{place + 1}"}
    for column in table.columns:
        row[column.name] = _value(drawn, column, place)
    if table.name == "involvements":
        row["role"] = drawn.choice(ROLES)
    return row


def _value(drawn: random.Random, column: Column, place: int) -> object:
    if column.key and not column.refers_to and not column.codes:
        return f"{column.name}-{place}" if column.kind is Kind.TEXT else place
    if drawn.random() < BLANK and not column.key:
        return None
    if column.refers_to:
        name, _, key = column.refers_to.partition(".")
        return f"{key}-{drawn.randrange(ROWS.get(name, 20) + 1)}"
    if column.codes:
        return drawn.choice(list(column.codes.codes))
    return _OF_KIND[column.kind](drawn, column.name)


def _date(drawn: random.Random, name: str) -> object:
    if name.endswith("born_on"):
        return FIRST_ON - timedelta(days=drawn.randrange(-200, 8000))
    return FIRST_ON + timedelta(days=drawn.choice((drawn.randrange(DAYS), drawn.randrange(0, DAYS, 28))))


def _time(drawn: random.Random, _: str) -> object:
    return datetime(2021, 1, 1, tzinfo=UTC) + timedelta(hours=drawn.randrange(DAYS * 24))


_OF_KIND: dict[Kind, Callable[[random.Random, str], object]] = {
    Kind.TEXT: lambda drawn, _: drawn.choice(("Pod 1", "Pod 2", "a, “b” & c")),
    Kind.CODE: lambda drawn, _: drawn.choice(("A", "B")),
    Kind.DATE: _date,
    Kind.TIME: _time,
    Kind.WHOLE: lambda drawn, _: drawn.randrange(40),
    Kind.DECIMAL: lambda drawn, _: drawn.choice((0.0, 0.5, 1.0, 19.9, 20.0, 20.1, 55.0)),
    Kind.FLAG: lambda drawn, _: drawn.random() < 0.5,
}


def _keys_once(rows: Rows) -> Rows:
    """Where a key is a reference it may be drawn twice: the second row is dropped, as a load would refuse it."""
    kept: Rows = {}
    for name, found in rows.items():
        keys = all_tables()[name].keys
        by_key = {tuple(row[key] for key in keys): row for row in reversed(found)}
        kept[name] = list(reversed(by_key.values()))
    return kept
