"""Verify that nothing in the access log was changed, taken out or put in."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from lineofsight.web.records.access_log import Head, verify

MOST_TO_SAY = 20


class Command(BaseCommand):
    """Exit code 0: the log is whole; 1: it is not."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--kept",
            type=Path,
            metavar="FILE",
            help="a file, best on another machine, of where the log ended each time; checked, and added to",
        )

    def handle(self, *, kept: Path | None = None, **_: object) -> None:
        verdict = verify(kept=heads_in(kept) if kept else ())
        for fault in verdict.faults[:MOST_TO_SAY]:
            self.stdout.write(f"Wrong: {fault}.")
        if len(verdict.faults) > MOST_TO_SAY:
            self.stdout.write(f"and {len(verdict.faults) - MOST_TO_SAY:,} more.")
        self.stdout.write(f"{verdict.entries:,} entries read. The log ends with: {verdict.head}")
        if verdict.faults:
            sys.exit(1)
        if kept and verdict.entries:
            add(kept, verdict.head)
        self.stdout.write("The log is whole." if kept else "The log is whole, as far as can be told without --kept.")


def heads_in(kept: Path) -> list[Head]:
    """Where the log ended each time before. A file that is not there yet holds none."""
    lines = kept.read_text(encoding="utf-8").splitlines() if kept.exists() else []
    try:
        return [Head.read(line) for line in lines if line.strip()]
    except ValueError as reason:
        raise CommandError(f"{kept} holds a line that is not a number and a seal.") from reason


def add(kept: Path, head: Head) -> None:
    with kept.open("a", encoding="utf-8") as file:
        file.write(f"{head}\n")
