"""The background work: jobs that pages have asked for, and those that recur. One that fails ends nothing but itself."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from threading import Event
from time import monotonic

from django.db import close_old_connections
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker

SECONDS_BETWEEN_LOOKS, SECONDS_AFTER_A_FAULT = 1.0, 30.0
SECONDS_BEFORE_ANOTHER_TRY = 600.0
Job = Callable[[], object]
log = logging.getLogger(__name__)


def work(stop: Event, recurring: Mapping[Job, float]) -> None:
    """Do what is asked for until told to stop. ``recurring``: each job that recurs, with the seconds between.

    One that fails is tried again after ten minutes, or sooner where its turn comes sooner.
    """
    logging.getLogger("django_tasks_db").setLevel(
        logging.WARNING
    )  # else it says each second that there is nothing to do
    worker, due = a_worker(), dict.fromkeys(recurring, monotonic())
    while not stop.is_set():
        for job, seconds in recurring.items():
            if monotonic() >= due[job]:
                wait = seconds if is_done(job) else min(seconds, SECONDS_BEFORE_ANOTHER_TRY)
                due[job] = monotonic() + wait
        has_looked = is_done(worker.run)
        close_old_connections()
        stop.wait(SECONDS_BETWEEN_LOOKS if has_looked else SECONDS_AFTER_A_FAULT)


def is_done(job: Job) -> bool:
    """Whether a job came to its end. Where it did not, the log says where it stopped, and nothing of what was in it."""
    try:
        job()
    except Exception:
        log.exception("a background job failed, and will be tried again")
        return False
    return True


def a_worker() -> Worker:
    """Does what pages have asked for, all that waits at once."""
    return Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=get_random_string(32),
        excluded_queue_names=[],
    )
