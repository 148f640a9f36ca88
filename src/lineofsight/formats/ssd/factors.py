"""Assessment factors: the standard keeps those of one assessment as a list in one cell; here each is a row.

A list is written ``["2B","4C"]``. Some systems write ``2B, 4C``, or one line a factor; these are read as well.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from lineofsight.core.readings import Columns

TABLE_OF_LISTS = "assessment_factors"
LIST_COLUMN = "factor"


def one_row_a_factor(columns: list[Sequence[str]], lists_at: int) -> tuple[list[Sequence[str]], list[int]]:
    """The columns with one row a factor, and for each new row the place of the row it came from.

    An empty list gives no row; a factor named twice in one list gives one.
    """
    factors = [dict.fromkeys(_factors(cell)) for cell in columns[lists_at]]
    places = [place for place, found in enumerate(factors) for _ in found]
    spread: list[Sequence[str]] = [[column[place] for place in places] for column in columns]
    spread[lists_at] = [factor for found in factors for factor in found]
    return spread, places


def one_row_a_list(columns: Columns) -> Columns:
    """The rows as the standard keeps them: one for each record, its factors as a list in the order they stand in."""
    lists: dict[tuple[object, ...], list[object]] = {}
    others = [name for name in columns if name != LIST_COLUMN]
    for *record, factor in zip(*(columns[name] for name in (*others, LIST_COLUMN)), strict=True):
        lists.setdefault(tuple(record), []).append(factor)
    joined = {name: [record[place] for record in lists] for place, name in enumerate(others)}
    return {**joined, LIST_COLUMN: [json.dumps(factors, separators=(",", ":")) for factors in lists.values()]}


def _factors(cell: str) -> list[str]:
    """The factors in one cell; a list cut short stays whole, so that it is refused under its own text."""
    text = cell.strip()
    if text in {"", "NULL"}:
        return []
    if not text.startswith("["):
        return [part.strip() for part in text.split(",")]
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return [text]
    return [str(factor).strip() for factor in found if factor not in (None, "")]
