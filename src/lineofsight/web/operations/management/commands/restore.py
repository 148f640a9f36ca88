"""Put a backup back, into a site that holds nothing yet."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from django.core.management import call_command
from django.core.management.base import BaseCommand

from lineofsight.web.operations.backups import restore


class Command(BaseCommand):
    """Prepares the database first, so that an empty folder is enough."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *, file: Path, **_: object) -> None:
        call_command("prepare", stdout=self.stderr)
        rows = restore(file)
        self.stdout.write(f"{sum(rows.values()):,} rows of {len(rows)} tables put back.")
