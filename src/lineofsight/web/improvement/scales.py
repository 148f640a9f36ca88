"""The rating scales of the library, by their names."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from lineofsight.core.rating_scales import RatingScale
from lineofsight.library import rating_scales


@cache
def library_scales() -> dict[str, RatingScale]:
    """Every scale of the library."""
    names = sorted(found.name for found in pkgutil.iter_modules(rating_scales.__path__))
    return {name: import_module(f"{rating_scales.__name__}.{name}").rating_scale for name in names}
