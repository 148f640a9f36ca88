"""Verify that nothing in the access log was changed, taken out or put in."""

from __future__ import annotations

import argparse
from pathlib import Path

from lineofsight.cli._site import run_on_site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--kept",
        type=Path,
        metavar="FILE",
        help="a file, best on another machine, of where the log ended each time; checked, and added to",
    )


def run(options: argparse.Namespace) -> int:
    return run_on_site("verify_log", *([f"--kept={options.kept}"] if options.kept else []))
