"""Taking published figures in, as far as they stand beside ours."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.db import transaction

from lineofsight.core.readings import Refused
from lineofsight.formats.published_figures import PublishedFigures, read_published_figures
from lineofsight.formats.published_figures.beside import Beside, put_beside
from lineofsight.formats.published_figures.measures import MEASURES
from lineofsight.formats.published_figures.ours import indicator_names
from lineofsight.web.performance.models import Comparator


def load_comparators(folder: Path, *, model: str = "", is_invented: bool = False) -> int:
    """Set our council beside England, its region and its statistical neighbours, by what is published in a folder.

    It takes the place of all loaded before; how many measures and years stand there now is given back. ``model`` names
    the statistical neighbours; blank takes the newest model read. Counts are left out: a place among them would only
    follow the size of the council.

    Raises:
        Refused: the files cannot be trusted, do not hold our council, or do not know the model.
    """
    figures = read_published_figures(folder)
    if settings.AUTHORITY not in figures.names:
        raise Refused(f"These files hold no figures of our council, whose code is {settings.AUTHORITY or 'not set'}.")
    if model and model not in figures.neighbours:
        known = ", ".join(sorted(figures.neighbours)) or "none"
        raise Refused(f"There is no model of statistical neighbours called {model}. Models read: {known}.")
    rows = [_row(ours, beside, is_invented=is_invented) for ours, beside in _compared(figures, model)]
    with transaction.atomic():
        Comparator.objects.all().delete()
        Comparator.objects.bulk_create(rows)
    return len(rows)


def _compared(figures: PublishedFigures, model: str) -> Iterator[tuple[str, Beside]]:
    for published, ours in indicator_names().items():
        measure = MEASURES[published]
        if measure.kind != "count":
            for year in figures.years_of(published):
                yield ours, put_beside(figures, measure, year, settings.AUTHORITY, model or figures.latest_model())


def _row(ours: str, beside: Beside, *, is_invented: bool) -> Comparator:
    standing, measure = beside.standing, beside.measure
    place = {name: getattr(standing, name) for name in ("place", "tied_with", "quarter")} if standing else {}
    return Comparator(
        measure=ours,
        published_as=measure.name,
        year=beside.year,
        period=measure.period.said(beside.year),
        unit=measure.unit,
        decimals=measure.decimals,
        value=beside.value,
        missing=beside.missing,
        england=beside.england,
        region=beside.region,
        region_value=beside.region_value,
        neighbours=beside.neighbours.mean,
        neighbours_with_data=beside.neighbours.with_data,
        neighbours_named=beside.neighbours.named,
        neighbours_model=beside.neighbours_model,
        is_best_first=bool(standing and standing.is_best_first),
        authorities_with_data=beside.authorities_with_data,
        notes=list(beside.notes),
        source=beside.source,
        is_invented=is_invented,
        **place,
    )
