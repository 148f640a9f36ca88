"""child_protection_reviews."""

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.participation import participation

child_protection_reviews = Table(
    name="child_protection_reviews",
    ssd="ssd_cp_reviews",
    title="",
    about="",
    columns=(
        Column("child_protection_review_id", Kind.TEXT, "", ssd="cppr_cp_review_id", key=True),
        Column("child_id", Kind.TEXT, "", ssd="cppr_person_id", refers_to="people.child_id"),
        Column("child_protection_plan_id", Kind.TEXT, "", ssd="cppr_cp_plan_id", refers_to="child_protection_plans.child_protection_plan_id"),
        Column("recorded_due_on", Kind.DATE, "", ssd="cppr_cp_review_due"),
        Column("held_on", Kind.DATE, "", ssd="cppr_cp_review_date"),
        Column("meeting_id", Kind.TEXT, "", ssd="cppr_cp_review_meeting_id"),
        Column("plan_continues", Kind.FLAG, "", ssd="cppr_cp_review_outcome_continue_cp"),
        Column("quorate", Kind.TEXT, "", ssd="cppr_cp_review_quorate"),
        Column("participation", Kind.CODE, "", ssd="cppr_cp_review_participation", codes=participation),
    ),
)
