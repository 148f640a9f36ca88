"""Children living in each authority, by year: the Office for National Statistics' mid-year estimates, or a plain list.

The estimates hold every authority, region and nation, and sometimes several age groups; only the one authority's
children aged 0 to 17 are taken. A plain list has the headings ``year`` and ``children_under_18``, for one authority.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from lineofsight.core.readings import Columns, Coverage, Progress, Reading, Refusal, Refused, no_progress
from lineofsight.formats._delimited import (
    LONGEST_VALUE_SHOWN,
    Delimited,
    read_delimited,
    read_headings,
    write_delimited,
)

NAME = "Population estimates, CSV"

YEAR, CHILDREN = "year", "children_under_18"
_PLAIN = (YEAR, CHILDREN)
_ESTIMATES = ("time_period", "old_la_code", "age_group", "population_estimate")
_CHILDREN_UNDER_18 = re.compile(r"(?:children )?aged 0 (?:to|-) 17(?: years)?", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)
_COUNT = re.compile(r"\d{1,9}(?:\.0+)?", re.ASCII)

Row = tuple[int, str, str]
"""Where the row stands, its year and its number of children, as text."""


def recognises(path: Path) -> bool:
    """Whether the file has the headings of the estimates or of a plain list."""
    if not path.is_file() or path.suffix.casefold() != ".csv":
        return False
    return _layout(read_headings(path)) is not None


def read(path: Path, *, authority: str, as_at: date | None, progress: Progress = no_progress) -> Reading:  # noqa: ARG001 - an estimate holds for its own year
    """Read one authority's children under 18, a row a year.

    Raises:
        Refused: the file cannot be trusted, has other headings, or does not hold the authority.
    """
    if not authority:
        raise Refused(f"{path.name} needs to be told which authority to take. Say so, for example: --authority 846.")
    file = read_delimited(path)
    layout = _layout(file.headings)
    if layout is None:
        raise Refused(f"{path.name} has neither the headings of the population estimates nor {' and '.join(_PLAIN)}.")
    rows = _rows_of_plain_list(file) if layout == _PLAIN else _rows_of_estimates(file, authority)
    reading = Reading("populations", [str(path)], coverage={"populations": Coverage(columns=frozenset(_PLAIN))})
    reading.tables["populations"], refused = _sound_rows(file, rows, layout, authority)
    reading.refusals += [*file.refusals, *refused]
    if not reading.rows_taken() and not reading.refusals:
        raise Refused(f"{path.name} holds no number of children under 18 for authority {authority}.")
    progress("Reading populations", 1, 1)
    return reading


def write(tables: Mapping[str, Columns], path: Path, *, as_at: date) -> None:  # noqa: ARG001 - an estimate holds for its own year
    """Write the plain list."""
    columns = tables["populations"]
    texts = [["" if value is None else str(value) for value in columns[name]] for name in _PLAIN]
    write_delimited(path, _PLAIN, texts)


def _layout(headings: Sequence[str]) -> Sequence[str] | None:
    names = {heading.casefold() for heading in headings}
    return next((layout for layout in (_ESTIMATES, _PLAIN) if names.issuperset(layout)), None)


def _column(file: Delimited, name: str) -> Sequence[str]:
    return file.columns[[heading.casefold() for heading in file.headings].index(name)]


def _rows_of_plain_list(file: Delimited) -> Iterator[Row]:
    return zip(file.lines, _column(file, YEAR), _column(file, CHILDREN), strict=True)


def _rows_of_estimates(file: Delimited, authority: str) -> Iterator[Row]:
    """The authority's own rows for children under 18; other places and ages are not refused, merely not asked for."""
    years, codes, ages, counts = (_column(file, name) for name in _ESTIMATES)
    for line, year, code, age, count in zip(file.lines, years, codes, ages, counts, strict=True):
        if code.strip() == authority and _CHILDREN_UNDER_18.fullmatch(age.strip()):
            yield line, year, count


def _sound_rows(
    file: Delimited, rows: Iterator[Row], layout: Sequence[str], authority: str
) -> tuple[Columns, list[Refusal]]:
    taken: dict[int, tuple[int, int | None]] = {}
    refusals: list[Refusal] = []
    year_heading, count_heading = layout[0], layout[-1]
    for line, year, count in ((line, year.strip(), count.strip()) for line, year, count in rows):
        if not _YEAR.fullmatch(year):
            refusals.append(_refusal(file, line, year_heading, year, "is not a year"))
        elif int(year) in taken:
            reason = f"the same year stands on line {taken[int(year)][0]}"
            refusals.append(_refusal(file, line, year_heading, year, reason))
        elif count and not _COUNT.fullmatch(count):
            refusals.append(_refusal(file, line, count_heading, count, "is not a number of children"))
        else:
            taken[int(year)] = (line, int(float(count)) if count else None)
    return {
        "authority": [authority] * len(taken),
        "source_ref": [f"{file.file}!{line}" for line, _ in taken.values()],
        YEAR: [*taken],
        CHILDREN: [count for _, count in taken.values()],
    }, refusals


def _refusal(file: Delimited, line: int, heading: str, value: str, reason: str) -> Refusal:
    return Refusal(file.file, "", line, heading, value[:LONGEST_VALUE_SHOWN], reason)
