"""Say what is wrong with the site as it is set up, and how to mend each."""

from __future__ import annotations

import argparse

from lineofsight.cli._site import run_on_site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--processes", type=int, default=1, metavar="N", help="as for serve (default: 1)")


def run(options: argparse.Namespace) -> int:
    return run_on_site("doctor", f"--processes={options.processes}")
