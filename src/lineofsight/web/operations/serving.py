"""Serves the site with gunicorn, each process warmed up before its first request."""

from __future__ import annotations

import sqlite3
from ipaddress import ip_address
from threading import Event, Thread

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.core.management import CommandError
from django.db import connection, connections
from gunicorn.app.base import BaseApplication

from lineofsight.web.operations.doctor import FIRST_SOUND_SQLITE, examine
from lineofsight.web.operations.recurring import RECURRING
from lineofsight.web.operations.warming import bring_in_pages, warm_up
from lineofsight.web.operations.working import work

SECONDS_FOR_A_REQUEST = 60


class Site(BaseApplication):
    """The site under gunicorn. ``with_work``: the one process does the background work as well, in a thread."""

    def __init__(self, bind: str, processes: int, threads: int, *, with_work: bool) -> None:
        self._settings = {
            "bind": bind,
            "workers": processes,
            "worker_class": "gthread",
            "threads": threads,
            "timeout": SECONDS_FOR_A_REQUEST,
            "keepalive": 5,
            "limit_request_line": 2048,
            "control_socket_disable": True,
            "preload_app": True,  # a process that is lost is replaced at once
            "accesslog": None,
            "post_worker_init": started_with_work if with_work else started,
        }
        super().__init__()

    def load_config(self) -> None:
        for name, value in self._settings.items():
            self.cfg.set(name, value)

    def load(self) -> WSGIHandler:
        bring_in_pages()
        return WSGIHandler()


def started(worker: object) -> None:
    """Each process loads what its pages need before it answers anybody."""
    warm_up()


def started_with_work(worker: object) -> None:
    warm_up()
    Thread(target=work, args=(Event(), RECURRING), name="background work", daemon=True).start()


def serve(host: str, port: int, processes: int, threads: int) -> None:
    """Serve until stopped. Refused where the site is not fit to be served.

    Raises:
        CommandError: what is wrong, and how to mend it.
    """
    refuse_what_is_wrong(host, processes)
    connections.close_all()  # no process may share one with another
    Site(f"{host}:{port}", processes, threads, with_work=works_inside(processes)).run()


def refuse_what_is_wrong(host: str, processes: int) -> None:
    wrong = [f"{finding.wrong} {finding.mend}" for finding in examine(processes=processes) if finding.refuses]
    if settings.DEMONSTRATION and not is_loopback(host):
        wrong.append(f"The demonstration is for this machine only: {host} would show it to others. Use 127.0.0.1.")
    if wrong:
        raise CommandError("The site does not start:\n- " + "\n- ".join(wrong))


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach the address.

    >>> is_loopback("127.0.0.1"), is_loopback("localhost"), is_loopback("0.0.0.0"), is_loopback("council.gov.uk")
    (True, True, False, False)
    """
    try:
        return host == "localhost" or ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def works_inside(processes: int) -> bool:
    """Whether the one process does the background work too: where it must, and in a demonstration of one process."""
    return needs_work_inside() or (settings.DEMONSTRATION and processes == 1)


def needs_work_inside() -> bool:
    """Whether a second process must not write: then the first does the background work itself."""
    return connection.vendor == "sqlite" and sqlite3.sqlite_version_info < FIRST_SOUND_SQLITE
