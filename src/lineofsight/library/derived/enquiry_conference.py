"""The conference that followed an enquiry."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row


def add(enquiries: Relation, relations: Relations) -> Relation:
    """An enquiry with several conferences takes the first date, and made a plan if any of them did.

    Joined by the enquiry's number and the child, because a family worked as a group shares one number.
    """
    held = relations["conferences"].filter(row.held_on.notnull() & row.section_47_enquiry_id.notnull())
    by_enquiry = held.group_by("authority", "section_47_enquiry_id", "child_id").agg(
        conference_held_on=row.held_on.min(), conference_made_plan=row.plan_made.any()
    )
    joined = enquiries.left_join(by_enquiry, ["authority", "section_47_enquiry_id", "child_id"])
    return joined.select(enquiries, by_enquiry.conference_held_on, by_enquiry.conference_made_plan)


derived = DerivedColumns(
    title="The conference that followed the enquiry",
    because="It joins the stages from concern to plan for one child.",
    onto="section_47_enquiries",
    uses=("conferences.held_on", "conferences.plan_made", "conferences.section_47_enquiry_id"),
    adds={"conference_held_on": Kind.DATE, "conference_made_plan": Kind.FLAG},
    add=add,
)
