"""The enquiry that led to a conference."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row


def add(conferences: Relation, relations: Relations) -> Relation:
    """Joined by the enquiry's number and the child, because a family worked as a group shares one number."""
    begun = relations["section_47_enquiries"].filter(row.section_47_enquiry_id.notnull())
    named = ["authority", "section_47_enquiry_id", "child_id"]
    begun = begun.group_by(*named).agg(enquiry_started_on=row.started_on.min())
    joined = conferences.left_join(begun, named)
    return joined.select(conferences, begun.enquiry_started_on)


derived = DerivedColumns(
    title="The start of the enquiry that led to the conference",
    because="The clock to the conference starts with the strategy discussion that began the enquiry.",
    onto="conferences",
    uses=("conferences.section_47_enquiry_id", "section_47_enquiries.started_on"),
    adds={"enquiry_started_on": Kind.DATE},
    add=add,
)
