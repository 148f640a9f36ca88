"""List the indicators, timescales, formats or breakdowns that there are."""

from __future__ import annotations

import argparse
import importlib
import pkgutil
from collections.abc import Callable, Mapping

from lineofsight.cli._presentation import add_format_argument, show
from lineofsight.core.registry import definitions_in

Definitions = Mapping[str, object]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", choices=sorted(KINDS), help="what to list")
    add_format_argument(parser)


def run(options: argparse.Namespace) -> int:
    show(listing(options.kind), options.format)
    return 0


def listing(kind: str) -> list[dict[str, object]]:
    """Describe every definition of one kind, in alphabetical order of its name.

    Every row has name, code, title, unit, tables and status; what a kind has no word for is blank.
    """
    return [described(name, definition) for name, definition in KINDS[kind]().items()]


def described(name: str, definition: object) -> dict[str, object]:
    return {
        "name": name,
        "code": first_of(definition, "code", "id"),
        "title": first_of(definition, "title", "NAME"),
        "unit": first_of(definition, "unit", "unit_of_count"),
        "tables": [getattr(table, "name", table) for table in getattr(definition, "tables", ())],
        "status": first_of(definition, "status"),
    }


def first_of(definition: object, *attributes: str) -> object:
    """Take the first of these words that the definition has; blank where it has none."""
    words = (getattr(definition, attribute, None) for attribute in attributes)
    found = next((word for word in words if word is not None), None)
    return getattr(found, "value", found)


def formats() -> Definitions:
    """Every file format; one that has outgrown its file is a folder of the same name."""
    package = importlib.import_module("lineofsight.formats")
    names = sorted(entry.name for entry in pkgutil.iter_modules(package.__path__) if not entry.name.startswith("_"))
    return {name: importlib.import_module(f"lineofsight.formats.{name}") for name in names}


KINDS: Mapping[str, Callable[[], Definitions]] = {
    "breakdowns": lambda: definitions_in("lineofsight.library.breakdowns"),
    "formats": formats,
    "indicators": lambda: definitions_in("lineofsight.library.indicators"),
    "timescales": lambda: definitions_in("lineofsight.library.timescales"),
}
