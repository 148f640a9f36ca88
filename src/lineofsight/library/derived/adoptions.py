"""Children adopted, each with the days from which the waits of an adoption are measured."""

from __future__ import annotations

from lineofsight.core.derived import DerivedTable, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import cases, nothing, row
from lineofsight.library.stretches_of_care import periods_in_care


def build(relations: Relations) -> Relation:
    """One row for each adoption order.

    The clock of the wait for a home stops when the child came to the carers who adopted, as foster carers or
    otherwise. An order of no stated kind counts where the child had been placed for adoption. ``adoption_ends_on`` is
    always blank.
    """
    adopted = relations["permanence"].filter(row.ordered_on.notnull())
    is_adoption = (row.order_kind == "ADOPTION") | (row.order_kind.isnull() & row.placed_for_adoption_on.notnull())
    adopted = adopted.filter(is_adoption)
    came_to_carers_on = row.placed_with_foster_carer_on.coalesce(
        row.placed_for_fostering_for_adoption_on, row.placed_for_adoption_on
    )
    adopted = adopted.mutate(
        moved_in_on=cases((row.adopted_by_carer, came_to_carers_on), otherwise=row.placed_for_adoption_on)
    )
    periods = periods_in_care(relations).filter(row.child_id.notnull())
    periods = periods.select("authority", "child_id", care_period_named="period_of_care_id", care_began_on="started_on")
    met = adopted.join(periods, ["authority", "child_id"])
    is_this_one = row.period_of_care_id.isnull() | (row.care_period_named == row.period_of_care_id)
    met = met.filter(is_this_one.fill_null(False) & (row.care_began_on <= row.ordered_on))
    began = met.group_by("authority", "permanence_id").agg(care_began_on=row.care_began_on.max())
    joined = adopted.left_join(began, ["authority", "permanence_id"]).select(adopted, began.care_began_on)
    return joined.select(
        "authority",
        "source_ref",
        "permanence_id",
        "child_id",
        "decided_for_adoption_on",
        "placement_ordered_on",
        "matched_on",
        "moved_in_on",
        entered_care_on=row.entered_care_on.coalesce(row.care_began_on),
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
    where_told=(
        "permanence.adopted_by_carer",
        "permanence.placed_with_foster_carer_on",
        "permanence.placed_for_fostering_for_adoption_on",
        "permanence.entered_care_on",
    ),
    columns={
        "permanence_id": Kind.TEXT,
        "child_id": Kind.TEXT,
        "entered_care_on": Kind.DATE,
        "decided_for_adoption_on": Kind.DATE,
        "placement_ordered_on": Kind.DATE,
        "matched_on": Kind.DATE,
        "moved_in_on": Kind.DATE,
        "adopted_on": Kind.DATE,
        "adoption_ends_on": Kind.DATE,
    },
    build=build,
    key="permanence_id",
    after=("periods_of_care",),
)
