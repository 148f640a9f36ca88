"""How to tell whether the records have changed since a snapshot was drawn."""

from __future__ import annotations

from collections.abc import Sequence


def mark_of(loads: Sequence[object], joins: Sequence[object]) -> str:
    """What the records say of themselves: while it is the same, so is every row.

    >>> mark_of([1, 3], [2])
    'loads 1 3; joined 2'
    """
    return f"loads {' '.join(map(str, loads))}; joined {' '.join(map(str, joins))}"
