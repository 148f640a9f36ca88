"""The library's chronicles: what a child's pages tell of each canonical table."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import cast

from lineofsight.core.chronology import Chapter, Chronicle
from lineofsight.core.registry import definitions_in


@cache
def all_chronicles() -> Mapping[str, Chronicle]:
    """Every chronicle by the name of its table."""
    return cast("Mapping[str, Chronicle]", definitions_in("lineofsight.library.chronology", "chronicle"))


def chapters() -> Mapping[str, Chapter]:
    """The chapters in order, by the name that stands in their addresses."""
    return {chapter.name.lower(): chapter for chapter in Chapter}


def tables_of(chapter: Chapter) -> list[str]:
    """The tables of a chapter, in the order in which its lists stand."""
    found = {table: chronicle for table, chronicle in all_chronicles().items() if chronicle.chapter is chapter}
    return sorted(found, key=lambda table: found[table].place)
