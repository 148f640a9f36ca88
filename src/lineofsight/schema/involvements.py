"""involvements."""

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.worker_change_reasons import worker_change_reasons

involvements = Table(
    name="involvements",
    ssd="ssd_involvements",
    title="",
    about="",
    columns=(
        Column("involvement_id", Kind.TEXT, "", ssd="invo_involvements_id", key=True),
        Column("worker_id", Kind.TEXT, "", ssd="invo_professional_id", refers_to="workers.worker_id"),
        Column("role", Kind.TEXT, "", ssd="invo_professional_role_id"),
        Column("team_id", Kind.TEXT, "", ssd="invo_professional_team", refers_to="teams.team_id"),
        Column("child_id", Kind.TEXT, "", ssd="invo_person_id", refers_to="people.child_id"),
        Column("started_on", Kind.DATE, "", ssd="invo_involvement_start_date"),
        Column("ended_on", Kind.DATE, "", ssd="invo_involvement_end_date"),
        Column("change_reason", Kind.CODE, "", ssd="invo_worker_change_reason", codes=worker_change_reasons),
        Column("referral_id", Kind.TEXT, "", ssd="invo_referral_id", refers_to="referrals.referral_id"),
    ),
)
