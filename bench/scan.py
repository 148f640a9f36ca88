"""What it costs DuckDB merely to read the columns that our queries read: the floor below which no query can go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from lineofsight.core.figures import WHOLE
from lineofsight.core.indicators import Measure
from lineofsight.engines.ibis_engine import columns_asked_of
from lineofsight.engines.measuring import Held, in_passes, shared
from lineofsight.library.subjects import all_breakdowns, stored_as, subject_columns

Scan = tuple[str, tuple[str, ...]]
"""A table and the columns of it that are read."""

ABOUT = (
    "For each table of facts one query, `SELECT count(c), min(c), ...` with both for each column that any of our "
    "queries reads, over all rows of the same tables held in memory; nothing is joined, grouped or laid to periods."
)
ABOUT_AS_OFTEN = (
    "The same, but each table is read as often as our queries read it, each time with the columns of that query."
)


def scans_by_table(held: Held, measures: Sequence[Measure], breakdowns: Sequence[str]) -> list[Scan]:
    """Each table once, with every column that some query reads."""
    columns: dict[str, set[str]] = defaultdict(set)
    for table, names in scans_by_pass(held, measures, breakdowns):
        columns[table] |= set(names)
    return [(table, tuple(sorted(names))) for table, names in sorted(columns.items())]


def scans_by_pass(held: Held, measures: Sequence[Measure], breakdowns: Sequence[str]) -> list[Scan]:
    """Each table as often as there are passes over it, with the columns that the pass reads."""
    found: list[Scan] = []
    for together in in_passes(measures):
        possible = [name for name in breakdowns if _can_be_cut(together[0], name)]
        found.append((stored_as(together[0]), columns_asked_of(together, possible, shared(held, together))))
    return found


def _can_be_cut(measure: Measure, breakdown: str) -> bool:
    return breakdown == WHOLE or all_breakdowns()[breakdown].column in subject_columns(measure.subject)


def scan_sql(scan: Scan) -> str:
    """The query that reads the columns and says next to nothing of them."""
    table, columns = scan
    asked = ", ".join(f'count("{name}"), min("{name}")' for name in columns)
    return f'SELECT {asked} FROM "{table}"'  # noqa: S608 - our own names
