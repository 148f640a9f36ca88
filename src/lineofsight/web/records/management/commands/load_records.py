"""Load files into the records, and answer in JSON what became of them. `lineofsight load --records` shows it."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone

from lineofsight.core.readings import Progress, Reading, Refused
from lineofsight.formats.recognising import day_told_by, only_authority, read_file
from lineofsight.web.records.actions import load
from lineofsight.web.records.models import Load

USUAL_SOURCE = "case system"


class Command(BaseCommand):
    """Exit code 0: all was loaded; 1: something was refused, and nothing was."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--authority", default="", help="three-digit code of the council")
        parser.add_argument("--as-at", type=date.fromisoformat, metavar="DATE", help="the day the files were drawn")
        parser.add_argument("--source", default=USUAL_SOURCE, metavar="NAME", help="the system that they come from")

    def handle(self, *, files: Sequence[Path], authority: str, as_at: date | None, source: str, **_: object) -> None:
        try:
            made = load_files(files, authority or settings.AUTHORITY, as_at, source, self._say)
        except Refused as reason:
            self.stdout.write(json.dumps({"refused_because": str(reason)}, ensure_ascii=False))
            sys.exit(1)
        self.stdout.write(json.dumps(as_answer(made), ensure_ascii=False))

    def _say(self, what: str, done: int, total: int) -> None:
        """Work that takes minutes says every table; what it says goes to stderr."""
        if total and done and done % 1000 == 0:
            self.stderr.write(f"{what}: {done:,} of {total:,}")


def load_files(files: Sequence[Path], authority: str, as_at: date | None, source: str, progress: Progress) -> Load:
    """Read the files and load them; nobody in particular does it."""
    readings: list[Reading] = [read_file(path, authority, as_at, progress) for path in files]
    council = only_authority(readings, authority)
    day = as_at or day_told_by(readings) or timezone.localdate()
    return load(readings, source=source, authority=council, as_at=day, by=None, progress=progress)


def as_answer(made: Load) -> dict[str, object]:
    """What became of it, as the command line shows it."""
    left_out = made.refusals_in_all - len(made.refusals)
    more = [f"{left_out:,} more refusals are not listed."] if left_out else []
    return {
        "load": made.reference,
        "source": made.source,
        "as_at": made.as_at.isoformat(),
        "authority": made.authority,
        "taken": made.taken,
        "refused": made.refusals,
        "notes": [*made.notes, *more],
        "files": made.files,
    }
