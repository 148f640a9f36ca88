"""The Department for Education's Local Authority Interactive Tool: its figures, dictionary and list of codes."""

from __future__ import annotations

import re

from lineofsight.formats.published_figures.areas import ENGLAND, region_name
from lineofsight.formats.published_figures.csv_tables import CsvTable
from lineofsight.formats.published_figures.figures import Description, PublishedFigures
from lineofsight.formats.published_figures.symbols import read_cell

FIGURES = ("measure", "geog", "la_number", "area", "region", "period", "value")
DICTIONARY = ("Measure_short", "Measure", "Polarity", "y_axis_name", "Year_Type")
CODES = ("la_number", "la_name", "Region", "Type")

_PERIOD = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?: \(OT\))?)?")
_CODE = re.compile(r"[0-9]{3}")


def read_figures(table: CsvTable, figures: PublishedFigures) -> None:
    """Take every line of the long file. A line missing from it is unknown, and stays so."""
    for source, (measure, geography, code, area, region, period, value) in table.columns(*FIGURES):
        if geography == "LA":
            if not _CODE.fullmatch(code):
                raise table.refuse(source, f"“{code}” is not an authority's three-digit code.")
            place = code
            figures.take_authority(code, area, region)
        elif geography in ("England", "Region"):
            place = ENGLAND if geography == "England" else region_name(area)
        else:
            raise table.refuse(source, f"“{geography}” is not one of England, Region and LA.")
        try:
            figures.take(measure, year_of(period), place, read_cell(value, source))
        except ValueError as problem:
            raise table.refuse(source, f"“{problem}” is not a figure, a published sign or a period.") from None


def year_of(period: str) -> int:
    """The year in which a published period ends. Raises ``ValueError`` for anything else.

    >>> year_of("2025"), year_of("2023-24"), year_of("2024-25 (OT)")
    (2025, 2024, 2025)
    """
    matched = _PERIOD.fullmatch(period.strip())
    if not matched:
        raise ValueError(period)
    start, end = matched.groups()
    return int(start) + 1 if end else int(start)


def read_dictionary(table: CsvTable, figures: PublishedFigures) -> None:
    """Take the title, unit, polarity and kind of year of each measure that the tool describes."""
    for _, (name, title, polarity, unit, period) in table.columns(*DICTIONARY):
        figures.descriptions[name] = Description(
            title=title.strip(),
            unit=unit.strip(),
            polarity={"High": "higher", "Low": "lower"}.get(polarity.strip(), "neutral"),
            period=period.strip(),
        )


def read_codes(table: CsvTable, figures: PublishedFigures) -> None:
    """Take the name and region of each authority; the list's lines for regions and England have no type."""
    for _, (code, name, region, kind) in table.columns(*CODES):
        if kind.strip():
            figures.take_authority(code.strip(), name.strip(), region)
