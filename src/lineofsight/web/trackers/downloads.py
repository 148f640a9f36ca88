"""A tracker as a file for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date

from lineofsight.web.trackers.queries.tracker import Line

HEADINGS = (
    "Reference", "Child", "What", "Started", "Due", "Done", "Days late", "Days left", "Unit", "Team", "Worker",
    "How it stands", "As at",
)  # fmt: skip
FORMULAS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
UTF8_MARK = "\ufeff"  # by which Excel knows that the file is UTF-8


def as_csv(lines: Iterable[Line], on: date) -> str:
    """The lines with a row of headings. Dates are written as 2025-03-03, since programs read them."""
    written = io.StringIO()
    written.write(UTF8_MARK)
    writer = csv.writer(written)
    writer.writerow(HEADINGS)
    writer.writerows([harmless(cell) for cell in _row(line, on)] for line in lines)
    return written.getvalue()


def _row(line: Line, on: date) -> Iterator[str]:
    deadline, clock = line.clock.deadline, line.clock
    days = clock.late or clock.left
    yield from (line.person.reference, str(line.person), clock.title)
    yield from (each.isoformat() if each else "" for each in (deadline.started_on, deadline.due_on, deadline.met_on))
    yield from (str(each.number) if each else "" for each in (clock.late, clock.left))
    yield from (days.unit if days else "", line.team, line.worker, clock.standing.words, on.isoformat())


def harmless(cell: str) -> str:
    """A text that no spreadsheet takes for a formula.

    >>> harmless("=1+1"), harmless("Ada"), harmless("3")
    ("'=1+1", 'Ada', '3')
    """
    return f"'{cell}" if cell.startswith(FORMULAS) else cell
