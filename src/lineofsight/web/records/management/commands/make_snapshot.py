"""Make a snapshot of the records as they stand now, from which figures are shown."""

from __future__ import annotations

from django.core.management.base import BaseCommand, CommandError

from lineofsight.core.readings import Refused
from lineofsight.web.records.feed import make_snapshot


class Command(BaseCommand):
    """Exit code 0: figures are shown from the newest records; 1: a snapshot could not be made."""

    help = __doc__

    def handle(self, **_: object) -> None:
        try:
            made = make_snapshot()
        except Refused as reason:
            raise CommandError(str(reason)) from reason
        self.stdout.write(f"Figures are shown from snapshot {made.snapshot}, as at {made.as_at}.")
