"""Put a backup back, into a site that holds nothing yet."""

from __future__ import annotations

import argparse
from pathlib import Path

from lineofsight.cli._site import run_on_site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="the backup")


def run(options: argparse.Namespace) -> int:
    return run_on_site("restore", str(options.file))
