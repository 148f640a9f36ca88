"""ehc_requests."""

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.ehc_request_outcomes import ehc_request_outcomes

ehc_requests = Table(
    name="ehc_requests",
    ssd="ssd_ehcp_requests",
    title="",
    about="",
    columns=(
        Column("ehc_request_id", Kind.TEXT, "", ssd="ehcr_ehcp_request_id", key=True),
        Column("send_record_id", Kind.TEXT, "", ssd="ehcr_send_table_id", refers_to="send_records.send_record_id"),
        Column("requested_on", Kind.DATE, "", ssd="ehcr_ehcp_req_date"),
        Column("decided_on", Kind.DATE, "", ssd="ehcr_ehcp_req_outcome_date"),
        Column("outcome", Kind.CODE, "", ssd="ehcr_ehcp_req_outcome", codes=ehc_request_outcomes),
    ),
)
