"""How every command shows its rows and its progress: rows on stdout, progress on stderr."""

from __future__ import annotations

import argparse
import csv
import json
import shutil
import sys
import textwrap
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from enum import Enum
from typing import TextIO

from lineofsight.core.readings import Progress

FORMATS = ("table", "json", "csv")
BLANK = "–"
GAP = "  "
PLAIN_LINE_EVERY = 5.0
TERMINAL_LINE_EVERY = 0.1
FORMULA_MARKS = ("=", "+", "-", "@", "\t", "\r")

Row = Mapping[str, object]


def add_format_argument(parser: argparse.ArgumentParser) -> None:
    """Add `--format`, which every command that shows rows has."""
    parser.add_argument("--format", choices=FORMATS, default="table", help="how to show the rows (default: table)")


def show(rows: Sequence[Row], format: str) -> None:
    """Print rows on stdout as an aligned table, a JSON list or CSV.

    The first row's columns come first, in its order; a column that only later rows have follows. A blank is an en
    dash in the table, null in JSON and nothing in CSV: never 0. In CSV, text that a spreadsheet would run as a
    formula is written with an apostrophe before it.
    """
    {"table": show_table, "json": show_json, "csv": show_csv}[format](rows)


def columns_of(rows: Iterable[Row]) -> list[str]:
    """List every column in order of first appearance."""
    return list(dict.fromkeys(column for row in rows for column in row))


# ---------------------------------------------------------------- table


def show_table(rows: Sequence[Row]) -> None:
    columns = columns_of(rows)
    if not columns:
        print("Nothing to show.")
        return
    cells = [[as_words(row.get(column)) for column in columns] for row in rows]
    headings = [column.replace("_", " ") for column in columns]
    numeric = [are_numbers([row.get(column) for row in rows]) for column in columns]
    written = list(zip(headings, *cells, strict=True))
    least = [max(map(longest_word, column)) for column in written]
    widths = fitted([max(map(len, column)) for column in written], least, terminal_width())
    for line in [headings, ["-" * width for width in widths], *cells]:
        print_wrapped(line, widths, numeric)


def print_wrapped(cells: Sequence[str], widths: Sequence[int], numeric: Sequence[bool]) -> None:
    """Print one row of cells, each wrapped within its column's width; numbers stand to the right."""
    wrapped = [
        textwrap.wrap(cell, width, break_on_hyphens=False) or [""] for cell, width in zip(cells, widths, strict=True)
    ]
    for number in range(max(map(len, wrapped))):
        lines = [cell[number] if number < len(cell) else "" for cell in wrapped]
        placed = zip(lines, widths, numeric, strict=True)
        print(GAP.join(line.rjust(width) if right else line.ljust(width) for line, width, right in placed).rstrip())


def fitted(widths: Sequence[int], least: Sequence[int], available: int) -> list[int]:
    """Narrow the widest columns until the table fits, none so far that a word (or a name to be copied) would break.

    >>> fitted([4, 30, 20], [4, 8, 20], available=42), fitted([4, 30, 20], [4, 8, 20], available=20)
    ([4, 14, 20], [4, 8, 20])
    """
    widths = list(widths)
    while sum(widths) + len(GAP) * (len(widths) - 1) > available:
        spare = [width if width > narrowest else 0 for width, narrowest in zip(widths, least, strict=True)]
        if not any(spare):
            break
        widths[spare.index(max(spare))] -= 1
    return widths


def longest_word(text: str) -> int:
    return max(map(len, text.split()), default=0)


def terminal_width() -> int:
    """How wide a table may be: the terminal's width, or any width when the rows go to a file or another program."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else sys.maxsize


def is_blank(value: object) -> bool:
    """Whether nothing is said: no value, an empty text or an empty list. Zero and "no" say something."""
    return value is None or value in ("", (), [])


def are_numbers(values: Sequence[object]) -> bool:
    """Whether these are numbers, with or without blanks between them."""
    present = [value for value in values if value is not None]
    return bool(present) and all(map(is_number, present))


def is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def as_words(value: object) -> str:
    """Say a value as a person would write it.

    >>> [as_words(value) for value in (None, True, 1234, 45.50, date(2024, 4, 1), ["a", "b"])]
    ['–', 'yes', '1,234', '45.5', '2024-04-01', 'a, b']
    """
    if is_blank(value):
        return BLANK
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, float):
        return f"{value:,.3f}".rstrip("0").rstrip(".")
    if isinstance(value, Sequence | set | frozenset) and not isinstance(value, str):
        return ", ".join(map(as_words, listed(value)))
    return str(as_plain(value))


# ---------------------------------------------------------------- JSON and CSV


def show_json(rows: Sequence[Row]) -> None:
    json.dump([dict(row) for row in rows], sys.stdout, default=as_plain, ensure_ascii=False, allow_nan=False, indent=2)
    print()


def show_one(thing: Row) -> None:
    """Print one thing as a JSON object, for a command whose answer is no list."""
    json.dump(dict(thing), sys.stdout, default=as_plain, ensure_ascii=False, allow_nan=False, indent=2)
    print()


def show_csv(rows: Sequence[Row]) -> None:
    columns = columns_of(rows)
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([as_csv(row.get(column)) for column in columns])


def as_csv(value: object) -> object:
    """Write a value so that a spreadsheet shows it and never runs it; numbers stay numbers, blanks stay blank.

    >>> [as_csv(value) for value in (None, -5, "-5", "=1+1", True)]
    ['', -5, "'-5", "'=1+1", 'yes']
    """
    if is_blank(value):
        return ""
    if is_number(value):
        return value
    text = as_words(value)
    return f"'{text}" if text.startswith(FORMULA_MARKS) else text


def as_plain(value: object) -> object:
    """Turn what JSON has no form for into text or a list: dates and times as ISO 8601, a choice as its value."""
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, set | frozenset):
        return listed(value)
    return str(value)


def listed(values: Iterable[object]) -> list[object]:
    """Order a set, so that the same answer always looks the same; a list keeps its own order."""
    return sorted(values, key=str) if isinstance(values, set | frozenset) else list(values)


# ---------------------------------------------------------------- progress


@contextmanager
def progress_shown(stream: TextIO | None = None, clock: Callable[[], float] = time.monotonic) -> Iterator[Progress]:
    """Show how far long work has come: one changing line on a terminal, elsewhere a plain line every few seconds.

    Work that ends within the first few seconds says nothing in a log.

        with progress_shown() as progress:
            read(path, authority="846", as_at=None, progress=progress)
    """
    stream = stream or sys.stderr
    on_terminal = stream.isatty()
    every = TERMINAL_LINE_EVERY if on_terminal else PLAIN_LINE_EVERY
    said_at = clock()
    longest = 0

    def progress(what: str, done: int, total: int) -> None:
        nonlocal said_at, longest
        if clock() - said_at < every:
            return
        said_at = clock()
        line = progress_line(what, done, total)
        longest = max(longest, len(line))
        stream.write(f"\r{line.ljust(longest)}" if on_terminal else f"{line}\n")
        stream.flush()

    try:
        yield progress
    finally:
        if on_terminal and longest:
            stream.write("\r" + " " * longest + "\r")
            stream.flush()


def progress_line(what: str, done: int, total: int) -> str:
    """Say how much is done; without a share where the total is not known.

    >>> progress_line("List 4", 500, 2000), progress_line("List 4", 500, 0)
    ('List 4: 500 of 2,000 (25%)', 'List 4: 500')
    """
    return f"{what}: {done:,} of {total:,} ({done * 100 // total}%)" if total > 0 else f"{what}: {done:,}"
