"""How many days an adopted child waited for a match."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import cases, row


def add(adoptions: Relation, _: Relations) -> Relation:
    """A match made before the placement order waited no days for it."""
    no_wait = (row.days_from_order_to_match < 0, 0)
    return adoptions.mutate(days_waited_for_match=cases(no_wait, otherwise=row.days_from_order_to_match))


derived = DerivedColumns(
    title="Days that an adopted child waited for a match",
    because="It is the part of the wait that finding families early can shorten.",
    onto="adoptions",
    uses=("permanence",),
    days={
        "days_from_order_to_match": ("placement_ordered_on", "matched_on"),
        "days_from_decision_to_match": ("decided_for_adoption_on", "matched_on"),
    },
    adds={"days_waited_for_match": Kind.WHOLE},
    add=add,
    after=("adoptions",),
)
