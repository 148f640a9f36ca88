"""Read the report or letter of an inspection: who, when, which grades, and everything that is asked for.

Lines from which nothing was taken are listed, so that a person can see what was passed over.
"""

from __future__ import annotations

import argparse
import json
import sys
import textwrap
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from lineofsight.cli._presentation import show
from lineofsight.core.written_inspections import Passage, WrittenInspection, WrittenNeed, as_json, counts
from lineofsight.formats.inspections import read_inspection

WIDTH = 110
SHOWN = 80
"""Letters shown of a line that was not understood; JSON gives all."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["read"], help="what to do with the document")
    parser.add_argument(
        "file",
        type=Path,
        metavar="FILE",
        help="a report, a letter or a council's paper on an inspection: docx, pdf, xlsx, html, Markdown or plain text",
    )
    parser.add_argument(
        "--format", choices=("table", "json"), default="table", help="how to show what was read (default: table)"
    )


def run(options: argparse.Namespace) -> int:
    inspection = read_inspection(options.file)
    if not inspection.told_by:
        print(f"{options.file.name} tells of no inspection that is known here.", file=sys.stderr)
    if options.format == "json":
        print(json.dumps(as_json(inspection), ensure_ascii=False, indent=2))
    else:
        print_for_reading(inspection)
    return 0


def print_for_reading(inspection: WrittenInspection) -> None:
    """Print what the document says of itself, the grades, what is asked for, and what was passed over."""
    show([{"about": about, "said": said} for about, said in said_of_itself(inspection)], "table")
    if inspection.judgements:
        print("\nJudgements\n")
        show([{"judgement": each.title, "grade": each.as_written} for each in inspection.judgements], "table")
    if inspection.needs:
        print("\nWhat needs to improve")
        print_needs(inspection.needs)
    if inspection.not_understood:
        print("\nNot understood\n")
        show([{"lines": _lines(each), "text": each.text[:SHOWN]} for each in inspection.not_understood], "table")


def print_needs(needs: Sequence[WrittenNeed]) -> None:
    """Print each item below its heading, with the number that is printed or else its place in the document."""
    heading = ""
    for need in needs:
        if need.heading != heading:
            heading = need.heading
            print(f"\n{heading}")
        lead = f"{need.number or need.order}. "
        print(textwrap.fill(lead + need.text, WIDTH, subsequent_indent=" " * len(lead)))
        for point in need.sub_points:
            print(textwrap.fill(point, WIDTH, initial_indent="     - ", subsequent_indent="       "))


def said_of_itself(inspection: WrittenInspection) -> Iterator[tuple[str, object]]:
    """Each fact about the inspection; a blank where the document does not say."""
    yield "title", inspection.title
    yield "told by", inspection.told_by
    yield "framework", inspection.framework
    yield "event", inspection.event
    yield "graded", inspection.is_graded
    yield "council", inspection.council
    yield "notified", inspection.notified_on
    yield "visit", _in_words(inspection.visit_from_on, inspection.visit_to_on)
    yield "published", inspection.published_on
    yield "letter", inspection.letter_on
    yield "addressed to", inspection.addressed_to
    yield "inspectors", list(inspection.inspectors) or inspection.number_of_inspectors
    for name, number in counts(inspection).items():
        yield name.replace("_", " "), number


def _in_words(first: date | None, last: date | None) -> str:
    return " to ".join(dict.fromkeys(day.isoformat() for day in (first, last) if day))


def _lines(passage: Passage) -> str:
    first, last = passage.lines
    return str(first) if first == last else f"{first} to {last}"
