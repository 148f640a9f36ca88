"""The XML parts of a Word document, taken out of its archive without believing what the archive says of itself."""

from __future__ import annotations

import io
import zipfile
import zlib

from lxml import etree

from lineofsight.core.readings import Refused
from lineofsight.formats._files import MEGABYTE

MOST_PARTS = 5_000
MOST_INFLATED_BYTES = 60 * MEGABYTE
MOST_TIMES_SMALLER = 200
_ENCRYPTED_FLAG = 1
_DAMAGE = (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError, zlib.error, RuntimeError)


class Packed:
    """The parts of one archive, by name; each is inflated only when it is asked for, and within limits."""

    def __init__(self, content: bytes, name: str) -> None:
        self._name = name
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(content))
            entries = self._archive.infolist()
        except _DAMAGE as error:
            raise Refused(f"{name} is cut short or damaged: it cannot be opened.") from error
        if len(entries) > MOST_PARTS:
            raise Refused(f"{name} holds more than {MOST_PARTS:,} parts; a document has a few dozen.")
        if any(entry.flag_bits & _ENCRYPTED_FLAG for entry in entries):
            raise Refused(f"{name} is protected by a password; save it without one.")
        self._entries = {entry.filename: entry for entry in entries}

    def names(self) -> list[str]:
        return list(self._entries)

    def tree(self, part: str) -> etree._Element | None:
        """A part as XML; nothing where the archive does not hold it.

        Raises:
            Refused: it swells, is damaged, or declares a document type, by which a small file can fill a machine.
        """
        if part not in self._entries:
            return None
        content = self._inflated(self._entries[part])
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content or b"\x00" in content[:64]:
            raise Refused(f"{self._name} declares a document type, which no Word document does.")
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            return etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise Refused(f"{self._name} is damaged: its text cannot be read.") from error

    def _inflated(self, entry: zipfile.ZipInfo) -> bytes:
        is_swollen = entry.file_size > MEGABYTE and entry.file_size > MOST_TIMES_SMALLER * entry.compress_size
        if is_swollen or entry.file_size > MOST_INFLATED_BYTES:
            raise Refused(f"{self._name} swells to many times its size when opened, as no document does.")
        try:
            with self._archive.open(entry) as part:
                return part.read(MOST_INFLATED_BYTES)
        except _DAMAGE as error:
            raise Refused(f"{self._name} is damaged: a part of it cannot be inflated.") from error
