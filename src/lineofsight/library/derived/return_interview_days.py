"""The day on which a return interview was held."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns

derived = DerivedColumns(
    title="The day on which the return interview was held",
    because="Late in the evening in summer it is already the next day in London, though not yet in the record's time.",
    onto="return_interviews",
    uses=("return_interviews.held_at",),
    days_of={"held_on": "held_at"},
)
