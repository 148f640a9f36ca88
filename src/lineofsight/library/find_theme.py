"""Finding the themes that there are, and those of a text."""

from __future__ import annotations

from functools import cache
from typing import cast

from lineofsight.core import themes
from lineofsight.core.registry import definitions_in
from lineofsight.core.themes import Theme


@cache
def all_themes() -> dict[str, Theme]:
    """The themes by name, in alphabetical order."""
    return cast("dict[str, Theme]", definitions_in("lineofsight.library.themes", "theme"))


def themes_of(text: str) -> dict[str, int]:
    """The themes of a text by name, each with its weight, the heaviest first.

    >>> list(themes_of("The recording of visits to children, and the follow-up to audits"))
    ['quality_assurance', 'recording', 'visits']
    """
    return themes.themes_of(text, all_themes())
