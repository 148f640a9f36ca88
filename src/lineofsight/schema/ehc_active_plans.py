"""ehc_active_plans."""

from lineofsight.core.tables import Column, Kind, Table

ehc_active_plans = Table(
    name="ehc_active_plans",
    ssd="ssd_ehcp_active_plans",
    title="",
    about="",
    columns=(
        Column("ehc_active_plan_id", Kind.TEXT, "", ssd="ehcp_active_ehcp_id", key=True),
        Column("ehc_request_id", Kind.TEXT, "", ssd="ehcp_ehcp_request_id", refers_to="ehc_requests.ehc_request_id"),
        Column("last_reviewed_on", Kind.DATE, "", ssd="ehcp_active_ehcp_last_review_date"),
    ),
)
