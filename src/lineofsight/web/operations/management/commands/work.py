"""Do the background work: snapshots, figures, and what pages have asked for."""

from __future__ import annotations

import signal
from threading import Event

from django.core.management.base import BaseCommand, CommandError

from lineofsight.web.operations.recurring import RECURRING
from lineofsight.web.operations.serving import needs_work_inside
from lineofsight.web.operations.working import work


class Command(BaseCommand):
    """Runs until it is stopped."""

    help = __doc__

    def handle(self, **_: object) -> None:
        if needs_work_inside():
            raise CommandError(
                "With this version of SQLite only one process may write, and the one that serves does this work too."
            )
        stop = Event()
        for told in (signal.SIGINT, signal.SIGTERM):
            signal.signal(told, lambda *_: stop.set())
        work(stop, RECURRING)
