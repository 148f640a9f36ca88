"""What a reader has to know of one published figure before drawing a conclusion from it."""

from __future__ import annotations

from collections.abc import Iterator

from lineofsight.formats.published_figures.areas import JOINT_WORKFORCE_RETURNS, REORGANISED
from lineofsight.formats.published_figures.figures import PublishedFigures
from lineofsight.formats.published_figures.measure import IN_NEED, WORKFORCE, Measure

HACKNEY, HACKNEY_MISSING = "204", (2021, 2022)
BREAKS = {
    ("RF-01", "846", 2016): "Fell from 7,307 in 2015 because the front door began to count otherwise, not for need.",
    ("RF-02", "846", 2016): "Fell by half from 2015 because the front door began to count otherwise, not for need.",
}
COUNT = "A count: England and the region are totals, and its place follows the size of the council."


def notes_on(figures: PublishedFigures, measure: Measure, year: int, authority: str) -> Iterator[str]:
    """The warnings that apply to a measure, a year and an authority, each a sentence."""
    if measure.note:
        yield measure.note
    if measure.kind == "count":
        yield COUNT
    if measure.census == IN_NEED and year in HACKNEY_MISSING:
        yield "Hackney returned nothing: England and London include its figures of 2020."
    if (measure.code, authority, year) in BREAKS:
        yield BREAKS[measure.code, authority, year]
    yield from _joint_return(figures, measure, year, authority)
    yield from _reorganised(figures, measure, year, authority)


def _joint_return(figures: PublishedFigures, measure: Measure, year: int, authority: str) -> Iterator[str]:
    other, since = JOINT_WORKFORCE_RETURNS.get(authority, ("", 0))
    if measure.census == WORKFORCE and other and year >= since:
        yield f"One return with {figures.names.get(other, other)}: both get the same figure, and both are counted."


def _reorganised(figures: PublishedFigures, measure: Measure, year: int, authority: str) -> Iterator[str]:
    ends_on = measure.period.ends_on(year)
    for old, (began_on, successors) in REORGANISED.items():
        after = " and ".join(figures.names.get(code, code) for code in successors)
        if authority == old and ends_on >= began_on:
            yield f"Ended on {began_on.day} {began_on:%B %Y}, followed by {after}."
        if authority in successors and ends_on < began_on:
            yield f"Began on {began_on.day} {began_on:%B %Y}: a figure for an earlier time was worked out afterwards."
            return
        is_under_old_code = _has(figures, measure, year, old) and not _has(figures, measure, year, authority)
        if authority in successors and is_under_old_code:
            yield f"The source still publishes it under {old}, {figures.names[old]}."


def _has(figures: PublishedFigures, measure: Measure, year: int, place: str) -> bool:
    cell = figures.cell(measure.name, year, place)
    return cell is not None and cell.value is not None
