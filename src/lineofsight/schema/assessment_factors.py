"""assessment_factors."""

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.assessment_factors import assessment_factors

assessment_factors = Table(
    name="assessment_factors",
    ssd="ssd_assessment_factors",
    title="",
    about="",
    columns=(
        Column("factors_record_id", Kind.TEXT, "", ssd="cinf_table_id", key=True),
        Column("assessment_id", Kind.TEXT, "", ssd="cinf_assessment_id", refers_to="assessments.assessment_id"),
        Column("factor", Kind.CODE, "", ssd="cinf_assessment_factors_json", key=True, codes=assessment_factors),
    ),
)
