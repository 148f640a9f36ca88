"""Put a backup back, into a site that holds nothing yet."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand

from lineofsight.web.operations.backups import restore


class Command(BaseCommand):
    """An empty folder (and an empty database) is enough: it is prepared first."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *, file: Path, **_: object) -> None:
        rows = restore(file)
        self.stdout.write(f"{sum(rows.values()):,} rows of {len(rows)} tables put back.")
