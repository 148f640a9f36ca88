"""Take published figures in, to stand beside ours on the scorecard."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from lineofsight.core.readings import Refused
from lineofsight.web.performance.actions.comparators import load_comparators


class Command(BaseCommand):
    """Run after a department has published; what was loaded before is replaced whole."""

    help = "Load published figures of all councils, to stand beside our own."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, help="a folder of published files")
        parser.add_argument("--neighbours", default="", metavar="MODEL", help="which model (default: the newest)")

    def handle(self, **options: object) -> None:
        try:
            loaded = load_comparators(options["folder"], model=options["neighbours"])
        except Refused as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(f"{loaded} published figures now stand beside ours.")
