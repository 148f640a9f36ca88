"""How long loading an Annex A workbook takes, beside a library that merely reads the cells of all its sheets."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

from python_calamine import CalamineWorkbook

from lineofsight.formats import annex_a
from lineofsight.synthesis.council import make_council

AUTHORITY = "846"
AS_AT = date(2025, 3, 31)
YEARS = 2
"""Annex A looks back six months, twelve at most; older records would only take time to make."""

LINES = 100_000
TIMES = 5
ALLOWED = 3.0


@dataclass(frozen=True)
class Loading:
    """Seconds are medians of as many runs as ``times``, of each in turn; ``ratio`` is the median of the pairs'."""

    lines: int
    cells: int
    megabytes: float
    times: int
    read_seconds: float
    calamine_seconds: float
    ratio: float
    rows_taken: int
    lines_refused: int

    @property
    def is_met(self) -> bool:
        """Whether loading is within the times of merely reading that were promised."""
        return self.ratio <= ALLOWED


def measure_loading(folder: Path, lines: int = LINES, times: int = TIMES) -> Loading:
    """Write a workbook of at least so many lines into the folder and read it both ways, in turn."""
    path = folder / "Annex_A.xlsx"
    written, cells = write_workbook(path, lines)
    reading = annex_a.read(path, authority=AUTHORITY, as_at=AS_AT)
    ours, theirs = [], []
    for _ in range(times):
        theirs.append(_seconds(lambda: merely_read(path)))
        ours.append(_seconds(lambda: annex_a.read(path, authority=AUTHORITY, as_at=AS_AT)))
    return Loading(
        lines=written,
        cells=cells,
        megabytes=path.stat().st_size / 1e6,
        times=times,
        read_seconds=median(ours),
        calamine_seconds=median(theirs),
        ratio=median(our / their for our, their in zip(ours, theirs, strict=True)),
        rows_taken=sum(len(columns["source_ref"]) for columns in reading.tables.values()),
        lines_refused=len({(refusal.sheet, refusal.line) for refusal in reading.refusals}),
    )


def write_workbook(path: Path, lines: int) -> tuple[int, int]:
    """A workbook of a council that does not exist, drawn larger until it has the lines; how many, and how many cells.

    The council is as faulty as real ones are, so that refusing is measured as well.
    """
    children = lines
    while True:
        tables = make_council(AUTHORITY, children, YEARS, 1, AS_AT)
        annex_a.write(tables, path, as_at=AS_AT)
        sheets = merely_read(path)
        written = sum(len(rows) - 1 for rows in sheets)
        if written >= lines:
            return written, sum(len(row) for rows in sheets for row in rows)
        children = round(children * lines / max(written, 1) * 1.05)


def merely_read(path: Path) -> list[list[list[object]]]:
    """All cells of all sheets, as the library gives them."""
    with CalamineWorkbook.from_path(path) as book:
        return [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]


def _seconds(action: Callable[[], object]) -> float:
    gc.collect()
    started = perf_counter()
    action()
    return perf_counter() - started
