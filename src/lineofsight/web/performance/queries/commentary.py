"""Reads what is said about a figure."""

from __future__ import annotations

from lineofsight.web.common.read_by_sql import Objects
from lineofsight.web.performance.models import CommentaryVersion

_VERSIONS = Objects(CommentaryVersion, writer="written_by__name")
_OF_A_MEASURE = (
    "FROM performance_commentaryversion JOIN accounts_user ON accounts_user.id = written_by_id"
    " WHERE measure = %s ORDER BY number DESC"
)


def commentary_on(measure: str) -> CommentaryVersion | None:
    """The latest version, with the name of its ``writer``, where anything has been said."""
    return next(iter(_VERSIONS.select(f"{_OF_A_MEASURE} LIMIT 1", [measure])), None)


def versions_of(measure: str) -> list[CommentaryVersion]:
    """Every version, the latest first, each with the name of its ``writer``."""
    return _VERSIONS.select(_OF_A_MEASURE, [measure])
