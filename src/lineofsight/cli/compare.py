"""Set a council's figures beside England, its region and its statistical neighbours, from published files.

Without a store the council's own figure is the published one. With a store the figure measured from the snapshot stands
beside it, marked as live.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from lineofsight.cli._comparison_table import print_table
from lineofsight.cli._live_figures import LiveFigure, measured_values
from lineofsight.cli._presentation import add_format_argument, progress_shown, show
from lineofsight.core.readings import Refused
from lineofsight.engines.snapshots import Snapshot, open_snapshot
from lineofsight.formats.published_figures import PublishedFigures, add_published_file, read_published_figures
from lineofsight.formats.published_figures.beside import Beside, put_beside
from lineofsight.formats.published_figures.described import described_measure
from lineofsight.formats.published_figures.measure import Measure
from lineofsight.formats.published_figures.measures import MEASURES, part_of_journey
from lineofsight.formats.published_figures.ours import indicator_names

NOT_MEASURED = "not measured: no indicator of ours means the same, or the snapshot holds nothing of this council"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--store", type=Path, help="a store whose snapshot's figures are shown beside the published ones"
    )
    parser.add_argument(
        "--with",
        dest="published",
        type=Path,
        required=True,
        metavar="FILE-OR-FOLDER",
        help="published figures: a file, or a folder of files",
    )
    parser.add_argument("--authority", action="append", metavar="CODE", help="three-digit code; may be given again")
    parser.add_argument("--year", type=int, help="the published year, such as 2025 (default: each measure's latest)")
    parser.add_argument("--neighbours", metavar="MODEL", help="a model's name, or a file of one (default: the newest)")
    parser.add_argument(
        "--indicator", action="append", metavar="ID", help="an indicator's name or code, or a published measure's name"
    )
    add_format_argument(parser)


def run(options: argparse.Namespace) -> int:
    with progress_shown() as progress:
        figures = read_published_figures(options.published, progress)
    model = chosen_model(figures, options.neighbours)
    snapshot = open_snapshot(options.store) if options.store else None
    authorities = chosen_authorities(figures, options.authority, snapshot)
    indicators = indicator_names()
    measures = chosen_measures(figures, options.indicator, indicators)
    years = chosen_years(figures, measures, options.year)
    live = measured_values(snapshot, figures, years, authorities) if snapshot else None
    for problem in figures.disagreements:
        print(f"Two files disagree, and the first is used: {problem}.", file=sys.stderr)
    found = [
        put_beside(figures, measure, years[measure.name], authority, model)
        for authority in authorities
        for measure in measures
        if measure.name in years
    ]
    if options.format == "table":
        for authority in authorities:
            print_table(figures, [one for one in found if one.authority == authority], live or {})
    else:
        rows = [as_row(figures, one, indicators) | live_columns(one, live) for one in found]
        show([with_trend_in_words(row) for row in rows] if options.format == "csv" else rows, options.format)
    return 0


# ---------------------------------------------------------------- what was asked for


def chosen_model(figures: PublishedFigures, asked: str | None) -> str:
    """The model of neighbours asked for, by name or as a file; the newest one read where none was asked for."""
    if asked is None:
        return figures.latest_model()
    if asked in figures.neighbours:
        return asked
    if Path(asked).is_file():
        own = PublishedFigures()
        add_published_file(Path(asked), own)
        figures.neighbours |= own.neighbours
        if own.neighbours:
            return own.latest_model()
    known = ", ".join(sorted(figures.neighbours)) or "none"
    message = f"{asked} is neither a model of statistical neighbours nor a file of one. Models read: {known}."
    raise Refused(message)


def chosen_authorities(figures: PublishedFigures, asked: Sequence[str] | None, snapshot: Snapshot | None) -> list[str]:
    """The authorities asked for, else those of the store's latest snapshot; all must be known to the files."""
    codes = list(dict.fromkeys(asked or (snapshot.manifest.authorities if snapshot else ())))
    if not codes:
        message = "Say which council is meant: --authority with its three-digit code, or --store with its snapshot."
        raise Refused(message)
    for code in codes:
        if code not in figures.names:
            message = f"{code} is not the code of an authority in the published figures. Codes look like 846."
            raise Refused(message)
    return codes


