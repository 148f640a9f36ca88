"""When a return interview is due."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns

derived = DerivedColumns(
    title="The hour by which the return interview is due",
    because="What drove a child to run is told in the first days or not at all.",
    onto="return_interviews",
    uses=("return_interviews.returned_at",),
    due_at={"due_at": ("return_interview", "returned_at")},
)
