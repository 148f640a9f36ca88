"""ehc_assessments."""

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.ehc_assessment_exceptions import ehc_assessment_exceptions

ehc_assessments = Table(
    name="ehc_assessments",
    ssd="ssd_ehcp_assessment",
    title="",
    about="",
    columns=(
        Column("ehc_assessment_id", Kind.TEXT, "", ssd="ehca_ehcp_assessment_id", key=True),
        Column("ehc_request_id", Kind.TEXT, "", ssd="ehca_ehcp_request_id", refers_to="ehc_requests.ehc_request_id"),
        Column("decided_on", Kind.DATE, "", ssd="ehca_ehcp_assessment_outcome_date"),
        Column("outcome", Kind.TEXT, "", ssd="ehca_ehcp_assessment_outcome"),
        Column("exception_applies", Kind.CODE, "", ssd="ehca_ehcp_assessment_exceptions", codes=ehc_assessment_exceptions),
    ),
)
