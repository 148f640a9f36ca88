"""Canonical table ehc_requests: requests for education, health and care assessments."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.ehc_request_outcomes import ehc_request_outcomes

ehc_requests = Table(
    name="ehc_requests",
    ssd="ssd_ehcp_requests",
    title="Requests for education, health and care assessments",
    about=(
        "One row for each request to assess whether a child needs an education, health and care plan. A child may be "
        "asked about more than once. The 20 weeks of the law start here."
    ),
    columns=(
        Column("ehc_request_id", Kind.TEXT, "Number of the request.", ssd="ehcr_ehcp_request_id", key=True),
        Column(
            "send_record_id",
            Kind.TEXT,
            "Record of the person; orphans occur.",
            ssd="ehcr_send_table_id",
            refers_to="send_records.send_record_id",
        ),
        Column(
            "requested_on", Kind.DATE, "Day the request came in; the start of the 20 weeks.", ssd="ehcr_ehcp_req_date"
        ),
        Column(
            "decided_on",
            Kind.DATE,
            "Day the answer was given; blank where undecided, withdrawn or decided in an earlier year.",
            ssd="ehcr_ehcp_req_outcome_date",
        ),
        Column(
            "outcome",
            Kind.CODE,
            "What was decided; A is not yet decided, blank is not recorded.",
            ssd="ehcr_ehcp_req_outcome",
            codes=ehc_request_outcomes,
        ),
    ),
)
