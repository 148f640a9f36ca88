"""How many factors an assessment recorded."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row


def add(assessments: Relation, relations: Relations) -> Relation:
    """No row means that nothing was recorded; the code that says "none found" is a record like any other."""
    coded = relations["assessment_factors"].filter(row.factor.notnull())
    found = coded.group_by("authority", "assessment_id").agg(coded=row.count())
    joined = assessments.left_join(found, ["authority", "assessment_id"])
    return joined.select(assessments, factors_recorded=found.coded.fill_null(0))


derived = DerivedColumns(
    title="The number of factors an assessment recorded",
    because="Factors can only be compared where assessments record them at all.",
    onto="assessments",
    uses=("assessment_factors.assessment_id", "assessment_factors.factor"),
    adds={"factors_recorded": Kind.WHOLE},
    add=add,
)
