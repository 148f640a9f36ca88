"""A folder is a registry: each file in it defines one thing, and the file's name is the thing's id."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType


def modules_in(package: str) -> dict[str, ModuleType]:
    """Every module of a package by its short name, in alphabetical order.

    Private modules (``_name``) and sub-packages are left out.
    """
    folder = importlib.import_module(package)
    entries = pkgutil.iter_modules(folder.__path__)
    names = sorted(entry.name for entry in entries if not (entry.ispkg or entry.name.startswith("_")))
    return {name: importlib.import_module(f"{package}.{name}") for name in names}


def definitions_in(package: str, attribute: str = "") -> dict[str, object]:
    """What each file of a package defines: the attribute of the given name, or of the file's own name.

    A file without it is a fault in the product, so this raises ``AttributeError`` rather than leaving it out.
    """
    return {name: getattr(module, attribute or name) for name, module in modules_in(package).items()}
