"""Canonical table child_in_need_plans."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table

child_in_need_plans = Table(
    name="child_in_need_plans",
    ssd="ssd_cin_plans",
    title="Child in need plans",
    about=(
        "One row for each child in need plan of a child, from start to end. It is narrower than the national meaning "
        "of a child in need, which also takes in children on protection plans, in care and leaving care. A blank end "
        "means that the plan is open or was never closed."
    ),
    columns=(
        Column("child_in_need_plan_id", Kind.TEXT, "Number of the plan.", ssd="cinp_cin_plan_id", key=True),
        Column(
            "referral_id",
            Kind.TEXT,
            "Referral it belongs to; a referral may hold several plans.",
            ssd="cinp_referral_id",
            refers_to="referrals.referral_id",
        ),
        Column("child_id", Kind.TEXT, "The child whose plan it is.", ssd="cinp_person_id", refers_to="people.child_id"),
        Column("started_on", Kind.DATE, "Day the plan began.", ssd="cinp_cin_plan_start_date"),
        Column("ended_on", Kind.DATE, "Day the plan ended; blank while it is open.", ssd="cinp_cin_plan_end_date"),
        Column("team_id", Kind.TEXT, "Team that holds the plan.", ssd="cinp_cin_plan_team", refers_to="teams.team_id"),
        Column(
            "worker_id",
            Kind.TEXT,
            "Worker who holds the plan.",
            ssd="cinp_cin_plan_worker_id",
            refers_to="workers.worker_id",
        ),
    ),
)
