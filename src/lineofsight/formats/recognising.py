"""Which format knows a file, and what a set of files says of itself: whose it is, and when it was drawn."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from types import ModuleType

from lineofsight.core.readings import Progress, Reading, Refused


def format_modules() -> dict[str, ModuleType]:
    """Every file format by name; one that has outgrown its file is a folder of the same name.

    A neighbour without a ``NAME`` reads something else than a council's records, and is left out.
    """
    package = importlib.import_module("lineofsight.formats")
    names = sorted(entry.name for entry in pkgutil.iter_modules(package.__path__) if not entry.name.startswith("_"))
    modules = {name: importlib.import_module(f"lineofsight.formats.{name}") for name in names}
    return {name: module for name, module in modules.items() if hasattr(module, "NAME")}


def read_file(path: Path, authority: str, as_at: date | None, progress: Progress) -> Reading:
    """Read one file or folder, and say where each of its files stands, so that its bytes can be fingerprinted.

    Raises:
        Refused: it is not there, is in no known format, or its format cannot take it.
    """
    if not path.exists():
        raise Refused(f"{path} does not exist.")
    known = _format_of(path)
    reading: Reading = known.read(path, authority=authority, as_at=as_at, progress=progress)
    reading.format = known.__name__.rpartition(".")[2]
    reading.files = [str(path / Path(file).name if path.is_dir() else path) for file in reading.files]
    return reading


def only_authority(readings: Sequence[Reading], given: str) -> str:
    """The one authority that the files are about; ``given`` is blank where nobody said.

    Raises:
        Refused: they are about several, or do not say.
    """
    told = {str(code) for reading in readings for table in reading.tables.values() for code in set(table["authority"])}
    named = sorted({*told, given} - {""})
    if len(named) != 1:
        raise Refused(
            f"The files are about more than one authority: {', '.join(named)}. Load one at a time."
            if named
            else "The files do not say which authority they are about. Say so, for example: --authority 846."
        )
    return named[0]


def day_told_by(readings: Sequence[Reading]) -> date | None:
    """The last day of which a source tells: the day on which it was drawn."""
    return max((told.to_on for each in readings for told in each.coverage.values() if told.to_on), default=None)


def _format_of(path: Path) -> ModuleType:
    """The format that knows this file: each is asked in turn."""
    known = format_modules().values()
    for module in known:
        if module.recognises(path):
            return module
    names = "; ".join(module.NAME for module in known)
    raise Refused(f"{path.name} is in no format known here. The formats known are: {names}.")
