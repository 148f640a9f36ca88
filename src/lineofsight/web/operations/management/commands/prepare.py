"""Prepare the site: bring the database up to this version, and put the pages' style sheets in place."""

from __future__ import annotations

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    """May be run again at any time."""

    help = __doc__

    def handle(self, **_: object) -> None:
        settings.HOME.mkdir(parents=True, exist_ok=True)
        call_command("migrate", interactive=False, verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        self.stdout.write(f"Ready in {settings.HOME}.")
