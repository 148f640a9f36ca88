"""Take in a whole plan that another site wrote as JSON: with its history, or not at all."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand

from lineofsight.core.readings import Refused
from lineofsight.web.improvement.actions.taking_in import take_in_plan


class Command(BaseCommand):
    """Exit code 0: it was taken in; 1: it was refused, and nothing was."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")

    def handle(self, *, file: Path, **_: object) -> None:
        try:
            plan = take_in_plan(file.read_bytes())
        except OSError as error:
            self.stdout.write(f"{file.name} cannot be opened: {error.strerror}.")
            sys.exit(1)
        except Refused as refused:
            self.stdout.write(str(refused))
            sys.exit(1)
        self.stdout.write(f"“{plan.title}” was taken in.")
