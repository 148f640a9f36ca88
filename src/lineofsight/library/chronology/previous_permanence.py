"""Earlier permanent homes on a child's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle

chronicle = Chronicle(
    chapter=Chapter.CARE,
    place=50,
    shows=("ordered_on", "option", "authority_of_order"),
)
