"""Disabilities on a child's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle

chronicle = Chronicle(
    chapter=Chapter.WELLBEING,
    place=50,
    shows=("disability",),
)
