"""Canonical table ehc_assessments: education, health and care assessments."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.ehc_assessment_exceptions import ehc_assessment_exceptions

ehc_assessments = Table(
    name="ehc_assessments",
    ssd="ssd_ehcp_assessment",
    title="Education, health and care assessments",
    about=(
        "One row for each education, health and care assessment that was agreed to. It ends with a plan or a refusal. "
        "Blank days of outcome mean that no plan has been issued yet."
    ),
    columns=(
        Column("ehc_assessment_id", Kind.TEXT, "Number of the assessment.", ssd="ehca_ehcp_assessment_id", key=True),
        Column(
            "ehc_request_id",
            Kind.TEXT,
            "Request that led to it; orphans occur.",
            ssd="ehca_ehcp_request_id",
            refers_to="ehc_requests.ehc_request_id",
        ),
        Column(
            "decided_on",
            Kind.DATE,
            "Day the plan was issued or refused; blank until then, even where a plan is already agreed on.",
            ssd="ehca_ehcp_assessment_outcome_date",
        ),
        Column(
            "outcome",
            Kind.TEXT,
            "Y for a plan, N for none, A, W or H as for requests, as the source wrote it.",
            ssd="ehca_ehcp_assessment_outcome",
        ),
        Column(
            "exception_applies",
            Kind.CODE,
            "Whether the law excuses a late plan; blank is not recorded and excuses nothing.",
            ssd="ehca_ehcp_assessment_exceptions",
            codes=ehc_assessment_exceptions,
        ),
    ),
)
