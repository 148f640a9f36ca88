"""Children adopted, each with the days from which the waits of an adoption are measured."""

from __future__ import annotations

from lineofsight.core.derived import DerivedTable, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import nothing, row


def build(relations: Relations) -> Relation:
    """One row for each adoption order.

    An order of no stated kind counts where the child had been placed for adoption. ``adoption_ends_on`` is always
    blank: an adoption does not end, and so can be counted in every later period.
    """
    adopted = relations["permanence"].filter(row.ordered_on.notnull())
    is_adoption = (row.order_kind == "ADOPTION") | (row.order_kind.isnull() & row.placed_for_adoption_on.notnull())
    adopted = adopted.filter(is_adoption)
    return adopted.select(
        "authority",
        "source_ref",
        "permanence_id",
        "child_id",
        "decided_for_adoption_on",
        "placement_ordered_on",
        "matched_on",
        "period_of_care_id",
        adopted_on=row.ordered_on,
        adoption_ends_on=nothing(Kind.DATE),
    )


derived = DerivedTable(
    title="Children adopted",
    because="How long each step took is known once the adoption order is made.",
    uses=(
        "permanence.decided_for_adoption_on",
        "permanence.placement_ordered_on",
        "permanence.matched_on",
        "permanence.placed_for_adoption_on",
        "permanence.ordered_on",
        "permanence.order_kind",
    ),
    columns={
        "permanence_id": Kind.TEXT,
        "child_id": Kind.TEXT,
        "period_of_care_id": Kind.TEXT,
        "decided_for_adoption_on": Kind.DATE,
        "placement_ordered_on": Kind.DATE,
        "matched_on": Kind.DATE,
        "adopted_on": Kind.DATE,
        "adoption_ends_on": Kind.DATE,
    },
    build=build,
    key="permanence_id",
)
