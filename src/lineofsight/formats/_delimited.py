"""Reading and writing CSV safely: what a spreadsheet, a database or a hostile sender may put into such a file.

Text that a spreadsheet would run as a formula (it starts with ``=``, ``+``, ``-``, ``@``, a tab, a line break or one of
their full-width forms) is written with an apostrophe before it and read back without it. The word ``NULL`` standing
alone is written so too, because databases export blanks under that name. Nothing else about a text changes.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lineofsight.core.readings import Refusal, Refused

if TYPE_CHECKING:
    from _csv import Reader

MOST_BYTES = 512 * 1024 * 1024
MOST_CELLS = 50_000_000
MOST_RAGGED = 10_000
LONGEST_LINE = 1_000_000
LONGEST_VALUE_SHOWN = 80

_NOT_CSV = {
    b"PK\x03\x04": "a workbook or a zip archive",
    b"\xd0\xcf\x11\xe0": "an old or encrypted Office file",
    b"%PDF": "a PDF document",
    b"\x1f\x8b": "a compressed archive",
    b"PAR1": "a Parquet file",
    b"<": "a web page or an XML file",
    b"{": "a JSON file",
}
_UTF_16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_UTF_8_LETTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_GUARDED = re.compile(r"'*(?:[=+\-@\t\r\n＝＋－＠]|NULL\Z)")


@dataclass(frozen=True)
class Delimited:
    """One CSV file, column by column: headings as they stand, cells as text, and the line each row starts on."""

    file: str
    headings: tuple[str, ...]
    columns: list[Sequence[str]]
    lines: list[int]
    refusals: list[Refusal]


def guard(text: str) -> str:
    """The text as it can stand in a file that a spreadsheet may open.

    >>> guard("=1+1"), guard("Ann")
    ("'=1+1", 'Ann')
    """
    return f"'{text}" if _GUARDED.match(text) else text


def unguard(text: str) -> str:
    """The text as it was before ``guard``; a text that was never guarded stays as it is.

    >>> unguard("'=1+1"), unguard("'s Gravesend")
    ('=1+1', "'s Gravesend")
    """
    return text[1:] if text[:1] == "'" and _GUARDED.match(text) else text


def read_headings(path: Path) -> tuple[str, ...]:
    """The headings of a file, trimmed; none where it cannot be read as CSV, so that another format may know it."""
    try:
        with path.open("rb") as file:
            line = file.readline(LONGEST_LINE)
            text = _decode(line + file.read(len(line) % 2 if b"\x00" in line else 0), path.name)
        return _headings(csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)), path.name)
    except (OSError, Refused, csv.Error):
        return ()


def read_delimited(path: Path) -> Delimited:
    """Read a whole file; blank lines are left out, and rows that do not fit the headings are refused one by one.

    Raises:
        Refused: the file as a whole cannot be trusted (its kind, size, encoding, quotes or headings).
    """
    text = _decode(_bytes_of(path), path.name)
    source = io.StringIO(text, newline="")
    reader = csv.reader(_lines(source, path.name), delimiter=_delimiter(text), strict=True)
    try:
        headings = _headings(reader, path.name)
        return _rows(reader, headings, path.name)
    except csv.Error as error:
        raise Refused(
            f"{path.name} cannot be read from line {reader.line_num}: its quotation marks do not pair up, "
            f"or a value is far too long ({error})."
        ) from error


def write_delimited(path: Path, headings: Sequence[str], columns: Sequence[Iterable[str]]) -> None:
    """Write columns of text, already guarded where they hold people's own words, as UTF-8."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(headings)
        writer.writerows(zip(*columns, strict=True))


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Refused(f"{path.name} is larger than {MOST_BYTES // 1024**2} MiB. Split it and load the parts.")
        return path.read_bytes()
    except OSError as error:
        raise Refused(f"{path.name} cannot be opened: {error.strerror or error}.") from error


