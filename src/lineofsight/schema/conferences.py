"""Canonical table conferences: initial child protection conferences."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table

conferences = Table(
    name="conferences",
    ssd="ssd_initial_cp_conference",
    title="Initial child protection conferences",
    about=(
        "One row for each child at an initial conference, so a meeting about four siblings is four rows with one "
        "meeting number: say whether conferences or children are counted. Conferences on families who move in stand "
        "here too and have no enquiry before them. A blank day held means not yet held, or cancelled."
    ),
    columns=(
        Column("conference_id", Kind.TEXT, "Number of the child's conference row.", ssd="icpc_icpc_id", key=True),
        Column(
            "meeting_id",
            Kind.TEXT,
            "Number of the meeting, shared by siblings; count it to count meetings.",
            ssd="icpc_icpc_meeting_id",
        ),
        Column(
            "section_47_enquiry_id",
            Kind.TEXT,
            "Enquiry that led here; blank for a family that moves in, and orphans occur.",
            ssd="icpc_s47_enquiry_id",
            refers_to="section_47_enquiries.section_47_enquiry_id",
        ),
        Column(
            "child_id",
            Kind.TEXT,
            "The child the conference is about.",
            ssd="icpc_person_id",
            refers_to="people.child_id",
        ),
        Column(
            "child_protection_plan_id",
            Kind.TEXT,
            "Plan that followed; blank where none did. The plan points back, and the two may disagree.",
            ssd="icpc_cp_plan_id",
        ),
        Column(
            "referral_id",
            Kind.TEXT,
            "Referral it belongs to.",
            ssd="icpc_referral_id",
            refers_to="referrals.referral_id",
        ),
        Column(
            "transferred_in",
            Kind.FLAG,
            "Whether it was called because the family moved in from elsewhere; blank is not recorded.",
            ssd="icpc_icpc_transfer_in",
        ),
        Column(
            "recorded_due_on",
            Kind.DATE,
            "Due day as the source wrote it; kept for comparison, while figures work the day out afresh.",
            ssd="icpc_icpc_target_date",
        ),
        Column("held_on", Kind.DATE, "Day the conference took place; blank until then.", ssd="icpc_icpc_date"),
        Column(
            "plan_made",
            Kind.FLAG,
            "Whether it decided on a protection plan; blank is not recorded.",
            ssd="icpc_icpc_outcome_cp_flag",
        ),
        Column(
            "outcome",
            Kind.TEXT,
            "What it decided, as the source packed it, usually JSON.",
            ssd="icpc_icpc_outcome_json",
        ),
        Column(
            "team_id", Kind.TEXT, "Team that arranged the conference.", ssd="icpc_icpc_team", refers_to="teams.team_id"
        ),
        Column(
            "worker_id",
            Kind.TEXT,
            "Worker who arranged the conference.",
            ssd="icpc_icpc_worker_id",
            refers_to="workers.worker_id",
        ),
    ),
)
