"""child_in_need_plans."""

from lineofsight.core.tables import Column, Kind, Table

child_in_need_plans = Table(
    name="child_in_need_plans",
    ssd="ssd_cin_plans",
    title="",
    about="",
    columns=(
        Column("child_in_need_plan_id", Kind.TEXT, "", ssd="cinp_cin_plan_id", key=True),
        Column("referral_id", Kind.TEXT, "", ssd="cinp_referral_id", refers_to="referrals.referral_id"),
        Column("child_id", Kind.TEXT, "", ssd="cinp_person_id", refers_to="people.child_id"),
        Column("started_on", Kind.DATE, "", ssd="cinp_cin_plan_start_date"),
        Column("ended_on", Kind.DATE, "", ssd="cinp_cin_plan_end_date"),
        Column("team_id", Kind.TEXT, "", ssd="cinp_cin_plan_team", refers_to="teams.team_id"),
        Column("worker_id", Kind.TEXT, "", ssd="cinp_cin_plan_worker_id", refers_to="workers.worker_id"),
    ),
)
