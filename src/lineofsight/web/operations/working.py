"""The background work: jobs that pages have asked for, and those that recur."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from threading import Event
from time import monotonic

from django.db import close_old_connections
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker

SECONDS_BETWEEN_LOOKS = 1.0
Job = Callable[[], object]


def work(stop: Event, recurring: Mapping[Job, float]) -> None:
    """Do what is asked for until told to stop. ``recurring``: each job that recurs, with the seconds between."""
    logging.getLogger("django_tasks_db").setLevel(
        logging.WARNING
    )  # else it says each second that there is nothing to do
    worker = Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=get_random_string(32),
        excluded_queue_names=[],
    )
    due = dict.fromkeys(recurring, monotonic())
    while not stop.is_set():
        for job, every in recurring.items():
            if monotonic() >= due[job]:
                job()
                due[job] = monotonic() + every
        worker.run()
        close_old_connections()
        stop.wait(SECONDS_BETWEEN_LOOKS)
