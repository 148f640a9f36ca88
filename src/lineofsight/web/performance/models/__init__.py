"""The tables of the performance pages."""

from __future__ import annotations

from lineofsight.web.performance.models.commentary import CommentaryVersion
from lineofsight.web.performance.models.comparators import Comparator
from lineofsight.web.performance.models.kept_figures import KeptDefinition, KeptFigures, MeasuredSnapshot
from lineofsight.web.performance.models.targets import KnownChange, Target
from lineofsight.web.performance.models.tokens import ApiToken

__all__ = [
    "ApiToken",
    "CommentaryVersion",
    "Comparator",
    "KeptDefinition",
    "KeptFigures",
    "KnownChange",
    "MeasuredSnapshot",
    "Target",
]
