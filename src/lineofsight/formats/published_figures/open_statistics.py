"""Open tables of the Department for Education ("Explore education statistics") and populations laid out alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator
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

Take = Callable[[int, str, Published], None]


def series_in(headings: tuple[str, ...]) -> list[Series]:
    """The measures that a table with these columns holds."""
    return [series for series in SERIES if {*PLACES, series.column, *series.where} <= set(headings)]


def read_statistics(table: CsvTable, figures: PublishedFigures) -> None:
    """Take each measure that the table holds."""
    for series in series_in(table.headings):

        def take(year: int, place: str, cell: Published, measure: str = series.measure) -> None:
            figures.take(measure, year, place, cell)

        _read(table, series, figures, take)


def read_populations(table: CsvTable, figures: PublishedFigures) -> None:
    """Take the children under 18 of each place in the middle of each year."""

    def take(year: int, place: str, cell: Published) -> None:
        figures.populations[year, place] = cell

    _read(table, Series("population", "population_estimate", {"age_group": CHILDREN}), figures, take)


def _read(table: CsvTable, series: Series, figures: PublishedFigures, take: Take) -> None:
    for source, cells, value in _lines(table, series):
        period, level, region, code, name = cells
        if level == "Local authority":
            places = _authorities(figures, code, name, region)
        elif level in ("National", "Regional"):
            places = [ENGLAND if level == "National" else region_name(region)]
        else:
            raise table.refuse(source, f"“{level}” is not one of National, Regional and Local authority.")
        try:
            for place in places:
                take(int(period), place, read_cell(value, source))
        except ValueError:
            raise table.refuse(source, f"“{value}” in {period} is not a figure or a published sign.") from None


def _authorities(figures: PublishedFigures, code: str, name: str, region: str) -> list[str]:
    """The authority, or the two that make a return together, written "314 / 318": each is given the joint figure."""
    codes, names = code.split(JOINT), name.split(JOINT)
    for one, called in zip(codes, names, strict=False):
        figures.take_authority(one, called, region)
    return codes


def _lines(table: CsvTable, series: Series) -> Iterator[tuple[str, tuple[str, ...], str]]:
    wanted = tuple(series.where.values())
    count = len(PLACES)
    said = itemgetter(slice(count + 1, None))
    for source, cells in table.columns(*PLACES, series.column, *series.where):
        if said(cells) == wanted:
            yield source, cells[:count], cells[count]
