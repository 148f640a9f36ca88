"""Whether the immunisations of a child in care are up to date."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind


def add(periods: Relation, relations: Relations) -> Relation:
    """The latest answer; no row is no answer."""
    answers = relations["immunisations"].select(
        "authority", "child_id", immunised="up_to_date", immunised_told_on="recorded_on"
    )
    joined = periods.left_join(answers, ["authority", "child_id"])
    return joined.select(periods, answers.immunised, answers.immunised_told_on)


derived = DerivedColumns(
    title="Whether immunisations are up to date",
    because="Children who move often miss what other children are given at school.",
    onto="periods_of_care",
    uses=("immunisations.up_to_date",),
    where_told=("immunisations.recorded_on",),
    adds={"immunised": Kind.FLAG, "immunised_told_on": Kind.DATE},
    add=add,
    after=("periods_of_care",),
)
