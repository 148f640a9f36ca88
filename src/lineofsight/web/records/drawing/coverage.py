"""What the loads that stand can tell together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from lineofsight.core.readings import Coverage
from lineofsight.engines.joined_readings import jointly


def coverage_of_loads(loads: Sequence[Mapping[str, object]]) -> dict[str, Coverage]:
    """Each table's coverage. ``loads`` have ``source`` and ``coverage`` as it was kept, the oldest first.

    What a later load of the same source tells anew for all its days no longer counts: its rows were brought up to
    date. What is left is put together as for files loaded at once: only columns that all fill, days without a gap.
    """
    told: dict[str, list[tuple[object, Coverage]]] = {}
    for load in loads:
        for table, said in load["coverage"].items():
            coverage = coverage_from(said)
            before = [
                (source, each)
                for source, each in told.get(table, [])
                if source != load["source"] or not _holds(coverage, each)
            ]
            told[table] = [*before, (load["source"], coverage)]
    return {table: jointly([coverage for _, coverage in said]) for table, said in told.items()}


def coverage_from(said: Mapping[str, object]) -> Coverage:
    """A coverage from the JSON in which a load keeps it."""
    days = {name: date.fromisoformat(said[name]) if said[name] else None for name in ("from_on", "to_on")}
    return Coverage(columns=frozenset(said["columns"]), history=said["history"], **days)


def _holds(later: Coverage, earlier: Coverage) -> bool:
    """Whether the later one tells of every day of the earlier; one with the latest events only tells of none."""
    begins = (later.from_on or date.min) <= (earlier.from_on or date.min)
    ends = (later.to_on or date.max) >= (earlier.to_on or date.max)
    return begins and ends and (later.history or not earlier.history)
