"""Canonical table assessments."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table

assessments = Table(
    name="assessments",
    ssd="ssd_cin_assessments",
    title="Assessments",
    about=(
        "One row for each assessment of a child, open or authorised. A family assessed together gives a row for each "
        "child. A blank day of authorisation means still open, and an assessment in time must be read beside those "
        "that are open and overdue, or clearing a backlog makes the share look worse."
    ),
    columns=(
        Column(
            "assessment_id",
            Kind.TEXT,
            "Number of the assessment; the factors point to it.",
            ssd="cina_assessment_id",
            key=True,
        ),
        Column("child_id", Kind.TEXT, "The child assessed.", ssd="cina_person_id", refers_to="people.child_id"),
        Column(
            "referral_id",
            Kind.TEXT,
            "Referral it belongs to; blank for a fresh look at an open case, and orphans occur.",
            ssd="cina_referral_id",
            refers_to="referrals.referral_id",
        ),
        Column(
            "started_on",
            Kind.DATE,
            "Day it began; the law's clock starts at the referral, the return's clock here.",
            ssd="cina_assessment_start_date",
        ),
        Column(
            "authorised_on",
            Kind.DATE,
            "Day a manager signed it off; blank means still open, whatever a worker has already written.",
            ssd="cina_assessment_auth_date",
        ),
        Column(
            "child_seen",
            Kind.FLAG,
            "Whether the child was seen for it; blank is not recorded, and is not a no.",
            ssd="cina_assessment_child_seen",
        ),
        Column(
            "outcome",
            Kind.TEXT,
            "What followed, as the source packed it, usually JSON with several outcomes; blank until finished.",
            ssd="cina_assessment_outcome_json",
        ),
        Column(
            "no_further_action",
            Kind.FLAG,
            "Whether it ended without further action; blank is not recorded.",
            ssd="cina_assessment_outcome_nfa",
        ),
        Column(
            "team_id", Kind.TEXT, "Team that did the assessment.", ssd="cina_assessment_team", refers_to="teams.team_id"
        ),
        Column(
            "worker_id",
            Kind.TEXT,
            "Worker who did the assessment.",
            ssd="cina_assessment_worker_id",
            refers_to="workers.worker_id",
        ),
    ),
)
