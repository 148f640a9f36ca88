"""Ofsted's Annex A: the workbook of eleven lists that a council hands over for an inspection of children's services."""

from __future__ import annotations

from pathlib import Path

from lineofsight.core.readings import Refused
from lineofsight.formats._workbooks import Workbook, sheet_names
from lineofsight.formats.annex_a.matching import list_named, match_sheet
from lineofsight.formats.annex_a.reading import NAME, read
from lineofsight.formats.annex_a.writing import write

__all__ = ["NAME", "read", "recognises", "write"]

WORKBOOK_SUFFIXES = {".xlsx", ".xlsm", ".xls", ".xlsb"}


def recognises(path: Path) -> bool:
    """Whether this looks like Annex A: by the names of its sheets, or else by their headings.

    A workbook that cannot be opened counts as recognised, so that reading it can say what is wrong with it.
    """
    if not path.is_file() or path.suffix.casefold() not in WORKBOOK_SUFFIXES:
        return False
    try:
        if any(list_named(name) for name in sheet_names(path)):
            return True
        workbook = Workbook(path)
        return any(match_sheet(name, workbook.read(name).rows) for name in workbook.sheet_names)
    except Refused:
        return True
