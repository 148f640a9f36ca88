"""How long loading an Annex A workbook takes, beside a library that merely reads the cells of all its sheets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from python_calamine import CalamineWorkbook

from bench.timing import Timing, take_turns
from lineofsight.formats import annex_a
from lineofsight.synthesis.council import make_council

AUTHORITY = "846"
AS_AT = date(2025, 3, 31)
YEARS = 2
"""Annex A looks back six months, twelve at most; older records would only take time to make."""

OURS, CALAMINE = "loading it with every check", "python-calamine merely reading all sheets"
MOST_TIMES = 3.0


@dataclass(frozen=True)
class LoadingResults:
    """The workbook's size, what was taken from it, and how long each reader took, in turn."""

    lines: int
    cells: int
    megabytes: float
    rows_taken: int
    lines_refused: int
    timings: dict[str, Timing]

    @property
    def ratio(self) -> float:
        """How many times as long loading takes as merely reading, by medians of the clock."""
        return self.timings[OURS].median / self.timings[CALAMINE].median

    @property
    def processor_ratio(self) -> float:
        """The same by processor time, which other programs disturb less."""
        return self.timings[OURS].processor_median / self.timings[CALAMINE].processor_median


def measure_loading(folder: Path, lines: int = 100_000, rounds: int = 5) -> LoadingResults:
    """Write a workbook of at least so many lines into the folder and read it both ways."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "Annex_A.xlsx"
    written, cells = write_workbook(path, lines)
    reading = annex_a.read(path, authority=AUTHORITY, as_at=AS_AT)
    contenders = {
        OURS: lambda: annex_a.read(path, authority=AUTHORITY, as_at=AS_AT),
        CALAMINE: lambda: merely_read(path),
    }
    return LoadingResults(
        lines=written,
        cells=cells,
        megabytes=path.stat().st_size / 1e6,
        rows_taken=sum(len(columns["source_ref"]) for columns in reading.tables.values()),
        lines_refused=len({(refusal.sheet, refusal.line) for refusal in reading.refusals}),
        timings=take_turns(contenders, rounds),
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
