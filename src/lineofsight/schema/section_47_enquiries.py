"""section_47_enquiries."""

from lineofsight.core.tables import Column, Kind, Table

section_47_enquiries = Table(
    name="section_47_enquiries",
    ssd="ssd_s47_enquiry",
    title="",
    about="",
    columns=(
        Column("section_47_enquiry_id", Kind.TEXT, "", ssd="s47e_s47_enquiry_id", key=True),
        Column("referral_id", Kind.TEXT, "", ssd="s47e_referral_id", refers_to="referrals.referral_id"),
        Column("child_id", Kind.TEXT, "", ssd="s47e_person_id", refers_to="people.child_id"),
        Column("started_on", Kind.DATE, "", ssd="s47e_s47_start_date"),
        Column("ended_on", Kind.DATE, "", ssd="s47e_s47_end_date"),
        Column("no_further_action", Kind.FLAG, "", ssd="s47e_s47_nfa"),
        Column("outcome", Kind.TEXT, "", ssd="s47e_s47_outcome_json"),
        Column("team_id", Kind.TEXT, "", ssd="s47e_s47_completed_by_team", refers_to="teams.team_id"),
        Column("worker_id", Kind.TEXT, "", ssd="s47e_s47_completed_by_worker_id", refers_to="workers.worker_id"),
    ),
)
