"""Canonical table special_educational_needs."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table

special_educational_needs = Table(
    name="special_educational_needs",
    ssd="ssd_sen_need",
    title="Special educational needs",
    about=(
        "One row for each need named in an active plan, at most two a plan, so count plans or children and not rows. "
        "Children who have support without a plan are not here."
    ),
    columns=(
        Column(
            "special_educational_need_id",
            Kind.TEXT,
            "Number of the row; it means nothing else.",
            ssd="senn_table_id",
            key=True,
        ),
        Column(
            "ehc_active_plan_id",
            Kind.TEXT,
            "Plan that names the need.",
            ssd="senn_active_ehcp_id",
            refers_to="ehc_active_plans.ehc_active_plan_id",
        ),
        Column(
            "need",
            Kind.TEXT,
            "Kind of need, as the school census codes it, such as SEMH or SLCN; kept as text.",
            ssd="senn_active_ehcp_need_type",
        ),
        Column(
            "rank",
            Kind.TEXT,
            "1 for the main need, 2 for the second; kept as text, since sources write words too.",
            ssd="senn_active_ehcp_need_rank",
        ),
    ),
)
