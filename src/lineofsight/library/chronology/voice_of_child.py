"""What a child answered, on the child's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle

chronicle = Chronicle(
    chapter=Chapter.WELLBEING,
    place=70,
    shows=("worries_explained", "story_helped", "agrees_with_worker", "plan_keeps_safe", "drawing_helped"),
)
