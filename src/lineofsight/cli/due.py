"""Say when something is due, by which rule, and how its days were counted."""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from lineofsight.cli._presentation import add_format_argument, show
from lineofsight.cli._settings import read_settings
from lineofsight.core.clocks import Counting
from lineofsight.core.council_settings import Settings, is_authority_code
from lineofsight.core.readings import Refused
from lineofsight.core.timescales import Due
from lineofsight.library.choose_timescale import due_date

COUNTINGS = {"within": Counting.WITHIN, "beginning-with": Counting.BEGINNING_WITH}
BRITISH = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("rule", metavar="RULE", help="a timescale's name or code, such as assessment or CP04")
    parser.add_argument(
        "start",
        metavar="START",
        help="the day the clock started (2023-12-14 or 14/12/2023), or for a clock in hours "
        "the time with its offset from UTC (2024-03-29T17:30:00+00:00)",
    )
    parser.add_argument("--authority", metavar="CODE", default="", help="the council's three-digit code")
    parser.add_argument("--settings", metavar="FILE", type=Path, help="the council's own settings, in TOML or JSON")
    parser.add_argument("--counting", choices=list(COUNTINGS), help="read the same limit with its first day counted so")
    add_format_argument(parser)


def run(options: argparse.Namespace) -> int:
    settings = read_settings(options.settings) if options.settings else Settings()
    authority = checked_authority(options.authority, settings)
    counting = COUNTINGS[options.counting] if options.counting else None
    due = due_date(options.rule, as_start(options.start), authority, settings, counting)
    {"table": print_lines, "json": print_json, "csv": print_csv}[options.format](due)
    return 0


def checked_authority(code: str, settings: Settings) -> str:
    """The council asked for, or else the one the settings belong to; settings of another council are refused."""
    if code and not is_authority_code(code):
        raise Refused(f'"{code}" is not a council\'s code: three digits, such as 846.')
    if code and settings.authority and code != settings.authority:
        raise Refused(f"The settings belong to council {settings.authority}, not to {code}.")
    return code or settings.authority


def as_start(text: str) -> date | datetime:
    """The date or time that was written; one that does not exist is refused."""
    plain = text.strip()
    if british := BRITISH.fullmatch(plain):
        day, month, year = map(int, british.groups())
        return as_date(year, month, day, plain)
    if iso := ISO.fullmatch(plain):
        year, month, day = map(int, iso.groups())
        return as_date(year, month, day, plain)
    try:
        return datetime.fromisoformat(plain)
    except ValueError:
        raise Refused(
            f'"{text}" is not a date such as 2023-12-14 or 14/12/2023, nor a time such as 2024-03-29T17:30:00+00:00.'
        ) from None


def as_date(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise Refused(f"There is no such day as {text}.") from None


def print_lines(due: Due) -> None:
    """Print the answer first, then everything it rests on."""
    print(f"{due.timescale.title}: {in_words(due)}")
    print()
    show(list(details(due)), "table")


def in_words(due: Due) -> str:
    """The due day as people write it; without one, the sentence that says why.

    The time is shown where the clock runs in hours.
    """
    if due.due is None:
        return "no due date"
    day = f"{due.due:%A} {due.due.day} {due.due:%B %Y}"
    return f"{day}, {due.due:%H:%M} London time" if isinstance(due.due, datetime) else day


def details(due: Due) -> Iterator[dict[str, object]]:
    """Each fact of the answer that says something, one a row."""
    for name, value in due.as_row().items():
        if value not in {None, ""} and name != "title":
            yield {"about": name.replace("_", " "), "answer": str(value)}


def print_json(due: Due) -> None:
    print(json.dumps(due.as_row(), ensure_ascii=False, indent=2))


def print_csv(due: Due) -> None:
    show([due.as_row()], "csv")
