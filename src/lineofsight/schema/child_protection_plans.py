"""Canonical table child_protection_plans."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.abuse_categories import abuse_categories

child_protection_plans = Table(
    name="child_protection_plans",
    ssd="ssd_cp_plans",
    title="Child protection plans",
    about=(
        "One row for each child protection plan of a child, so siblings have a plan each. A blank end means open. "
        "Earlier plans reach back only as far as this council's own records, so a second plan that began elsewhere "
        "looks like a first."
    ),
    columns=(
        Column(
            "child_protection_plan_id",
            Kind.TEXT,
            "Number of the plan; visits and reviews point to it.",
            ssd="cppl_cp_plan_id",
            key=True,
        ),
        Column(
            "referral_id",
            Kind.TEXT,
            "Referral it belongs to.",
            ssd="cppl_referral_id",
            refers_to="referrals.referral_id",
        ),
        Column(
            "conference_id",
            Kind.TEXT,
            "Conference that made it; blank for plans that moved in, and orphans occur.",
            ssd="cppl_icpc_id",
            refers_to="conferences.conference_id",
        ),
        Column("child_id", Kind.TEXT, "The child whose plan it is.", ssd="cppl_person_id", refers_to="people.child_id"),
        Column("started_on", Kind.DATE, "Day the plan began.", ssd="cppl_cp_plan_start_date"),
        Column(
            "ended_on",
            Kind.DATE,
            "Day the plan ended; blank while open, so stocks at a date and lengths rest on it.",
            ssd="cppl_cp_plan_end_date",
        ),
        Column(
            "held_for_other_authority",
            Kind.FLAG,
            "Whether it is another council's plan, kept while the child stays here; not this council's own.",
            ssd="cppl_cp_plan_ola",
        ),
        Column(
            "initial_category",
            Kind.CODE,
            "Category of abuse at the start; MUL hides which ones.",
            ssd="cppl_cp_plan_initial_category",
            codes=abuse_categories,
        ),
        Column(
            "latest_category",
            Kind.CODE,
            "Category of abuse now, or at the end; the same as at the start unless it was changed.",
            ssd="cppl_cp_plan_latest_category",
            codes=abuse_categories,
        ),
    ),
)
