"""Open tables of the Department for Education ("Explore education statistics") and populations laid out alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import itemgetter

from lineofsight.formats.published_figures.areas import ENGLAND, region_name
from lineofsight.formats.published_figures.csv_tables import CsvTable
from lineofsight.formats.published_figures.figures import PublishedFigures
from lineofsight.formats.published_figures.statistics_series import SERIES, Series
from lineofsight.formats.published_figures.symbols import Published, read_cell

PLACES = ("time_period", "geographic_level", "region_name", "old_la_code", "la_name")
POPULATION = (*PLACES, "age_group", "population_estimate")
JOINT = " / "
CHILDREN = "Children aged 0 to 17 years"
_YEAR = re.compile(r"[0-9]{4}")


def series_in(headings: tuple[str, ...]) -> list[Series]:
    """The measures that a table with these columns holds."""
    return [series for series in SERIES if {*PLACES, series.column, *series.where} <= set(headings)]


def read_statistics(table: CsvTable, figures: PublishedFigures) -> None:
    """Take each measure that the table holds."""
    for series, source, year, place, text in _cells(table, series_in(table.headings), figures):
        figures.take(series.measure, year, place, _cell(table, source, text))


def read_populations(table: CsvTable, figures: PublishedFigures) -> None:
    """Take the children under 18 of each place in the middle of each year."""
    people = Series("population", "population_estimate", {"age_group": CHILDREN})
    for _, source, year, place, text in _cells(table, [people], figures):
        figures.populations[year, place] = _cell(table, source, text)


def _cells(
    table: CsvTable, wanted: list[Series], figures: PublishedFigures
) -> Iterator[tuple[Series, str, int, str, str]]:
    """For each line and each measure that it holds: the measure, the line's reference, its year and place, the text."""
    where = {name: position for position, name in enumerate(table.headings)}
    tests = [
        (series, where[series.column], [(where[name], said) for name, said in series.where.items()])
        for series in wanted
    ]
    of_place = itemgetter(*(where[name] for name in PLACES))
    for source, cells in table.lines():
        held = [(series, at) for series, at, said in tests if all(cells[column] == text for column, text in said)]
        if held:
            period, *who = of_place(cells)
            year, places = _year(table, source, period), _places(table, source, figures, who)
            for series, at in held:
                for place in places:
                    yield series, source, year, place, cells[at]


def _places(table: CsvTable, source: str, figures: PublishedFigures, said: list[str]) -> list[str]:
    """Where a line belongs. Two councils that make a return together, "314 / 318", are each given the joint figure."""
    level, region, code, name = said
    if level == "National":
        return [ENGLAND]
    if level == "Regional":
        return [region_name(region)]
    if level != "Local authority":
        raise table.refuse(source, f"“{level}” is not one of National, Regional and Local authority.")
    codes = code.split(JOINT)
    for one, called in zip(codes, name.split(JOINT), strict=False):
        figures.take_authority(one, called, region)
    return codes


def _year(table: CsvTable, source: str, text: str) -> int:
    if not _YEAR.fullmatch(text):
        raise table.refuse(source, f"“{text}” is not a year.")
    return int(text)


def _cell(table: CsvTable, source: str, text: str) -> Published:
    try:
        return read_cell(text, source)
    except ValueError:
        raise table.refuse(source, f"“{text}” is not a figure or a published sign.") from None
