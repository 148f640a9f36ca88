"""Canonical table ehc_named_plans: education, health and care plans."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.ehc_cease_reasons import ehc_cease_reasons

ehc_named_plans = Table(
    name="ehc_named_plans",
    ssd="ssd_ehcp_named_plan",
    title="Education, health and care plans",
    about=(
        "One row for each education, health and care plan, from start to end, with what it came from. Someone whose "
        "plan ended and began anew has two. A blank end means that it is in force."
    ),
    columns=(
        Column("ehc_named_plan_id", Kind.TEXT, "Number of the plan.", ssd="ehcn_named_plan_id", key=True),
        Column(
            "ehc_assessment_id",
            Kind.TEXT,
            "Assessment that led to it; blank for plans that moved in.",
            ssd="ehcn_ehcp_asmt_id",
            refers_to="ehc_assessments.ehc_assessment_id",
        ),
        Column("started_on", Kind.DATE, "Day of the present plan.", ssd="ehcn_named_plan_start_date"),
        Column(
            "ceased_on",
            Kind.DATE,
            "Day the plan ended or moved to another authority; not the day that was decided.",
            ssd="ehcn_named_plan_ceased_date",
        ),
        Column(
            "cease_reason",
            Kind.CODE,
            "Why it ended; blank while it is in force.",
            ssd="ehcn_named_plan_ceased_reason",
            codes=ehc_cease_reasons,
        ),
    ),
)
