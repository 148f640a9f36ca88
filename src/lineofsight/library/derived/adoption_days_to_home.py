"""How many days passed until an adopted child came to live with the family."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns

derived = DerivedColumns(
    title="Days from coming into care to living with the family that adopted",
    because="A year is a long time in the life of a small child who waits for a family.",
    onto="adoptions",
    uses=("permanence",),
    days={"days_from_entry_to_home": ("entered_care_on", "moved_in_on")},
    after=("wait_for_adoptive_home",),
)
