"""Background work on the records, which somebody asked for on a page and need not wait for."""

from __future__ import annotations

from django_tasks import task

from lineofsight.web.records.feed import make_snapshot


@task()
def refresh_figures() -> None:
    """Make a snapshot of the records as they stand, and with it the figures; nothing where they are up to date."""
    make_snapshot()
