"""The jobs that recur while the site runs, with the seconds between."""

from __future__ import annotations

from django.core.management import call_command

from lineofsight.web.improvement.reminders import send_reminders
from lineofsight.web.operations.asked_jobs import forget_old, try_again
from lineofsight.web.operations.working import Job
from lineofsight.web.records import tasks
from lineofsight.web.records.alerts import remind_of_overdue_reviews
from lineofsight.web.records.clearing import clear_old_snapshots
from lineofsight.web.records.feed import is_behind

MINUTES_BETWEEN_SNAPSHOTS = 3
MINUTES_BETWEEN_TRIES = 10
HOURS_BETWEEN_CLEARINGS = 24
HOURS_BETWEEN_REMINDERS = 24


def refresh_figures() -> None:
    """Make a snapshot, and with it the figures, where the records have changed since the last one."""
    if is_behind():
        tasks.refresh_figures.call()


def forget_old_sessions() -> None:
    """Remove sessions that have ended from the database."""
    call_command("clearsessions")


RECURRING: dict[Job, float] = {
    refresh_figures: MINUTES_BETWEEN_SNAPSHOTS * 60.0,
    try_again: MINUTES_BETWEEN_TRIES * 60.0,
    forget_old: HOURS_BETWEEN_CLEARINGS * 3600.0,
    forget_old_sessions: HOURS_BETWEEN_CLEARINGS * 3600.0,
    clear_old_snapshots: HOURS_BETWEEN_CLEARINGS * 3600.0,
    remind_of_overdue_reviews: HOURS_BETWEEN_REMINDERS * 3600.0,
    send_reminders: HOURS_BETWEEN_REMINDERS * 3600.0,
}