def chosen_measures(
    figures: PublishedFigures, asked: Sequence[str] | None, indicators: Mapping[str, str]
) -> list[Measure]:
    """The measures asked for by indicator, code or published name; all that stand on the child's journey by default."""
    if not asked:
        return list(MEASURES.values())
    chosen: dict[str, Measure] = {}
    for wanted in asked:
        named = [one for one in MEASURES.values() if wanted.casefold() in names_of(one, indicators)]
        described = described_measure(figures, wanted) if not named else None
        if not named and described is None:
            message = (
                f"{wanted} is not an indicator with published figures, nor a published measure in these files. "
                "“lineofsight list indicators” shows names and codes."
            )
            raise Refused(message)
        chosen |= {one.name: one for one in (*named, *([described] if described else []))}
    return list(chosen.values())


def names_of(measure: Measure, indicators: Mapping[str, str]) -> set[str]:
    """Everything a measure can be asked for by, in small letters."""
    names = {measure.name, measure.code, indicators.get(measure.name, "")}
    return {name.casefold() for name in names if name}


def chosen_years(figures: PublishedFigures, measures: Sequence[Measure], asked: int | None) -> dict[str, int]:
    """For each measure the year asked for, or its latest; measures without that year are left out."""
    held = {measure.name: figures.years_of(measure.name) for measure in measures}
    if asked is None:
        years = {name: found[-1] for name, found in held.items() if found}
    else:
        years = {name: asked for name, found in held.items() if asked in found}
    if not years:
        every = sorted({year for found in held.values() for year in found})
        span = f" They run from {every[0]} to {every[-1]}." if every else ""
        message = (
            f"These files hold no published figures{f' for {asked}' if asked else ''} on what was asked for.{span}"
        )
        raise Refused(message)
    return years


# ---------------------------------------------------------------- rows


def as_row(figures: PublishedFigures, one: Beside, indicators: Mapping[str, str]) -> dict[str, object]:
    """One comparison as a row of JSON or CSV; unknown is null, never 0."""
    measure, place = one.measure, one.standing
    return {
        "measure": measure.name,
        "title": measure.title,
        "part": part_of_journey(measure.name),
        "indicator": indicators.get(measure.name),
        "code": measure.code or None,
        "year": one.year,
        "period": measure.period.said(one.year),
        "authority": one.authority,
        "authority_name": figures.names[one.authority],
        "value": one.value,
        "missing": one.missing or None,
        "unit": measure.unit,
        "polarity": measure.polarity,
        "england": one.england,
        "region": one.region or None,
        "region_value": one.region_value,
        "neighbours_mean": one.neighbours.mean,
        "neighbours_with_data": one.neighbours.with_data,
        "neighbours_named": one.neighbours.named,
        "neighbours_model": one.neighbours_model or None,
        "rank": place.place if place and place.is_best_first else None,
        "position_from_highest": place.place if place and not place.is_best_first else None,
        "tied_with": place.tied_with if place else None,
        "authorities_with_data": one.authorities_with_data,
        "quarter": place.quarter if place else None,
        "place": str(place) if place else None,
        "trend": [{"year": year, "value": value} for year, value in one.trend.items()],
        "numerator": one.numerator,
        "denominator": one.denominator,
        "recomputed": one.recomputed,
        "note": " ".join(one.notes),
        "source": one.source or None,
    }


def live_columns(one: Beside, live: Mapping[tuple[str, str], LiveFigure] | None) -> dict[str, object]:
    """Our own figure beside the published one, marked as live; no columns at all where no store was named."""
    if live is None:
        return {}
    own = live.get((one.authority, one.measure.name))
    return {
        "live_value": own.value if own else None,
        "live_numerator": own.numerator if own else None,
        "live_denominator": own.denominator if own else None,
        "live_snapshot": own.snapshot if own else None,
        "live_as_at": own.as_at if own else None,
        "live_reference": own.reference if own else None,
        "live_note": own.note if own else NOT_MEASURED,
    }


def with_trend_in_words(row: Mapping[str, object]) -> dict[str, object]:
    """A row whose trend fits one cell: "2024 86.0; 2025 90.2", with a dash for a year without a figure."""
    points = row["trend"]
    assert isinstance(points, list)  # noqa: S101 - as_row made it
    said = "; ".join(f"{point['year']} {'–' if point['value'] is None else point['value']}" for point in points)
    return {**row, "trend": said}
