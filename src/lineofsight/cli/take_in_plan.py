"""Take into the site a whole plan that another site wrote as JSON: with its history, or not at all."""

from __future__ import annotations

import argparse

from lineofsight.cli._site import run_on_site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the .json file that was taken from the plan's page")


def run(options: argparse.Namespace) -> int:
    return run_on_site("take_in_plan", options.file)
