"""Background work on the records, which somebody asked for on a page and need not wait for."""

from __future__ import annotations

import logging

from django_tasks import task

from lineofsight.core.readings import Refused
from lineofsight.web.records.feed import make_snapshot

log = logging.getLogger(__name__)


@task()
def refresh_figures() -> None:
    """Make a snapshot of the records as they stand, and with it the figures; nothing where they are up to date.

    Where there is nothing to make it from, or it cannot be kept, the log says so, and figures stay as they are.
    """
    try:
        make_snapshot()
    except Refused as reason:
        log.warning("The figures could not be refreshed: %s", reason)
