"""Check every number of a paper against its own parts, and say what is wrong with it.

    lineofsight claims check FILE [--dated 2017-09] [--format json]

FILE is text, markdown, HTML, Word, PDF or a workbook. The exit code is 0 whatever is found: a claim is a person's to
correct.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from lineofsight.cli._presentation import add_format_argument, show
from lineofsight.core.claims.checking import FAULTS, Finding
from lineofsight.core.claims.documents import check_document
from lineofsight.core.periods import Period
from lineofsight.core.readings import Refused
from lineofsight.formats.papers_to_check import passages_in

Row = dict[str, object]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=("check",), help="what to do with the claims")
    parser.add_argument("file", type=Path, metavar="FILE", help="the paper: text, markdown, HTML, docx, pdf or xlsx")
    parser.add_argument(
        "--dated",
        metavar="DAY",
        help="the day (2019-11-11) or month (2017-09) that the paper bears; periods that had not ended then are told",
    )
    add_format_argument(parser)


def run(options: argparse.Namespace) -> int:
    found = check_document(passages_in(options.file), dated=day_or_month(options.dated))
    show([as_row(one) for one in found], options.format)
    return 0


def day_or_month(text: str | None) -> Period | None:
    if text is None:
        return None
    try:
        return Period.parse(text)
    except ValueError as reason:
        raise Refused(str(reason)) from None


def as_row(found: Finding) -> Row:
    """One finding as a row. ``asks_for_correction`` tells a fault from a question."""
    claim = found.claim
    return {
        "line": found.line,
        "section": found.section or None,
        "words": found.words,
        "verdict": found.verdict,
        "asks_for_correction": found.verdict in FAULTS,
        "sentence": found.sentence,
        "period": claim.period.period and str(claim.period.period) if claim and claim.period else None,
    }
