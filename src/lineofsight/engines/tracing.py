"""Follows a figure back: to its definition, to the rows that were counted, and to the files they came from."""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa

from lineofsight.core.figures import WHOLE, FigureReference
from lineofsight.core.indicators import Measure
from lineofsight.core.readings import Refused
from lineofsight.engines.fingerprints import fingerprint
from lineofsight.engines.ibis_engine import rows_behind, to_sql
from lineofsight.engines.measuring import Asked, Block, measure
from lineofsight.engines.opening import open_for_measuring
from lineofsight.engines.snapshots import Snapshot
from lineofsight.library.subjects import all_breakdowns, all_measures


@dataclass(frozen=True)
class Trace:
    """A figure with everything that stands behind it.

    ``rows`` has a row for each record counted: its source, its key, whether it was achieved, and what was added up.
    ``meaning_changed`` says that the definition is no longer the one under which the figure was printed.
    """

    measure: Measure
    figure: dict[str, object]
    rows: pa.Table
    meaning_changed: bool


def trace(snapshot: Snapshot, reference: FigureReference) -> Trace:
    """Follow a figure's reference back. Refused: an indicator, breakdown or group that the snapshot does not have."""
    found = _measure_named(reference)
    engine, held = open_for_measuring(snapshot, [found], hold=False)
    breakdowns = tuple(dict.fromkeys((WHOLE, reference.breakdown)))
    blocks = measure(engine, held, Asked((found,), (reference.period,), breakdowns))
    figure = _figure(blocks, held.snapshot, reference)
    rows = engine.fetch(to_sql(rows_behind(found, reference.breakdown), engine.dialect)).to_pylist()
    chosen = [_row(row) for row in rows if row["group"] == reference.group]
    is_told = figure["numerator"] is not None or figure["denominator"] is not None
    counted = sorted(chosen, key=_in_order) if is_told else []
    return Trace(found, figure, pa.Table.from_pylist(counted), reference.fingerprint != fingerprint(found))


def _measure_named(reference: FigureReference) -> Measure:
    if reference.measure not in all_measures():
        raise Refused(f"There is no indicator called “{reference.measure}”; it may have been renamed since.")
    if reference.breakdown not in {WHOLE, *all_breakdowns()}:
        raise Refused(f"There is no breakdown called “{reference.breakdown}”.")
    return all_measures()[reference.measure]


def _figure(blocks: list[Block], snapshot: str, reference: FigureReference) -> dict[str, object]:
    for block in blocks:
        for row in block.rows(snapshot):
            if (row["breakdown"], row["group"]) == (reference.breakdown, reference.group):
                return row
    raise Refused(f"The snapshot has no group “{reference.group}” of “{reference.breakdown}” for this figure.")


def _row(found: dict[str, object]) -> dict[str, object]:
    """A counted row in plain words: of a condition or an amount that was not asked for nothing is said."""
    keys = {name: value for name, value in found.items() if name not in _WORKINGS and not name.startswith("by_")}
    return keys | {name: found[short] for name, short in _SHORT.items() if short in found}


_SHORT = {"achieved": "n0", "not_recorded": "u0", "amount": "a0", "over": "o0"}
_WORKINGS = {"n0", "u0", "a0", "o0", "period", "group"}


def _in_order(row: dict[str, object]) -> tuple[str, int]:
    """By file and sheet, then by line as a number, so that line 9 stands before line 10."""
    place, _, line = str(row["source_ref"]).rpartition("!")
    return (place, int(line)) if line.isdigit() else (str(row["source_ref"]), 0)
