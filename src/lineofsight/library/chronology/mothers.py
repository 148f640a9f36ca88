"""A young mother's child on that child's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle

chronicle = Chronicle(
    chapter=Chapter.FAMILY,
    place=20,
    shows=("child_born_on", "mother_id"),
)
