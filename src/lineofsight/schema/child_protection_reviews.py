"""Canonical table child_protection_reviews: child protection review conferences."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.participation import participation

child_protection_reviews = Table(
    name="child_protection_reviews",
    ssd="ssd_cp_reviews",
    title="Child protection review conferences",
    about=(
        "One row for each review conference of a child's protection plan, held or still due. Siblings give a row each "
        "with one meeting number. Reviews in time is asked of a plan's whole history, so one missing review spoils "
        "it."
    ),
    columns=(
        Column(
            "child_protection_review_id",
            Kind.TEXT,
            "Number of the child's review row.",
            ssd="cppr_cp_review_id",
            key=True,
        ),
        Column("child_id", Kind.TEXT, "The child reviewed.", ssd="cppr_person_id", refers_to="people.child_id"),
        Column(
            "child_protection_plan_id",
            Kind.TEXT,
            "Plan reviewed; orphans occur.",
            ssd="cppr_cp_plan_id",
            refers_to="child_protection_plans.child_protection_plan_id",
        ),
        Column(
            "recorded_due_on",
            Kind.DATE,
            "Due day as the source wrote it; kept for comparison, while figures work the day out afresh.",
            ssd="cppr_cp_review_due",
        ),
        Column(
            "held_on",
            Kind.DATE,
            "Day the review took place; blank until then, and for one that was called off.",
            ssd="cppr_cp_review_date",
        ),
        Column(
            "meeting_id",
            Kind.TEXT,
            "Number of the meeting, shared by siblings; count it to count meetings.",
            ssd="cppr_cp_review_meeting_id",
        ),
        Column(
            "plan_continues",
            Kind.FLAG,
            "Whether the plan was to go on; blank is not recorded.",
            ssd="cppr_cp_review_outcome_continue_cp",
        ),
        Column(
            "quorate",
            Kind.TEXT,
            "Whether enough agencies came, as the source wrote it; words vary and blanks are common.",
            ssd="cppr_cp_review_quorate",
        ),
        Column(
            "participation",
            Kind.CODE,
            "How the child took part; blank in most sources today, which says nothing about the child.",
            ssd="cppr_cp_review_participation",
            codes=participation,
        ),
    ),
)
