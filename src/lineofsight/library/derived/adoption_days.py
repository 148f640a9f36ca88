"""How many days each step of an adoption took."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import cases, row


def add(adoptions: Relation, _: Relations) -> Relation:
    """A match made before the placement order waited no days for it."""
    no_wait = (row.days_from_order_to_match < 0, 0)
    return adoptions.mutate(days_waited_for_match=cases(no_wait, otherwise=row.days_from_order_to_match))


derived = DerivedColumns(
    title="Days that each step of an adoption took",
    because="A year is a long time in the life of a small child who waits for a family.",
    onto="adoptions",
    uses=("permanence",),
    days={
        "days_from_entry_to_home": ("entered_care_on", "moved_in_on"),
        "days_from_order_to_match": ("placement_ordered_on", "matched_on"),
        "days_from_decision_to_match": ("decided_for_adoption_on", "matched_on"),
    },
    adds={"days_waited_for_match": Kind.WHOLE},
    add=add,
    after=("adoptions",),
)
