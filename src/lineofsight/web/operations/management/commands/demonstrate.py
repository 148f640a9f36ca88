"""Make a council that does not exist, and serve the site with it on this machine."""

from __future__ import annotations

import time
from argparse import ArgumentParser

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from lineofsight.web.operations import demonstration
from lineofsight.web.operations.serving import serve

LINE_EVERY = 2.0


class Command(BaseCommand):
    """Under the demonstration's settings only."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--children", type=int, required=True)
        parser.add_argument("--years", type=int, required=True)
        parser.add_argument("--seed", type=int, required=True)
        parser.add_argument("--port", type=int, required=True)
        parser.add_argument("--only-prepare", action="store_true")

    def handle(self, **options: object) -> None:
        if not settings.DEMONSTRATION:
            raise CommandError("A demonstration is made under the demonstration's own settings.")
        if not demonstration.stands():
            self._make(options)
        self._say_how_to_sign_in(options["port"])
        if not options["only_prepare"]:
            serve("127.0.0.1", options["port"], processes=1, threads=8)

    def _make(self, options: dict[str, object]) -> None:
        began, said_at = time.monotonic(), 0.0

        def progress(what: str, done: int, total: int) -> None:
            nonlocal said_at
            if time.monotonic() - said_at > LINE_EVERY:
                said_at = time.monotonic()
                self.stderr.write(f"{what}: {done:,} of {total:,}" if total else f"{what} ...")

        demonstration.clear_away()
        call_command("prepare", stdout=self.stderr)
        demonstration.fill(options["children"], options["years"], options["seed"], progress)
        self.stderr.write(f"Made in {time.monotonic() - began:.0f} seconds.")

    def _say_how_to_sign_in(self, port: int) -> None:
        self.stdout.write("\nA council that does not exist, to look at with a browser on this machine:\n")
        self.stdout.write(f"    http://127.0.0.1:{port}/\n")
        self.stdout.write(f"Sign in as any of these; the password of each is: {settings.DEMONSTRATION_PASSWORD}\n")
        for found in demonstration.sign_ins():
            self.stdout.write(f"    {found.username:<32} {found.role.about}")
        self.stdout.write("\nStop it with Ctrl+C.")
