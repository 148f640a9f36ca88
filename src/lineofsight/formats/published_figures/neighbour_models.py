"""Models of statistical neighbours: for each authority the authorities most like it, the nearest first."""

from __future__ import annotations

from collections import defaultdict

from lineofsight.formats.published_figures.csv_tables import CsvTable
from lineofsight.formats.published_figures.figures import PublishedFigures

NEIGHBOURS = ("sn_model", "la_number", "la_name", "rank", "neighbour_la_number")


def read_neighbours(table: CsvTable, figures: PublishedFigures) -> None:
    """Take each model in the file under its own name. A dash stands for a neighbour that could not be found."""
    found: dict[str, dict[str, list[tuple[int, str]]]] = defaultdict(lambda: defaultdict(list))
    for source, (model, code, _, rank, neighbour) in table.columns(*NEIGHBOURS):
        if not rank.strip().isdecimal():
            raise table.refuse(source, f"“{rank}” is not a neighbour's rank.")
        if neighbour.strip() not in ("", "-"):
            found[model.strip()][code.strip()].append((int(rank), neighbour.strip()))
    for model, authorities in found.items():
        ranked = {code: tuple(other for _, other in sorted(pairs)) for code, pairs in authorities.items()}
        figures.neighbours[model] = ranked
