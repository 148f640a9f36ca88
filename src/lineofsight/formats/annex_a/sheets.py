"""From the cells of one sheet to accepted rows and a reason for each line that was not taken."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from lineofsight.core.periods import months_later
from lineofsight.core.readings import Refusal
from lineofsight.formats._values import (
    DAY_ZERO,
    DAY_ZERO_1904,
    Conversions,
    Problem,
    as_text,
    is_blank,
    read_date,
    read_flag,
    read_identifier,
    read_text,
    read_whole,
)
from lineofsight.formats._workbooks import Sheet
from lineofsight.formats.annex_a.headings import AnnexList, Heading, Holds
from lineofsight.formats.annex_a.labels import Labels
from lineofsight.formats.annex_a.matching import Match
from lineofsight.formats.annex_a.rows import Rows

LONGEST_VALUE_SHOWN = 80
DAYS_UNBORN = 300
MONTHS_AHEAD = 24
HOLDS_A_FORMULA = "comes from a formula, which may be out of date; paste it as a value"
HOLDS_AN_ERROR = "is an error that Excel shows in place of a value"

Faults = dict[int, list[tuple[Heading, object, str]]]
"""By row: the headings under which something is wrong, in the order of the columns, with value and reason."""


@dataclass(frozen=True)
class Place:
    """Where the lines of a list stand in a sheet: the first of them, and all their cells column by column."""

    sheet: Sheet
    match: Match
    first_line: int
    raw: Sequence[Sequence[object]]


class Readers:
    """How to read each heading of one workbook. What was understood once is remembered for all its sheets."""

    def __init__(self, *, starts_in_1904: bool) -> None:
        day_zero = DAY_ZERO_1904 if starts_in_1904 else DAY_ZERO
        self._simple: dict[Holds, Callable[[object], object]] = {
            Holds.DATE: partial(read_date, day_zero=day_zero),
            Holds.IDENTIFIER: read_identifier,
            Holds.TEXT: read_text,
            Holds.WHOLE: read_whole,
            Holds.FLAG: read_flag,
        }
        self._conversions: dict[int, Conversions] = {}

    def conversions(self, heading: Heading) -> Conversions:
        """The conversion for what stands under a heading."""
        holds = heading.holds
        if id(holds) not in self._conversions:
            read = holds.reader() if isinstance(holds, Labels) else self._simple[holds]
            self._conversions[id(holds)] = Conversions(read)
        return self._conversions[id(holds)]


def take_sheet(file: str, sheet: Sheet, match: Match, readers: Readers) -> tuple[Rows, list[Refusal]]:
    """The rows of a sheet that could be understood, and the others, each with its line and reason.

    A line that is wholly blank is passed over in silence. One refusal stands for one line: it says what is wrong in
    its first faulty column, and names the others.
    """
    cells = sheet.rows[match.heading_row + 1 :]
    first_line = sheet.first_line + match.heading_row + 1
    lines = range(first_line, first_line + len(cells))
    raw = list(zip(*cells, strict=True)) if cells else [()] * (max(match.columns.values(), default=0) + 1)
    read = [heading for heading in match.annex_list.headings if _is_read(heading, match)]
    columns = {}
    faults: Faults = {}
    for heading in read:
        values = raw[match.columns[heading.name]]
        conversions = readers.conversions(heading)
        columns[heading.name] = converted = conversions.of(values)
        if conversions.found_problem:
            _note_problems(heading, values, converted, faults)
    for cells_at_fault, reason in ((sheet.formulas, HOLDS_A_FORMULA), (sheet.errors, HOLDS_AN_ERROR)):
        _note_cells(cells_at_fault, reason, Place(sheet, match, first_line, raw), faults)
    blank = _note_rows_without_identifier(match.annex_list.identifier, columns, cells, faults)
    for found in faults.values():
        found.sort(key=lambda fault: match.columns[fault[0].name])
    rows = Rows(file, sheet.name, lines, columns)
    return _without(rows, faults, blank)


def _is_read(heading: Heading, match: Match) -> bool:
    return heading.name in match.columns and heading.holds is not Holds.UNREAD


def _note_problems(heading: Heading, raw: Sequence[object], converted: Sequence[object], faults: Faults) -> None:
    for row, value in enumerate(converted):
        if type(value) is Problem:
            faults.setdefault(row, []).append((heading, raw[row], value.reason))


def _note_cells(cells: Iterable[tuple[int, int]], reason: str, place: Place, faults: Faults) -> None:
    """Note those of the cells that stand under a heading that is read, in a line below the headings."""
    read = [heading for heading in place.match.annex_list.headings if _is_read(heading, place.match)]
    by_column = {place.sheet.first_column + place.match.columns[heading.name]: heading for heading in read}
    for line, column in sorted(cells):
        row = line - place.first_line
        if column in by_column and 0 <= row < len(place.raw[0]):
            value = place.raw[column - place.sheet.first_column][row]
            faults.setdefault(row, []).append((by_column[column], value, reason))


def _note_rows_without_identifier(
    identifier: Heading, columns: dict[str, list[object]], cells: Sequence[Sequence[object]], faults: Faults
) -> set[int]:
    """Rows that name nobody are at fault unless nothing stands in them at all; those are given back."""
    blank = set()
    for row, value in enumerate(columns[identifier.name]):
        if value is None:
            if all(map(is_blank, cells[row])):
                blank.add(row)
            else:
                faults.setdefault(row, []).insert(
                    0, (identifier, "", "is blank, so the line cannot be told from others")
                )
    return blank


def _without(rows: Rows, faults: Faults, blank: Iterable[int] = ()) -> tuple[Rows, list[Refusal]]:
    if not faults and not blank:
        return rows, []
    keep = [True] * len(rows)
    for row in (*faults, *blank):
        keep[row] = False
    refusals = [_refusal(rows, row, faults[row]) for row in sorted(faults)]
    return rows.kept(keep), refusals


def _refusal(rows: Rows, row: int, faults: list[tuple[Heading, object, str]]) -> Refusal:
    heading, value, reason = faults[0]
    others = [other.text for other in dict.fromkeys(fault[0] for fault in faults[1:]) if other != heading]
    also = f"; also wrong in this line: {', '.join(others)}" if others else ""
    shown = as_text(value)[:LONGEST_VALUE_SHOWN]
    return Refusal(rows.file, rows.sheet, rows.lines[row], heading.text, shown, reason + also)


def without_duplicates(rows: Rows, annex_list: AnnexList) -> tuple[Rows, list[Refusal]]:
    """The rows without those that tell again of what an earlier line has told."""
    told = [rows[name] for name in annex_list.same]
    events = list(zip(*told, strict=True))
    if len(set(events)) == len(events):
        return rows, []
    first: dict[object, int] = {}
    faults: Faults = {}
    for row, event in enumerate(events):
        before = first.setdefault(event, row)
        if before != row:
            reason = f"the same {_in_words(annex_list)} stand already on line {rows.lines[before]}"
            faults[row] = [(annex_list.identifier, event[0], reason)]
    return _without(rows, faults)


def _in_words(annex_list: AnnexList) -> str:
    texts = {heading.name: heading.text for heading in annex_list.headings}
    return " and ".join(f"‘{texts[name]}’" for name in annex_list.same)


def without_impossible_dates(rows: Rows, annex_list: AnnexList, as_at: date) -> tuple[Rows, list[Refusal]]:
    """The rows without those dated long after the as-at date.

    A day of birth may lie up to 300 days ahead: that is an unborn child. Other events, such as a conference that has
    been arranged, may lie up to two years ahead. Dates in an odd order are kept: indicators deal with them.
    """
    faults: Faults = {}
    for heading in annex_list.headings:
        if heading.holds is Holds.DATE and (days := rows.get(heading.name)):
            is_birth = heading.name == "born_on"
            limit = as_at + timedelta(days=DAYS_UNBORN) if is_birth else months_later(as_at, MONTHS_AHEAD)
            if max((day for day in set(days) if isinstance(day, date)), default=as_at) > limit:
                reason = f"lies {'more than 300 days' if is_birth else 'more than two years'} after {as_at:%d/%m/%Y}"
                for row, day in enumerate(days):
                    if isinstance(day, date) and day > limit:
                        faults.setdefault(row, []).append((heading, day, reason))
    return _without(rows, faults)
