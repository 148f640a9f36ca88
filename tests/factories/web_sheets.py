"""Sheets on which many actions are changed, filled in for a test."""

from __future__ import annotations

from lineofsight.formats.figures_workbook import Sheet, workbook_of
from lineofsight.web.accounts.models import User
from lineofsight.web.improvement.exports.bulk_sheet import AS_IT_STANDS, SHEET, TO_FILL_IN
from lineofsight.web.improvement.models import KeptFile
from tests.factories.web_improvement import a_kept_file

HEADINGS = (*AS_IT_STANDS, *TO_FILL_IN)


def filled_in(*rows: dict[str, object]) -> bytes:
    """A workbook with these rows, each by its headings; what a row does not name is blank."""
    return workbook_of([Sheet(SHEET, HEADINGS, [tuple(row.get(heading) for heading in HEADINGS) for row in rows])])


def a_handed_in_sheet(*, by: User) -> KeptFile:
    """A sheet that asks for something of an action that is not there, so that nothing of it can be saved."""
    content = filled_in({"Reference": "nosuch", "Version": 1, "Update": "Half of it is done"})
    file = a_kept_file("sheet.xlsx", content, received_by=by)
    file.path.parent.mkdir(parents=True, exist_ok=True)
    file.path.write_bytes(content)
    return file
