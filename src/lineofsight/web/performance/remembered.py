"""Parts of pages that are the same for everybody, made once for each edition of the figures and remembered."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

from django.core.cache import cache

from lineofsight.web.performance.figures import Moment

SECONDS = 60 * 60


def remembered(moment: Moment, made_of: tuple[object, ...], make: Callable[[], dict]) -> dict:
    """What ``make`` makes of the figures of this moment; ``made_of`` says all else that it depends on.

    Nothing about a child, and nothing that one reader may see and another may not, is ever put in here.
    """
    name = sha256(repr((moment.edition, made_of)).encode()).hexdigest()
    return cache.get_or_set(f"figures-{name}", make, SECONDS)
