"""Looking into the zip archive of a workbook without believing what it says of itself.

The spreadsheet reader sets aside memory for the full rectangle from the first cell to the last, so two cells far apart
are enough to exhaust a machine. Every part is therefore inflated piece by piece and counted here first, and whatever
is wrong is said in one plain sentence (``Refused``).
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

from lineofsight.core.readings import Refused
from lineofsight.formats._files import MEGABYTE
from lineofsight.formats._sheet_survey import Extent, XmlReader, survey, survey_as_xml

if TYPE_CHECKING:
    from zlib import _Decompress

MOST_PACKED_BYTES = 50 * MEGABYTE
MOST_INFLATED_BYTES = 400 * MEGABYTE
MOST_TIMES_SMALLER = 200
MOST_ENTRIES = 2_000

INDEX = "xl/workbook.xml"

_PIECE = 4 * MEGABYTE
_LOCAL_HEADER = struct.Struct("<4s5H3I2H")
_PACKINGS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_ENCRYPTED_FLAG = 1
_OTHER_KINDS = {
    "xl/workbook.bin": "is a binary workbook (.xlsb); open it in Excel and save it as .xlsx",
    "content.xml": "is an OpenDocument file; save it as .xlsx",
    "word/document.xml": "is a Word document, not an Excel workbook",
    "ppt/presentation.xml": "is a PowerPoint presentation, not an Excel workbook",
}
_DAMAGE = (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError, struct.error, UnicodeError)


@dataclass(frozen=True)
class Book:
    """What a workbook's index says: the part that holds each sheet, and whether it counts its days from 1904."""

    parts: dict[str, str]
    starts_in_1904: bool


