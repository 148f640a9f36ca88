"""Opening an .xlsx workbook that may be damaged, mislabelled or made to do harm.

It is read, or it is refused in one plain sentence.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum

from lineofsight.core.readings import Refused
from lineofsight.formats._archives import Archive
from lineofsight.formats._files import OLD_OFFICE_FILE, refuse_by_size
from lineofsight.formats._sheet_survey import MOST_CELLS, Extent

_OTHER_KINDS = {
    b"%PDF": "is a PDF document, not an Excel workbook",
    b"<": "is a web page or XML file, not an Excel workbook; open it in Excel and save it as .xlsx",
    b"{": "is a JSON file, not an Excel workbook",
    b"\x1f\x8b": "is a compressed archive, not an Excel workbook",
    b"PK\x05\x06": "is an empty archive, not an Excel workbook",
}

Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Sheet:
    """One sheet: its rows from the first that holds anything, and the line and column of its first cell (from 1).

    A blank cell is an empty text, a number a float, a date cell a date. ``formulas`` are the (line, column) of cells
    that hold a formula: what stands in ``rows`` for them is what it came to when the workbook was last saved.
    ``errors`` are those that hold an error of Excel's such as #REF!, but not #N/A; they stand in ``rows`` as blank.
    """

    name: str
    rows: list[list[object]]
    first_line: int
    first_column: int
    formulas: frozenset[tuple[int, int]] = frozenset()
    errors: frozenset[tuple[int, int]] = frozenset()


class Workbook:
    """A workbook that has passed every check. Its sheets are read one at a time."""

    def __init__(self, path: Path) -> None:
        _refuse_other_kinds(path)
        self._file = path.name
        content = path.read_bytes()
        archive = Archive(io.BytesIO(content), path.name)
        book = archive.book()
        extents = archive.measure()
        _refuse_too_large(extents.values(), path.name)
        self.starts_in_1904 = book.starts_in_1904
        self._extents = {name: extents[part] for name, part in book.parts.items() if part in extents}
        self._opened: CalamineWorkbook = self._attempt(lambda: CalamineWorkbook.from_filelike(io.BytesIO(content)))
        self.sheet_names = [
            sheet.name
            for sheet in self._opened.sheets_metadata
            if sheet.typ is SheetTypeEnum.WorkSheet and sheet.name in self._extents
        ]

    def read(self, name: str) -> Sheet:
        """All cells of one sheet. Raises ``Refused`` where the sheet is damaged."""
        sheet: CalamineSheet = self._attempt(lambda: self._opened.get_sheet_by_name(name))
        rows: list[list[object]] = self._attempt(sheet.to_python)  # type: ignore[arg-type]  # its cells are all objects
        line, column = sheet.start or (0, 0)
        extent = self._extents[name]
        return Sheet(name, rows, line + 1, column + 1, frozenset(extent.formulas), frozenset(extent.errors))

    def merged_in(self, name: str) -> list[tuple[tuple[int, int], tuple[int, int]]]:
        """The merged cells of one sheet, each by the (line, column) of its first and last cell, counted from 0."""
        sheet: CalamineSheet = self._attempt(lambda: self._opened.get_sheet_by_name(name))
        return list(sheet.merged_cell_ranges or ())

    def _attempt(self, action: Callable[[], Answer]) -> Answer:
        try:
            return action()
        except BaseException as error:
            # the reader is written in Rust, and what it throws when it gives up is not an ordinary exception
            if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
                raise
            raise Refused(f"{self._file} is damaged: its sheets cannot be read.") from error


def sheet_names(path: Path) -> list[str]:
    """The names of a workbook's sheets, without reading what stands in them. Raises as ``Workbook`` does."""
    _refuse_other_kinds(path)
    with path.open("rb") as file:
        return list(Archive(file, path.name).book().parts)


def _refuse_other_kinds(path: Path) -> None:
    refuse_by_size(path)
    with path.open("rb") as file:
        start = file.read(16)
        if start.startswith(OLD_OFFICE_FILE):
            raise Refused(f"{path.name} {_kind_of_old_file(file.read())}.")
    if not start.startswith(b"PK\x03\x04"):
        text = start.lstrip(b"\xef\xbb\xbf \r\n\t")
        kinds = (said for mark, said in _OTHER_KINDS.items() if text.startswith(mark))
        raise Refused(f"{path.name} {next(kinds, 'is not an Excel workbook (.xlsx)')}.")


def _kind_of_old_file(content: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in content:
        return "is protected by a password; save it without one"
    return "is an old Excel workbook (.xls); open it in Excel and save it as .xlsx"


def _refuse_too_large(extents: Iterable[Extent], file: str) -> None:
    found = list(extents)
    if sum(extent.rectangle() for extent in found) > MOST_CELLS:
        raise Refused(f"{file} reaches over more than {MOST_CELLS:,} cells, the most that is read.")
    if any(extent.is_too_large() for extent in found):
        raise Refused(f"{file} has cells far apart with nothing between them; delete the blank rows and columns.")
