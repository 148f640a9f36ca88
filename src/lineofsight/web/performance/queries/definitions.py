"""Reads of what a measure means, where its figures are not asked for."""

from __future__ import annotations

from lineofsight.web.performance.definitions import Definition
from lineofsight.web.performance.queries import kept


def definition_of(measure: str) -> Definition | None:
    """A measure as it is defined now; None where there is none of that name, or nothing has been measured yet."""
    moment = kept.current_moment()
    found = kept.definition_of(moment, measure) if moment else None
    return found[0] if found else None
