"""A tracker as a file for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lineofsight.formats.figures_workbook import Cell, Sheet, csv_of
from lineofsight.web.trackers.queries.tracker import Line

HEADINGS = (
    "Reference", "Child", "What", "Started", "Due", "Done", "Days late", "Days left", "Unit", "Team", "Worker",
    "How it stands", "As at",
)  # fmt: skip


def as_csv(lines: Iterable[Line], on: date) -> str:
    """The lines with a row of headings. Dates are written as 2025-03-03, since programs read them."""
    return csv_of(Sheet("", HEADINGS, [_row(line, on) for line in lines]))


def _row(line: Line, on: date) -> tuple[Cell, ...]:
    deadline, clock = line.clock.deadline, line.clock
    days = clock.late or clock.left
    return (
        line.person.reference, str(line.person), clock.title,
        deadline.started_on, deadline.due_on, deadline.met_on,
        clock.late.number if clock.late else None, clock.left.number if clock.left else None, days.unit if days else "",
        line.team, line.worker, clock.standing.words, on,
    )  # fmt: skip
