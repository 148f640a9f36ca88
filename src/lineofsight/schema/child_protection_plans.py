"""child_protection_plans."""

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.abuse_categories import abuse_categories

child_protection_plans = Table(
    name="child_protection_plans",
    ssd="ssd_cp_plans",
    title="",
    about="",
    columns=(
        Column("child_protection_plan_id", Kind.TEXT, "", ssd="cppl_cp_plan_id", key=True),
        Column("referral_id", Kind.TEXT, "", ssd="cppl_referral_id", refers_to="referrals.referral_id"),
        Column("conference_id", Kind.TEXT, "", ssd="cppl_icpc_id", refers_to="conferences.conference_id"),
        Column("child_id", Kind.TEXT, "", ssd="cppl_person_id", refers_to="people.child_id"),
        Column("started_on", Kind.DATE, "", ssd="cppl_cp_plan_start_date"),
        Column("ended_on", Kind.DATE, "", ssd="cppl_cp_plan_end_date"),
        Column("held_for_other_authority", Kind.FLAG, "", ssd="cppl_cp_plan_ola"),
        Column("initial_category", Kind.CODE, "", ssd="cppl_cp_plan_initial_category", codes=abuse_categories),
        Column("latest_category", Kind.CODE, "", ssd="cppl_cp_plan_latest_category", codes=abuse_categories),
    ),
)
