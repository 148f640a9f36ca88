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
from lineofsight.core.claims.passages import passages_of, section_of
from lineofsight.core.claims.stated import Passage
from lineofsight.core.periods import Period
from lineofsight.core.readings import Refused
from lineofsight.formats._laid_out import ROW, RULER, RUNNING, lay_out

AS_WRITTEN = {".txt", ".md", ".markdown", ""}
"""Kinds of file that are read as they stand, so that the lines are those of the file."""

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


def passages_in(path: Path) -> tuple[Passage, ...]:
    """The paragraphs, bullets and cells of a paper; running heads and feet are left out."""
    if path.suffix.lower() in AS_WRITTEN:
        return passages_of(words_of(path))
    found, section = [], ""
    for block in lay_out(path).blocks:
        if block.kind not in {RULER, RUNNING}:
            section = section_of(block.text, section)
            cells = [cell for cell in block.cells if not cell.is_from_above]
            texts = [piece.text for cell in cells for piece in cell.pieces] if block.kind == ROW else [block.text]
            found += [Passage(text, block.first, section) for text in texts]
    return tuple(found)


def words_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as reason:
        raise Refused(f"{path} cannot be read: {reason.strerror}.") from None
    except UnicodeDecodeError:
        raise Refused(f"{path} is not plain text. Save the paper as text or markdown first.") from None


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
