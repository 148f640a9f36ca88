"""Write a backup of everything the site holds to one file."""

from __future__ import annotations

import argparse
from pathlib import Path

from lineofsight.cli._site import run_on_site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="where to write it; it must not be there yet")


def run(options: argparse.Namespace) -> int:
    return run_on_site("backup", str(options.file))
