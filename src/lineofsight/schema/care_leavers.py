"""care_leavers."""

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.accommodation_suitability import accommodation_suitability
from lineofsight.schema.code_sets.care_leaver_accommodation import care_leaver_accommodation
from lineofsight.schema.code_sets.care_leaver_activities import care_leaver_activities
from lineofsight.schema.code_sets.care_leaver_eligibilities import care_leaver_eligibilities
from lineofsight.schema.code_sets.in_touch import in_touch

care_leavers = Table(
    name="care_leavers",
    ssd="ssd_care_leavers",
    title="",
    about="",
    columns=(
        Column("care_leaver_id", Kind.TEXT, "", ssd="clea_table_id", key=True),
        Column("child_id", Kind.TEXT, "", ssd="clea_person_id", refers_to="people.child_id"),
        Column("eligibility", Kind.CODE, "", ssd="clea_care_leaver_eligibility", codes=care_leaver_eligibilities),
        Column("in_touch", Kind.CODE, "", ssd="clea_care_leaver_in_touch", codes=in_touch),
        Column("last_contacted_on", Kind.DATE, "", ssd="clea_care_leaver_latest_contact"),
        Column("accommodation", Kind.CODE, "", ssd="clea_care_leaver_accommodation", codes=care_leaver_accommodation),
        Column("accommodation_suitable", Kind.CODE, "", ssd="clea_care_leaver_accom_suitable", codes=accommodation_suitability),
        Column("activity", Kind.CODE, "", ssd="clea_care_leaver_activity", codes=care_leaver_activities),
        Column("pathway_plan_reviewed_on", Kind.DATE, "", ssd="clea_pathway_plan_review_date"),
        Column("personal_adviser", Kind.TEXT, "", ssd="clea_care_leaver_personal_advisor"),
        Column("team_id", Kind.TEXT, "", ssd="clea_care_leaver_allocated_team", refers_to="teams.team_id"),
        Column("worker_id", Kind.TEXT, "", ssd="clea_care_leaver_worker_id", refers_to="workers.worker_id"),
    ),
)
