"""Serve the site, once it is fit to be served."""

from __future__ import annotations

from argparse import ArgumentParser

from django.core.management.base import BaseCommand

from lineofsight.web.operations.serving import serve


class Command(BaseCommand):
    """Runs until it is stopped."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="address to answer on (default: 127.0.0.1)")
        parser.add_argument("--port", type=int, default=8000, help="port to answer on (default: 8000)")
        parser.add_argument("--processes", type=int, default=1, metavar="N", help="how many processes (default: 1)")
        parser.add_argument("--threads", type=int, default=8, metavar="N", help="threads of each (default: 8)")

    def handle(self, *, host: str, port: int, processes: int, threads: int, **_: object) -> None:
        serve(host, port, processes, threads)
