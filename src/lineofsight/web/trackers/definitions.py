"""The trackers of the library, in the order of the child's journey."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import cast

from lineofsight.core.deadlines import Tracker
from lineofsight.core.registry import definitions_in


@cache
def all_trackers() -> Mapping[str, Tracker]:
    """Every tracker by its name."""
    found = cast("Mapping[str, Tracker]", definitions_in("lineofsight.library.deadlines", "tracker"))
    return dict(sorted(found.items(), key=lambda item: (item[1].place, item[0])))
