"""Putting together what several files tell of one authority, before it becomes a snapshot."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import compress
from pathlib import Path

from lineofsight.core.readings import Columns, Coverage, Reading, Refusal, Refused
from lineofsight.core.tables import Table


@dataclass(frozen=True)
class JoinedReadings:
    """The tables of all readings, in an order that does not depend on which file was named first."""

    readings: Sequence[Reading]
    tables: Mapping[str, Columns]
    coverage: Mapping[str, Coverage]
    notes: Sequence[str]


def join_readings(readings: Sequence[Reading], tables: Mapping[str, Table]) -> JoinedReadings:
    """Unite the readings' tables. Of rows with the same key the first stays; the others join their reading's refusals.

    Raises:
        Refused: two files have the same name, so that nobody could tell from which of them a row came.
    """
    names = [Path(file).name for reading in readings for file in reading.files]
    for name, times in Counter(names).items():
        if times > 1:
            raise Refused(f"Two files are called {name}, so the source of a row could not be told. Rename one.")
    readings = sorted(readings, key=lambda reading: sorted(Path(file).name for file in reading.files))
    joined: dict[str, Columns] = {}
    for name in dict.fromkeys(name for reading in readings for name in reading.tables):
        parts = [reading for reading in readings if name in reading.tables]
        _refuse_repeats(tables[name], parts)
        joined[name] = _united([part.tables[name] for part in parts])
    return JoinedReadings(
        readings=readings,
        tables=joined,
        coverage=_joined_coverage(readings),
        notes=[note for reading in readings for note in reading.notes],
    )


def file_counts(reading: Reading) -> dict[str, tuple[int, int]]:
    """How many rows each file of a reading gave, and how many lines of it were refused."""
    places = Counter(
        str(source).rpartition("!")[0] for columns in reading.tables.values() for source in columns["source_ref"]
    )
    refused = Counter(file for file, _, _ in {(each.file, each.sheet, each.line) for each in reading.refusals})
    counts = {}
    for file in reading.files:
        name = Path(file).name
        taken = sum(rows for place, rows in places.items() if place == name or place.startswith(f"{name}#"))
        counts[file] = (taken, refused[name])
    return counts


def place_of(source_ref: str) -> tuple[str, str, int | None]:
    """The file, sheet and line that a ``source_ref`` names.

    >>> place_of("Annex_A.xlsx#List 4!7"), place_of("assessments.csv!7")
    (('Annex_A.xlsx', 'List 4', 7), ('assessments.csv', '', 7))
    """
    place, _, line = source_ref.rpartition("!")
    file, _, sheet = place.partition("#")
    return file, sheet, int(line) if line.isdigit() else None


def _refuse_repeats(table: Table, readings: Sequence[Reading]) -> None:
    """Take out of each reading the rows whose key an earlier one has; within one file its format has seen to that."""
    first_sources: dict[tuple[object, ...], object] = {}
    for number, reading in enumerate(readings, start=1):
        columns = reading.tables[table.name]
        keys = [*zip(*(columns[name] for name in table.keys), strict=True)]
        repeated = [key in first_sources for key in keys]
        if any(repeated):
            for key, source in compress(zip(keys, columns["source_ref"], strict=True), repeated):
                reading.refusals.append(_repeat(table, key, str(source), str(first_sources[key])))
            fresh = [not is_repeated for is_repeated in repeated]
            reading.tables[table.name] = {name: [*compress(values, fresh)] for name, values in columns.items()}
        if number < len(readings):
            first_sources = {**dict(zip(keys, columns["source_ref"], strict=True)), **first_sources}


def _repeat(table: Table, key: Sequence[object], source: str, first: str) -> Refusal:
    file, sheet, line = place_of(source)
    shown = " ".join(str(part) for part in key if part is not None)
    return Refusal(file, sheet, line, " and ".join(table.keys), shown, f"the same key stands at {first}")


def _united(parts: Sequence[Columns]) -> Columns:
    """The rows of all parts, one below the other; a column that one of them lacks is blank there."""
    if len(parts) == 1:
        return parts[0]
    united: Columns = {name: [] for part in parts for name in part}
    for part in parts:
        length = len(next(iter(part.values()), []))
        for name, values in united.items():
            values.extend(part.get(name, [None] * length))
    return united


def _joined_coverage(readings: Sequence[Reading]) -> dict[str, Coverage]:
    found: dict[str, list[Coverage]] = {}
    for reading in readings:
        for name, coverage in reading.coverage.items():
            found.setdefault(name, []).append(coverage)
    return {name: jointly(coverages) for name, coverages in found.items()}


def jointly(coverages: Sequence[Coverage]) -> Coverage:
    """What several sources can tell of one table together: only columns that all fill, and days without a gap.

    Where their days leave a gap, what lies before it is not told: a figure across the gap would be too low.
    """
    spans = sorted((each.from_on or date.min, each.to_on or date.max) for each in coverages)
    from_on, to_on = spans.pop()
    for begins, ends in reversed(spans):
        if ends < max(from_on, date.min + timedelta(days=1)) - timedelta(days=1):
            break
        from_on, to_on = min(from_on, begins), max(to_on, ends)
    return replace(
        coverages[0],
        columns=frozenset.intersection(*(each.columns for each in coverages)),
        history=all(each.history for each in coverages),
        from_on=None if from_on == date.min else from_on,
        to_on=None if to_on == date.max else to_on,
    )