class Archive:
    """The parts of one workbook, each known by its name as Excel compares it (case and kind of slash do not matter)."""

    def __init__(self, file: IO[bytes], name: str) -> None:
        self._file = file
        self._name = name
        try:
            entries = zipfile.ZipFile(file).infolist()
        except _DAMAGE as error:
            raise Refused(f"{name} is cut short or damaged: it cannot be opened as a workbook.") from error
        self._entries = {_part(entry.filename): entry for entry in entries}
        self._refuse_bad_directory(entries)

    def _refuse_bad_directory(self, entries: list[zipfile.ZipInfo]) -> None:
        if len(entries) > MOST_ENTRIES:
            raise Refused(f"{self._name} holds more than {MOST_ENTRIES} parts; a workbook has a few dozen.")
        if len(self._entries) < len(entries):
            raise Refused(f"{self._name} holds two parts of the same name, which no workbook does.")
        if any(entry.flag_bits & _ENCRYPTED_FLAG for entry in entries):
            raise Refused(f"{self._name} is protected by a password; save it without one.")
        if any(entry.compress_type not in _PACKINGS for entry in entries):
            raise Refused(f"{self._name} is packed in a way that Excel does not use.")
        if sum(entry.compress_size for entry in entries) > MOST_PACKED_BYTES:
            raise Refused(f"{self._name} has parts that overlap one another, which no workbook does.")
        if INDEX not in self._entries:
            kinds = (said for part, said in _OTHER_KINDS.items() if part in self._entries)
            raise Refused(f"{self._name} {next(kinds, 'is an archive that holds no workbook')}.")

    def measure(self) -> dict[str, Extent]:
        """Inflate and count every part. Raises ``Refused`` as soon as a limit is passed, before more is inflated."""
        inflated = 0
        extents = {}
        for part, entry in self._entries.items():
            extents[part] = extent = Extent()
            rest = b""
            for piece in self._pieces(entry):
                inflated += len(piece)
                if inflated > MOST_INFLATED_BYTES:
                    raise Refused(f"{self._name} inflates to more than {MOST_INFLATED_BYTES // MEGABYTE} megabytes.")
                rest = survey(rest + piece, extent, self._name)
            survey(rest, extent, self._name, is_last=True)
            if extent.needs_a_closer_look() and part.endswith(".xml"):
                extents[part] = survey_as_xml(self._pieces(entry), self._name, extent.errors)
        return extents

    def book(self) -> Book:
        """The workbook's index of its sheets. Raises ``Refused`` where it is missing, ambiguous or not XML."""
        roots = [found for tag, found in self._elements("_rels/.rels") if tag == "Relationship"]
        places = {_part(found.get("Target", "")) for found in roots if _is_of_kind(found, "officeDocument")}
        if places != {INDEX}:
            raise Refused(f"{self._name} is damaged: it does not say where the index of its sheets stands.")
        related = [found for tag, found in self._elements("xl/_rels/workbook.xml.rels") if tag == "Relationship"]
        self._refuse_repeats(found.get("Id", "") for found in related)
        targets = {found.get("Id", ""): _part(found.get("Target", ""), "xl/") for found in related}
        elements = self._elements(INDEX)
        sheets = [found for tag, found in elements if tag == "sheet"]
        self._refuse_repeats(found.get("name", "") for found in sheets)
        dates = [found.get("date1904", "0") for tag, found in elements if tag == "workbookPr"]
        return Book(
            parts={found.get("name", ""): targets.get(_relation(found), "") for found in sheets},
            starts_in_1904=bool(dates) and dates[0] in {"1", "true"},
        )

    def _refuse_repeats(self, names: Iterable[str]) -> None:
        if any(count > 1 for count in Counter(names).values()):
            raise Refused(f"{self._name} is damaged: its index names the same sheet twice.")

    def _elements(self, part: str) -> list[tuple[str, dict[str, str]]]:
        if part not in self._entries:
            raise Refused(f"{self._name} is damaged: it has no index of its sheets.")
        found: list[tuple[str, dict[str, str]]] = []
        reader = XmlReader(self._name, lambda tag, attributes: found.append((tag, attributes)))
        reader.read(self._pieces(self._entries[part]))
        return found

    def _pieces(self, entry: zipfile.ZipInfo) -> Iterator[bytes]:
        """One part in pieces, as it really inflates. Raises ``Refused`` where it swells too much or is damaged."""
        produced = check = 0
        for piece in self._packed(entry) if entry.compress_type == zipfile.ZIP_STORED else self._inflated(entry):
            produced += len(piece)
            check = zlib.crc32(piece, check)
            if produced > MEGABYTE and produced > MOST_TIMES_SMALLER * entry.compress_size:
                raise Refused(f"{self._name} swells to more than {MOST_TIMES_SMALLER} times its size when opened.")
            yield piece
        if produced != entry.file_size or check != entry.CRC:
            raise Refused(f"{self._name} is damaged: a part of it is not what its directory says.")

    def _inflated(self, entry: zipfile.ZipInfo) -> Iterator[bytes]:
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        for packed in self._packed(entry):
            pending, is_full = packed, True
            while pending or is_full:
                piece = self._inflate(inflater, pending)
                pending, is_full = inflater.unconsumed_tail, len(piece) == _PIECE
                yield piece

    def _inflate(self, inflater: _Decompress, packed: bytes) -> bytes:
        try:
            return inflater.decompress(packed, _PIECE)
        except zlib.error as error:
            raise Refused(f"{self._name} is damaged: a part of it cannot be inflated.") from error

    def _packed(self, entry: zipfile.ZipInfo) -> Iterator[bytes]:
        self._file.seek(max(entry.header_offset, 0))
        header = self._file.read(_LOCAL_HEADER.size)
        if len(header) < _LOCAL_HEADER.size or not header.startswith(b"PK\x03\x04"):
            raise Refused(f"{self._name} is cut short or damaged: a part of it is missing.")
        *_, name_length, extra_length = _LOCAL_HEADER.unpack(header)
        self._file.seek(name_length + extra_length, 1)
        left = entry.compress_size
        while left and (packed := self._file.read(min(left, MEGABYTE))):
            left -= len(packed)
            yield packed


def _part(name: str, folder: str = "") -> str:
    name = name.replace("\\", "/")
    return (name.lstrip("/") if name.startswith("/") else folder + name).casefold()


def _is_of_kind(relation: dict[str, str], kind: str) -> bool:
    return relation.get("Type", "").endswith(f"/{kind}")


def _relation(sheet: dict[str, str]) -> str:
    """The key of the part that holds a sheet, whatever prefix the workbook gives to the word ``id``."""
    return next((value for name, value in sheet.items() if name.endswith(":id")), "")
