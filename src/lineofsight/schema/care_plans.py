"""care_plans."""

from lineofsight.core.tables import Column, Kind, Table

care_plans = Table(
    name="care_plans",
    ssd="ssd_cla_care_plan",
    title="",
    about="",
    columns=(
        Column("care_plan_id", Kind.TEXT, "", ssd="lacp_table_id", key=True),
        Column("child_id", Kind.TEXT, "", ssd="lacp_person_id", refers_to="people.child_id"),
        Column("started_on", Kind.DATE, "", ssd="lacp_cla_care_plan_start_date"),
        Column("ended_on", Kind.DATE, "", ssd="lacp_cla_care_plan_end_date"),
        Column("permanence_plan", Kind.TEXT, "", ssd="lacp_cla_care_plan_json"),
    ),
)
