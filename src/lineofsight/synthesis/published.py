"""Published figures of councils that do not exist, in the layout of the real ones, to try comparisons on."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from statistics import fmean

COUNCILS = 120
NEIGHBOURS = 10
MODEL = "invented"
REGIONS = ("North", "Midlands", "East", "South", "West")
FIGURES = ("measure", "geog", "la_number", "area", "region", "period", "value")
MODELS = ("sn_model", "la_number", "la_name", "rank", "neighbour_la_number")
ENGLAND = "970"
MOST = 100.0
"""Most of the figures are shares, and none of those may lie beyond this."""

SPREAD = 0.22
"""How far councils lie apart: the standard deviation, as a part of what is ours."""

Ours = Mapping[str, Mapping[int, tuple[float, int]]]
"""Our own figure and its decimals, by the name of the published measure and the year."""


def write_published(folder: Path, authority: str, ours: Ours, seed: int = 1) -> None:
    """Write into a folder the figures of our council, of 120 invented ones, of regions and of England; and neighbours.

    The invented ones lie about ours, some better and some worse, so that a page shows what a comparison looks like.
    """
    chance = Random(seed)
    named = [(authority, "Demonstration council"), *((f"{n:03}", f"Council {n}") for n in range(1, COUNCILS + 1))]
    councils = [(code, name, REGIONS[place % len(REGIONS)]) for place, (code, name) in enumerate(named)]
    rows: list[Sequence[object]] = []
    for measure, years in ours.items():
        centre = 1 + chance.uniform(-0.12, 0.12)
        standing = [max(0.3, chance.gauss(centre, SPREAD)) for _ in councils]
        for year, (value, decimals) in years.items():
            most = MOST if value <= MOST else float("inf")
            others = [min(most, value * each * chance.uniform(0.96, 1.04)) for each in standing[1:]]
            told = [*zip(councils, [value, *others], strict=True)]
            rows += [(measure, *place, year, f"{figure:.{decimals}f}") for place, figure in _places(told)]
    _write(folder / "figures.csv", FIGURES, rows)
    nearest = [code for code, _ in named[1 : NEIGHBOURS + 1]]
    lines = [(MODEL, authority, "", rank, code) for rank, code in enumerate(nearest, start=1)]
    _write(folder / "neighbours.csv", MODELS, lines)


def _places(told: Sequence[tuple[tuple[str, str, str], float]]) -> Iterator[tuple[Sequence[str], float]]:
    """Each council, each region and England, with its figure."""
    for council, figure in told:
        yield ("LA", *council), figure
    for region in REGIONS:
        yield ("Region", ENGLAND, region, ""), fmean(figure for (*_, within), figure in told if within == region)
    yield ("England", ENGLAND, "England", ""), fmean(figure for _, figure in told)


def _write(path: Path, headings: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(headings)
        writer.writerows(rows)
