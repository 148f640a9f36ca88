"""Which rows of a table are sound: every value could be read, and the row has a key that no row before it has."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import compress

from lineofsight.core.readings import Columns, Refusal
from lineofsight.core.tables import Column, Table
from lineofsight.formats._delimited import LONGEST_VALUE_SHOWN, Delimited
from lineofsight.formats._values import Problem


def keep_sound_rows(
    table: Table, file: Delimited, places: Mapping[int, Column], values: Columns, lines: list[int]
) -> list[Refusal]:
    """Take the unsound rows out of ``values`` and ``lines``, and say of each what is wrong with it.

    A row with several bad values is listed once for each, so that one look at the list mends the file.
    """
    refusals: list[Refusal] = []
    refused: set[int] = set()
    for place, column in places.items():
        for row, value in enumerate(values[column.name]):
            if type(value) is Problem:
                refused.add(row)
                shown = file.columns[place][row].strip()[:LONGEST_VALUE_SHOWN]
                refusals.append(Refusal(file.file, "", lines[row], file.headings[place], shown, value.reason))
    refusals += _refuse_keys(table, file, places, values, refused)
    if refused:
        keep = [row not in refused for row in range(len(lines))]
        lines[:] = compress(lines, keep)
        for name, column_values in values.items():
            values[name] = [*compress(column_values, keep)]
    return refusals


def _refuse_keys(
    table: Table, file: Delimited, places: Mapping[int, Column], values: Columns, refused: set[int]
) -> list[Refusal]:
    """A part of a key may be blank (a family not recorded); a whole key may not. Rows refused already have no say."""
    keys = {column.name: file.headings[place] for place, column in places.items() if column.name in table.keys}
    first_lines: dict[tuple[object, ...], int] = {}
    refusals: list[Refusal] = []
    for row, key in enumerate(zip(*(values[name] for name in keys), strict=True)):
        if row in refused:
            continue
        parts = [str(part) for part in key if part is not None]
        if parts and key not in first_lines:
            first_lines[key] = file.lines[row]
            continue
        refused.add(row)
        reason = f"the same key stands on line {first_lines[key]}" if parts else "the key is blank"
        refusals.append(Refusal(file.file, "", file.lines[row], " and ".join(keys.values()), " ".join(parts), reason))
    return refusals
