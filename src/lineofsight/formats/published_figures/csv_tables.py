"""A published CSV file, plain or gzipped, read whole and refused in plain words when it is not sound."""

from __future__ import annotations

import csv
import gzip
import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import IO, cast

from lineofsight.core.readings import Refused

MOST_BYTES = 200_000_000
"""Ten times the largest file published so far: beyond it a file is a mistake, or a trap for the machine's memory."""

LONGEST_HEADING = 100_000
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True)
class CsvTable:
    """A file's name, its headings, and its text, whose lines are read one by one as they are asked for."""

    file: str
    headings: tuple[str, ...]
    text: str

    def lines(self) -> Iterator[tuple[str, list[str]]]:
        """Each line's reference (``file!line``, the line as a person counts it) and its cells; blank lines are skipped.

        Raises ``Refused`` at a line that has more or fewer cells than the heading.
        """
        reader = csv.reader(io.StringIO(self.text, newline=""))
        width = len(self.headings)
        for cells in islice(_sound(reader, self.file), 1, None):
            if len(cells) != width:
                problem = f"{len(cells)} columns where the heading has {width}. The file may have been cut short."
                raise self.refuse(f"!{reader.line_num}", problem)
            yield f"{self.file}!{reader.line_num}", cells

    def columns(self, *names: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Each line's reference and the text under the headings named, at least two of them."""
        chosen = itemgetter(*(self.headings.index(name) for name in names))
        for source, cells in self.lines():
            yield source, chosen(cells)

    def refuse(self, source: str, problem: str) -> Refused:
        """The refusal of the whole file because of one of its lines."""
        return Refused(f"{self.file}, line {source.rpartition('!')[2]}: {problem} Nothing was read from this file.")


def read_csv_table(path: Path) -> CsvTable:
    """Open a CSV file, gzipped or not, whatever its name ends with. Raises ``Refused`` when it is not one."""
    text = _text(path)
    first = next(_sound(csv.reader(io.StringIO(text, newline="")), path.name), None)
    if first is None:
        message = f"{path.name} is empty."
        raise Refused(message)
    headings = tuple(name.strip() for name in first)
    if len(set(headings)) != len(headings):
        message = f"{path.name} has two columns of the same name."
        raise Refused(message)
    return CsvTable(path.name, headings, text)


def _sound(reader: Iterator[list[str]], file: str) -> Iterator[list[str]]:
    """The lines that are not blank. Raises ``Refused`` for what the CSV reader cannot take."""
    try:
        yield from filter(None, reader)
    except csv.Error as problem:
        message = f"{file} is not a CSV file that can be read ({problem})."
        raise Refused(message) from None


def read_headings(path: Path) -> tuple[str, ...]:
    """The headings of a file, from its first line only; none where it is not a CSV file that can be read."""
    try:
        with _opened(path) as stream:
            line = stream.readline(LONGEST_HEADING).decode("utf-8-sig")
        return tuple(name.strip() for name in next(csv.reader([line]), ()))
    except (OSError, EOFError, zlib.error, UnicodeDecodeError, csv.Error):
        return ()


def _text(path: Path) -> str:
    try:
        content = _bytes(path)
    except (EOFError, gzip.BadGzipFile, zlib.error):
        message = f"{path.name} is a gzipped file that is damaged or cut short. Fetch it again."
        raise Refused(message) from None
    except OSError as problem:
        message = f"{path.name} cannot be read: {problem.strerror}."
        raise Refused(message) from None
    if len(content) > MOST_BYTES:
        message = f"{path.name} holds more than {MOST_BYTES // 1_000_000} million bytes, which no published table does."
        raise Refused(message)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        message = f"{path.name} is not a CSV file in UTF-8. A workbook has to be saved as CSV first."
        raise Refused(message) from None


def _bytes(path: Path) -> bytes:
    with _opened(path) as stream:
        return stream.read(MOST_BYTES + 1)


def _opened(path: Path) -> IO[bytes]:
    with path.open("rb") as raw:
        is_gzipped = raw.read(len(_GZIP)) == _GZIP
    return cast("IO[bytes]", gzip.open(path)) if is_gzipped else path.open("rb")
