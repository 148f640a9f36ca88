"""The day on which pre-proceedings began, and the family they are about."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row


def add(rows: Relation, relations: Relations) -> Relation:  # noqa: ARG001 - every derived fact is called alike
    """The decision; failing that the letter, failing that the first meeting. A child with no family number is one."""
    return rows.mutate(
        began_on=row.decided_on.coalesce(row.letter_sent_on, row.first_meeting_on),
        family=row.family_id.coalesce(row.child_id),
    )


derived = DerivedColumns(
    title="The start of pre-proceedings and the family they are about",
    because="Three days may start this clock, so one is chosen and named; and it is families who live through it.",
    onto="pre_proceedings",
    uses=("pre_proceedings.decided_on",),
    where_told=("pre_proceedings.letter_sent_on", "pre_proceedings.first_meeting_on"),
    adds={"began_on": Kind.DATE, "family": Kind.TEXT},
    add=add,
)
