"""Make a council that does not exist, and serve the site with it on this machine."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from lineofsight.cli._site import DEMONSTRATION, become_site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--home", type=Path, default=Path("demo"), metavar="DIR", help="where to keep it (default: demo)"
    )
    parser.add_argument("--children", type=int, default=30_000, help="how many children it has known (default: 30000)")
    parser.add_argument("--years", type=int, default=6, help="how many years of records (default: 6)")
    parser.add_argument("--seed", type=int, default=1, help="another number makes another council (default: 1)")
    parser.add_argument("--port", type=int, default=8000, help="port to answer on (default: 8000)")
    parser.add_argument("--only-prepare", action="store_true", help="make it, say how to sign in, and serve nothing")


def run(options: argparse.Namespace) -> int:
    os.environ["LINEOFSIGHT_HOME"] = str(options.home)
    arguments = [f"--{name}={getattr(options, name)}" for name in ("children", "years", "seed", "port")]
    arguments += ["--only-prepare"] if options.only_prepare else []
    return become_site("demonstrate", *arguments, settings=DEMONSTRATION)
