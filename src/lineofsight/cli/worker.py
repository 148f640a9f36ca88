"""Do the site's background work: snapshots, figures, and what pages have asked for."""

from __future__ import annotations

import argparse

from lineofsight.cli._site import become_site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Takes none: it does all the work there is until it is stopped."""


def run(_: argparse.Namespace) -> int:
    return become_site("work")
