"""Write a backup of everything the site holds to one sealed file."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand

from lineofsight.web.operations.backups import back_up


class Command(BaseCommand):
    """May run while the site serves."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *, file: Path, **_: object) -> None:
        rows = back_up(file)
        self.stdout.write(f"{file}: {sum(rows.values()):,} rows of {len(rows)} tables.")
