"""When a child who was adopted had come into care, and when to the family."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import cases, row
from lineofsight.library.stretches_of_care import periods_in_care


def add(adoptions: Relation, relations: Relations) -> Relation:
    """Care began as the adoption record says, or else with the period of care that it names.

    Where it names none, with the last period that began before the order. The child came to the family when placed for
    adoption, or, where the carers who had fostered the child adopted, when first placed with them.
    """
    steps = relations["permanence"]
    came_to_carers_on = row.placed_with_foster_carer_on.coalesce(
        row.placed_for_fostering_for_adoption_on, row.placed_for_adoption_on
    )
    steps = steps.select(
        "authority",
        "permanence_id",
        entry_said_on="entered_care_on",
        moved_in_on=cases((row.adopted_by_carer, came_to_carers_on), otherwise=row.placed_for_adoption_on),
    )
    joined = adoptions.left_join(steps, ["authority", "permanence_id"])
    joined = joined.select(adoptions, steps.entry_said_on, steps.moved_in_on)
    began = _care_began(adoptions, relations)
    joined = joined.left_join(began, ["authority", "permanence_id"]).select(joined, began.care_began_on)
    entered_care_on = row.entry_said_on.coalesce(row.care_began_on)
    return joined.select(*adoptions.columns, "moved_in_on", entered_care_on=entered_care_on)


def _care_began(adoptions: Relation, relations: Relations) -> Relation:
    periods = periods_in_care(relations).select(
        "authority", "child_id", care_period_named="period_of_care_id", care_began_on="started_on"
    )
    met = adoptions.join(periods, ["authority", "child_id"])
    is_this_one = row.period_of_care_id.isnull() | (row.care_period_named == row.period_of_care_id)
    met = met.filter(is_this_one.fill_null(False) & (row.care_began_on <= row.adopted_on))
    return met.group_by("authority", "permanence_id").agg(care_began_on=row.care_began_on.max())


derived = DerivedColumns(
    title="When a child who was adopted came into care and to the family",
    because="The wait for a family begins on the day a child leaves the first one.",
    onto="adoptions",
    uses=("care_episodes.started_on", "permanence.placed_for_adoption_on"),
    where_told=(
        "permanence.entered_care_on",
        "permanence.adopted_by_carer",
        "permanence.placed_with_foster_carer_on",
        "permanence.placed_for_fostering_for_adoption_on",
    ),
    adds={"entered_care_on": Kind.DATE, "moved_in_on": Kind.DATE},
    add=add,
    after=("adoptions", "periods_of_care"),
)
