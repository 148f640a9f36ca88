"""Measure all figures of the latest snapshot and keep them for the pages."""

from __future__ import annotations

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from lineofsight.core.readings import Refused
from lineofsight.web.performance.kept_figures import keep_figures


class Command(BaseCommand):
    """Run after a snapshot was made elsewhere; the site's own snapshots are measured as they are made."""

    help = "Measure all figures of a snapshot and keep them for the pages."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--snapshot", help="which one (default: the latest)")

    def handle(self, **options: object) -> None:
        try:
            kept = keep_figures(options["snapshot"])
        except Refused as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(f"{kept.figures.count()} measures and cuts of snapshot {kept.snapshot} are kept.")
