"""conferences."""

from lineofsight.core.tables import Column, Kind, Table

conferences = Table(
    name="conferences",
    ssd="ssd_initial_cp_conference",
    title="",
    about="",
    columns=(
        Column("conference_id", Kind.TEXT, "", ssd="icpc_icpc_id", key=True),
        Column("meeting_id", Kind.TEXT, "", ssd="icpc_icpc_meeting_id"),
        Column("section_47_enquiry_id", Kind.TEXT, "", ssd="icpc_s47_enquiry_id", refers_to="section_47_enquiries.section_47_enquiry_id"),
        Column("child_id", Kind.TEXT, "", ssd="icpc_person_id", refers_to="people.child_id"),
        Column("child_protection_plan_id", Kind.TEXT, "", ssd="icpc_cp_plan_id"),
        Column("referral_id", Kind.TEXT, "", ssd="icpc_referral_id", refers_to="referrals.referral_id"),
        Column("transferred_in", Kind.FLAG, "", ssd="icpc_icpc_transfer_in"),
        Column("recorded_due_on", Kind.DATE, "", ssd="icpc_icpc_target_date"),
        Column("held_on", Kind.DATE, "", ssd="icpc_icpc_date"),
        Column("plan_made", Kind.FLAG, "", ssd="icpc_icpc_outcome_cp_flag"),
        Column("outcome", Kind.TEXT, "", ssd="icpc_icpc_outcome_json"),
        Column("team_id", Kind.TEXT, "", ssd="icpc_icpc_team", refers_to="teams.team_id"),
        Column("worker_id", Kind.TEXT, "", ssd="icpc_icpc_worker_id", refers_to="workers.worker_id"),
    ),
)
