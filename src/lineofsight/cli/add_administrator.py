"""Add the first account of a site, which looks after the others, and print the link to choose its password."""

from __future__ import annotations

import argparse

from lineofsight.cli._site import run_on_site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("email", metavar="E-MAIL", help="their e-mail address")
    parser.add_argument("--name", default="", help="their name (default: the e-mail address)")
    parser.add_argument("--address", default="", metavar="URL", help="the site's, such as https://sight.council.gov.uk")


def run(options: argparse.Namespace) -> int:
    return run_on_site("add_administrator", options.email, f"--name={options.name}", f"--address={options.address}")
