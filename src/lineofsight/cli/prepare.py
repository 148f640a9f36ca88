"""Prepare the site: bring its database up to this version, and put the pages' style sheets in place."""

from __future__ import annotations

import argparse

from lineofsight.cli._site import run_on_site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Takes none, and may be run again at any time."""


def run(_: argparse.Namespace) -> int:
    return run_on_site("prepare")
