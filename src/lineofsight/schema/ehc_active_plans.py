"""Canonical table ehc_active_plans: active education, health and care plans."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table

ehc_active_plans = Table(
    name="ehc_active_plans",
    ssd="ssd_ehcp_active_plans",
    title="Active education, health and care plans",
    about=(
        "One row for each plan in force, with the latest yearly review only. It repeats plans that stand among the "
        "named plans, so the two are never added up."
    ),
    columns=(
        Column(
            "ehc_active_plan_id",
            Kind.TEXT,
            "Number of the plan; needs point to it.",
            ssd="ehcp_active_ehcp_id",
            key=True,
        ),
        Column(
            "ehc_request_id",
            Kind.TEXT,
            "Request that led to it; orphans occur.",
            ssd="ehcp_ehcp_request_id",
            refers_to="ehc_requests.ehc_request_id",
        ),
        Column(
            "last_reviewed_on",
            Kind.DATE,
            "Day the family was told the result of the last yearly review; not the day of its meeting.",
            ssd="ehcp_active_ehcp_last_review_date",
        ),
    ),
)
