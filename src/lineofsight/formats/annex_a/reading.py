"""Reading Ofsted's Annex A workbook into canonical tables."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from lineofsight.core.readings import Progress, Reading, Refusal, Refused, no_progress
from lineofsight.formats._workbooks import Workbook
from lineofsight.formats.annex_a.coverage import coverage_of
from lineofsight.formats.annex_a.drafts import Drafts
from lineofsight.formats.annex_a.headings import Heading, Holds
from lineofsight.formats.annex_a.matching import Match, annex_lists, match_sheet
from lineofsight.formats.annex_a.people import take_people, take_unaccompanied
from lineofsight.formats.annex_a.rows import Rows
from lineofsight.formats.annex_a.sheets import (
    Readers,
    take_sheet,
    without_duplicates,
    without_impossible_dates,
)
from lineofsight.formats.annex_a.work import take_involvements, take_teams_and_workers

NAME = "annex_a"
LAST_LIST_OF_CHILDREN = 8

NOT_TOLD = (
    "Annex A tells only each child's latest visit, review, placement, legal status and health check.",
    "Its counts (such as earlier plans and missing episodes) are not events, so they are not taken.",
    "Its answers without a date (emergency protection, return interviews) are not events, so they are not taken.",
    "Since when a child in need plan or a worker's allocation has held is not told.",
)


def read(path: Path, *, authority: str, as_at: date | None, progress: Progress = no_progress) -> Reading:
    """Read the workbook. Without an as-at date, the latest date in lists 1 to 8 is taken for it, and a note says so.

    A line that cannot be understood is refused, and the others are taken. Raises ``Refused`` where the file is not a
    workbook that can be read safely, where no sheet is a list of Annex A, or where no as-at date can be found.
    """
    reading = Reading(NAME, [path.name])
    lists = _read_lists(path, reading, progress)
    as_at = as_at or _latest_date(lists, reading)
    for number, rows in lists.items():
        lists[number], refusals = without_impossible_dates(rows, annex_lists()[number], as_at)
        reading.refusals.extend(refusals)
    drafts = Drafts(authority)
    for number, rows in lists.items():
        annex_lists()[number].take(rows, drafts)
    about_children = [rows for rows in lists.values() if rows.get("child_id") is not None]
    reading.notes.extend(take_people(about_children, drafts, as_at))
    take_unaccompanied(about_children, drafts)
    take_teams_and_workers(about_children, drafts)
    take_involvements(lists, drafts)
    reading.tables = drafts.tables
    reading.coverage = coverage_of(drafts, as_at)
    reading.notes.extend(NOT_TOLD)
    return reading


def _read_lists(path: Path, reading: Reading, progress: Progress) -> dict[int, Rows]:
    workbook = Workbook(path)
    readers = Readers(starts_in_1904=workbook.starts_in_1904)
    lists: dict[int, Rows] = {}
    for done, name in enumerate(workbook.sheet_names):
        progress(f"reading {path.name}", done, len(workbook.sheet_names))
        sheet = workbook.read(name)
        match = match_sheet(name, sheet.rows)
        if match is None:
            reading.notes.append(f"{path.name}: the sheet ‘{name}’ is no list of Annex A and was left out.")
        elif reason := _why_not(match, lists):
            heading = match.annex_list.identifier.text
            reading.refusals.append(Refusal(path.name, name, None, heading, "", reason))
        else:
            rows, refusals = take_sheet(path.name, sheet, match, readers)
            rows, repeated = without_duplicates(rows, match.annex_list)
            lists[match.annex_list.number] = rows
            reading.refusals.extend((*refusals, *repeated))
            reading.notes.extend(_notes_on_headings(path.name, name, match))
    progress(f"reading {path.name}", len(workbook.sheet_names), len(workbook.sheet_names))
    if not lists and not reading.refusals:
        raise Refused(f"{path.name} has no sheet that looks like a list of Ofsted's Annex A.")
    return dict(sorted(lists.items()))


def _why_not(match: Match, lists: Mapping[int, Rows]) -> str:
    """Why a whole sheet cannot be taken; empty where it can."""
    annex_list = match.annex_list
    if annex_list.identifier.name not in match.columns:
        return f"the sheet has no such column, without which list {annex_list.number} cannot be taken"
    if annex_list.number in lists:
        return f"another sheet is list {annex_list.number} already; put all its lines into one sheet"
    return ""


def _notes_on_headings(file: str, sheet: str, match: Match) -> list[str]:
    notes = []
    if match.unknown:
        notes.append(
            f"{file}: in {sheet} these columns are not Annex A's and were left out: {', '.join(match.unknown)}."
        )
    missing = [heading.text for heading in match.missing() if heading.holds is not Holds.UNREAD]
    if missing:
        notes.append(f"{file}: {sheet} lacks these columns, so what they tell is not available: {', '.join(missing)}.")
    return notes


def _latest_date(lists: Mapping[int, Rows], reading: Reading) -> date:
    """The latest date of any event in lists 1 to 8: the list was made then or soon after."""
    days = [
        day
        for number, rows in lists.items()
        if number <= LAST_LIST_OF_CHILDREN
        for heading in annex_lists()[number].headings
        if _is_event(heading)
        for day in set(rows[heading.name])
        if isinstance(day, date)
    ]
    if not days:
        raise Refused(f"{reading.files[0]} holds no date from which to tell the day it was made; say it with --as-at.")
    as_at = max(days)
    reading.notes.append(
        f"{reading.files[0]}: no as-at date was given, so the latest date in lists 1 to 8 is taken for it: "
        f"{as_at:%d/%m/%Y}."
    )
    return as_at


def _is_event(heading: Heading) -> bool:
    return heading.holds is Holds.DATE and heading.name != "born_on"
