"""Reads what is said about a figure."""

from __future__ import annotations

from lineofsight.web.performance.models import CommentaryVersion


def commentary_on(measure: str) -> CommentaryVersion | None:
    """The latest version, where anything has been said."""
    return CommentaryVersion.objects.select_related("written_by").filter(measure=measure).first()


def versions_of(measure: str) -> list[CommentaryVersion]:
    """Every version, the latest first."""
    return list(CommentaryVersion.objects.select_related("written_by").filter(measure=measure))
