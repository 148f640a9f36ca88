"""The assessment that found a factor: when it was authorised, of which child, by which team."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind


def add(factors: Relation, relations: Relations) -> Relation:
    """A factor whose assessment is not in the records has no day and so belongs to no period."""
    found = relations["assessments"].select("authority", "assessment_id", "authorised_on", "child_id", "team_id")
    joined = factors.left_join(found, ["authority", "assessment_id"])
    return joined.select(factors, found.authorised_on, found.child_id, found.team_id)


derived = DerivedColumns(
    title="The assessment that found a factor",
    because="A factor has no day and no child of its own: the assessment tells both.",
    onto="assessment_factors",
    uses=("assessment_factors.assessment_id", "assessments.authorised_on", "assessments.child_id"),
    adds={"authorised_on": Kind.DATE, "child_id": Kind.TEXT, "team_id": Kind.TEXT},
    add=add,
)
