"""special_educational_needs."""

from lineofsight.core.tables import Column, Kind, Table

special_educational_needs = Table(
    name="special_educational_needs",
    ssd="ssd_sen_need",
    title="",
    about="",
    columns=(
        Column("special_educational_need_id", Kind.TEXT, "", ssd="senn_table_id", key=True),
        Column("ehc_active_plan_id", Kind.TEXT, "", ssd="senn_active_ehcp_id", refers_to="ehc_active_plans.ehc_active_plan_id"),
        Column("need", Kind.TEXT, "", ssd="senn_active_ehcp_need_type"),
        Column("rank", Kind.TEXT, "", ssd="senn_active_ehcp_need_rank"),
    ),
)
