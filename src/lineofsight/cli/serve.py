"""Serve the site, once `doctor` finds it fit to be served."""

from __future__ import annotations

import argparse

from lineofsight.cli._site import become_site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host", default="127.0.0.1", help="address to answer on (default: 127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="port to answer on (default: 8000)")
    parser.add_argument("--processes", type=int, default=1, metavar="N", help="how many processes (default: 1)")
    parser.add_argument("--threads", type=int, default=8, metavar="N", help="threads of each process (default: 8)")


def run(options: argparse.Namespace) -> int:
    arguments = [f"--{name}={getattr(options, name)}" for name in ("host", "port", "processes", "threads")]
    return become_site("serve", *arguments)
