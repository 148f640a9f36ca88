"""The trackers of the library, in the order of the child's journey."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from lineofsight.core.deadlines import Tracker
from lineofsight.web.records import deadlines


@cache
def all_trackers() -> Mapping[str, Tracker]:
    """Every tracker by its name."""
    return dict(sorted(deadlines.all_trackers().items(), key=lambda item: (item[1].place, item[0])))