def _decode(data: bytes, name: str) -> str:
    """The text of a file, whose encoding is told by its own bytes and never guessed line by line."""
    if not data.strip():
        raise Refused(f"{name} is empty: it has not even a line of headings.")
    for signature, kind in _NOT_CSV.items():
        if data.startswith(signature):
            raise Refused(f"{name} is {kind}, not a CSV file.")
    if encoding := _UTF_16.get(data[:2]) or _utf_16_without_mark(data):
        return _without_nul(_strictly(data, encoding, name), name)
    try:
        return _without_nul(data.decode("utf-8-sig"), name)
    except UnicodeDecodeError as error:
        if data.startswith(b"\xef\xbb\xbf") or _UTF_8_LETTER.search(data):
            line = data.count(b"\n", 0, error.start) + 1
            raise Refused(
                f"{name} mixes two encodings (UTF-8, and something else on line {line}), so letters outside "
                "plain English cannot be trusted. Save it again as CSV UTF-8."
            ) from error
        return _without_nul(_strictly(data, "cp1252", name), name)


def _utf_16_without_mark(data: bytes) -> str:
    """UTF-16 that does not say so shows a zero beside most letters of its headings, always on the same side."""
    first, second = data[0:64:2], data[1:64:2]
    if first.count(0) == 0 and second.count(0) * 2 > len(second):
        return "utf-16-le"
    return "utf-16-be" if second.count(0) == 0 and first.count(0) * 2 > len(first) else ""


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise Refused(f"{name} is not text in UTF-8, UTF-16 or Windows-1252. Save it again as CSV UTF-8.") from error


def _without_nul(text: str, name: str) -> str:
    if "\x00" in text:
        line = text.count("\n", 0, text.index("\x00")) + 1
        raise Refused(f"{name} holds a NUL byte on line {line}: it is damaged, or not a text file.")
    return text


def _delimiter(text: str) -> str:
    """Comma, unless the headings are plainly parted by something else."""
    headings = text.lstrip("\r\n").partition("\n")[0]
    return max(",;\t|", key=headings.count)


def _lines(source: io.StringIO, name: str) -> Iterator[str]:
    for line in source:
        if len(line) > LONGEST_LINE:
            raise Refused(f"{name} has a line of more than {LONGEST_LINE:,} characters: it is damaged.")
        yield line


def _headings(reader: Reader, name: str) -> tuple[str, ...]:
    headings = tuple(heading.strip() for heading in next((cells for cells in reader if any(cells)), []))
    named = [heading.casefold() for heading in headings if heading]
    if not named:
        raise Refused(f"{name} has no line of headings.")
    for heading in named:
        if named.count(heading) > 1:
            raise Refused(f"{name} has the heading {heading} twice, so its columns cannot be told apart.")
    return headings


def _rows(reader: Reader, headings: tuple[str, ...], name: str) -> Delimited:
    """The rows below the headings. A row's line is the one it starts on, however many its quoted text runs over."""
    width, most_rows = len(headings), MOST_CELLS // len(headings)
    rows: list[list[str]] = []
    lines: list[int] = []
    refusals: list[Refusal] = []
    before = reader.line_num
    for cells in reader:
        line, before = before + 1, reader.line_num
        if not "".join(cells).strip():
            continue
        if len(cells) < width or any(cells[width:]):
            refusals.append(_ragged(cells, width, name, line))
        else:
            rows.append(cells[:width])
            lines.append(line)
        if len(rows) > most_rows:
            raise Refused(f"{name} holds more than {MOST_CELLS:,} cells. Split it and load the parts.")
        if len(refusals) > MOST_RAGGED:
            raise Refused(f"{name} has more than {MOST_RAGGED:,} lines that do not fit its headings: it is damaged.")
    columns: list[Sequence[str]] = [*zip(*rows, strict=True)] if rows else [() for _ in headings]
    return Delimited(name, headings, columns, lines, refusals)


def _ragged(cells: list[str], width: int, name: str, line: int) -> Refusal:
    shown = ",".join(cells[: width + 1])[:LONGEST_VALUE_SHOWN]
    return Refusal(name, "", line, "", shown, f"the line has {len(cells)} values where the headings ask for {width}")
