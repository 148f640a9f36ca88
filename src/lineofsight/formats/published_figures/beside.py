"""One authority's published figure beside England, its region and its statistical neighbours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lineofsight.core.comparison import NeighboursAverage, Standing, as_published, neighbours_average, standing
from lineofsight.core.figures import value_of
from lineofsight.formats.published_figures.areas import ENGLAND, counted_once
from lineofsight.formats.published_figures.figures import PublishedFigures
from lineofsight.formats.published_figures.measure import POPULATION, Measure
from lineofsight.formats.published_figures.notes import notes_on
from lineofsight.formats.published_figures.symbols import MISSING_ROW, Published

YEARS_OF_TREND = 5
DECIMALS_WORKED_OUT = 1


@dataclass(frozen=True)
class Beside:
    """A measure of one authority and year, with all that it is compared with.

    ``value``, ``england`` and ``region_value`` are as published and blank where there is no number; ``missing`` then
    says why in a word or two. ``recomputed`` is the value worked out again from its published parts, to one decimal.
    ``trend`` holds the published values of the last years, blank where a year has none. ``source`` is file and line.
    """

    measure: Measure
    year: int
    authority: str
    value: float | None
    missing: str
    england: float | None
    region: str
    region_value: float | None
    neighbours: NeighboursAverage
    neighbours_model: str
    standing: Standing | None
    authorities_with_data: int
    trend: Mapping[int, float | None]
    numerator: float | None
    denominator: float | None
    recomputed: float | None
    notes: tuple[str, ...]
    source: str


def put_beside(figures: PublishedFigures, measure: Measure, year: int, authority: str, model: str) -> Beside:
    """Compare one authority on one measure in one year with the neighbours of the model named (blank: with none).

    England's and the region's figures are taken as published. Places under an old and a new code are counted once.
    """
    own = figures.cell(measure.name, year, authority)
    region = figures.region_of(authority)
    every = figures.authority_values(measure.name, year)
    counted = counted_once(every, measure.period.ends_on(year))
    neighbours = neighbours_average(every, figures.neighbours.get(model, {}).get(authority, ()))
    numerator, denominator, recomputed = _parts(figures, measure, year, authority)
    missing, sentence = _why_missing(own)
    notes = [sentence, *notes_on(figures, measure, year, authority)]
    return Beside(
        measure=measure,
        year=year,
        authority=authority,
        value=_shown(own, measure.decimals),
        missing=missing,
        england=_shown(figures.cell(measure.name, year, ENGLAND), measure.decimals),
        region=region,
        region_value=_shown(figures.cell(measure.name, year, region), measure.decimals),
        neighbours=_rounded(neighbours, max(measure.decimals, DECIMALS_WORKED_OUT)),
        neighbours_model=model,
        standing=standing(counted, authority, polarity=measure.polarity, decimals=measure.decimals),
        authorities_with_data=len(counted),
        trend=_trend(figures, measure, year, authority),
        numerator=numerator,
        denominator=denominator,
        recomputed=recomputed,
        notes=tuple(note for note in notes if note),
        source=own.source if own else "",
    )


def _shown(cell: Published | None, decimals: int) -> float | None:
    return as_published(cell.value, decimals) if cell and cell.value is not None else None


def _rounded(average: NeighboursAverage, decimals: int) -> NeighboursAverage:
    mean = None if average.mean is None else as_published(average.mean, decimals)
    return NeighboursAverage(mean, average.with_data, average.named)


def _why_missing(own: Published | None) -> tuple[str, str]:
    if own is not None and own.value is not None:
        return "", ""
    word, sentence = own.words if own else MISSING_ROW
    return word, f"The council's figure: {sentence}."


def _trend(figures: PublishedFigures, measure: Measure, year: int, authority: str) -> dict[int, float | None]:
    """The last years of which any authority has a figure, so that a year without a return is not held against one."""
    years = [held for held in figures.years_of(measure.name) if held <= year][-YEARS_OF_TREND:]
    return {held: _shown(figures.cell(measure.name, held, authority), measure.decimals) for held in years}


def _parts(
    figures: PublishedFigures, measure: Measure, year: int, authority: str
) -> tuple[float | None, float | None, float | None]:
    """The published numerator and denominator, and the value they give. A rate has the population of mid-(year-1)."""
    if measure.denominator == POPULATION:
        below = figures.populations.get((year - 1, authority))
    else:
        below = figures.cell(measure.denominator, year, authority)
    above = figures.cell(measure.numerator, year, authority)
    numerator, denominator = _shown(above, 0), _shown(below, 0)
    value = value_of(measure.kind, numerator, denominator) if measure.kind in ("share", "rate") else None
    return numerator, denominator, None if value is None else as_published(value, DECIMALS_WORKED_OUT)
