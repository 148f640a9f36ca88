"""assessments."""

from lineofsight.core.tables import Column, Kind, Table

assessments = Table(
    name="assessments",
    ssd="ssd_cin_assessments",
    title="",
    about="",
    columns=(
        Column("assessment_id", Kind.TEXT, "", ssd="cina_assessment_id", key=True),
        Column("child_id", Kind.TEXT, "", ssd="cina_person_id", refers_to="people.child_id"),
        Column("referral_id", Kind.TEXT, "", ssd="cina_referral_id", refers_to="referrals.referral_id"),
        Column("started_on", Kind.DATE, "", ssd="cina_assessment_start_date"),
        Column("authorised_on", Kind.DATE, "", ssd="cina_assessment_auth_date"),
        Column("child_seen", Kind.FLAG, "", ssd="cina_assessment_child_seen"),
        Column("outcome", Kind.TEXT, "", ssd="cina_assessment_outcome_json"),
        Column("no_further_action", Kind.FLAG, "", ssd="cina_assessment_outcome_nfa"),
        Column("team_id", Kind.TEXT, "", ssd="cina_assessment_team", refers_to="teams.team_id"),
        Column("worker_id", Kind.TEXT, "", ssd="cina_assessment_worker_id", refers_to="workers.worker_id"),
    ),
)
