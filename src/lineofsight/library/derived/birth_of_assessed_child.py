"""When the child who is assessed was born, or is expected to be."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row


def add(assessments: Relation, relations: Relations) -> Relation:
    """The day of birth; failing that, the expected one; blank where neither is known."""
    children = relations["people"].select(
        "authority", "child_id", born_or_expected_on=row.born_on.coalesce(row.expected_birth_on)
    )
    joined = assessments.left_join(children, ["authority", "child_id"])
    return joined.select(assessments, children.born_or_expected_on)


derived = DerivedColumns(
    title="The birth of the child assessed",
    because="An unborn child cannot be seen, and has no day of birth to tell it by.",
    onto="assessments",
    uses=("people.born_on",),
    where_told=("people.expected_birth_on",),
    adds={"born_or_expected_on": Kind.DATE},
    add=add,
)
