"""Which framework a document belongs to: by the words of its title, and by its days where two share them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import cast

from lineofsight.core.inspection_frameworks import InspectionFramework
from lineofsight.core.registry import definitions_in
from lineofsight.formats.inspections.wording import even

_COUNCIL = r"[a-z][a-z&,' .-]{1,58}?"


@cache
def all_frameworks() -> Mapping[str, InspectionFramework]:
    """Every inspection framework of the library by its name."""
    found = definitions_in("lineofsight.library.inspection_frameworks", "inspection_framework")
    return cast("Mapping[str, InspectionFramework]", found)


def frameworks_named_in(texts: Sequence[str], *, by_councils: bool) -> tuple[str, ...]:
    """The frameworks that are named first in these texts: several only where they share the words.

    ``by_councils`` looks for the words by which councils' papers speak of a framework.
    """
    whole = even(" ".join(texts)).casefold()
    places = {
        name: _first_place(whole, _phrases(framework, by_councils)) for name, framework in all_frameworks().items()
    }
    first = min((place for place in places.values() if place is not None), default=None)
    return tuple(name for name, place in places.items() if place is not None and place == first)


def _phrases(framework: InspectionFramework, by_councils: bool) -> tuple[str, ...]:  # noqa: FBT001 - handed on as it was asked
    return framework.also_called if by_councils else framework.recognised_by


def _first_place(text: str, phrases: Sequence[str]) -> int | None:
    patterns = (re.escape(phrase).replace(r"\{council\}", _COUNCIL) for phrase in phrases)
    found = (re.search(rf"\b{pattern}\b", text) for pattern in patterns)
    return min((each.start() for each in found if each), default=None)


def framework_of(names: Sequence[str], on: date | None) -> str:
    """The one of several frameworks that was in force on the day; blank where the day is not known and two remain."""
    in_force = [name for name in names if on is None or all_frameworks()[name].is_in_force(on)]
    left = in_force or list(names)
    return left[0] if len(left) == 1 else ""
