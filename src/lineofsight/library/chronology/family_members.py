"""Family groups on a child's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle

chronicle = Chronicle(
    chapter=Chapter.FAMILY,
    place=10,
    shows=("family_id",),
)
