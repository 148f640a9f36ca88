"""ehc_named_plans."""

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.ehc_cease_reasons import ehc_cease_reasons

ehc_named_plans = Table(
    name="ehc_named_plans",
    ssd="ssd_ehcp_named_plan",
    title="",
    about="",
    columns=(
        Column("ehc_named_plan_id", Kind.TEXT, "", ssd="ehcn_named_plan_id", key=True),
        Column("ehc_assessment_id", Kind.TEXT, "", ssd="ehcn_ehcp_asmt_id", refers_to="ehc_assessments.ehc_assessment_id"),
        Column("started_on", Kind.DATE, "", ssd="ehcn_named_plan_start_date"),
        Column("ceased_on", Kind.DATE, "", ssd="ehcn_named_plan_ceased_date"),
        Column("cease_reason", Kind.CODE, "", ssd="ehcn_named_plan_ceased_reason", codes=ehc_cease_reasons),
    ),
)
