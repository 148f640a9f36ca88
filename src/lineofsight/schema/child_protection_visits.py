"""child_protection_visits."""

from lineofsight.core.tables import Column, Kind, Table

child_protection_visits = Table(
    name="child_protection_visits",
    ssd="ssd_cp_visits",
    title="",
    about="",
    columns=(
        Column("child_protection_visit_id", Kind.TEXT, "", ssd="cppv_cp_visit_id", key=True),
        Column("child_id", Kind.TEXT, "", ssd="cppv_person_id", refers_to="people.child_id"),
        Column("child_protection_plan_id", Kind.TEXT, "", ssd="cppv_cp_plan_id", refers_to="child_protection_plans.child_protection_plan_id"),
        Column("visited_on", Kind.DATE, "", ssd="cppv_cp_visit_date"),
        Column("child_seen", Kind.FLAG, "", ssd="cppv_cp_visit_seen"),
        Column("seen_alone", Kind.FLAG, "", ssd="cppv_cp_visit_seen_alone"),
        Column("bedroom_seen", Kind.FLAG, "", ssd="cppv_cp_visit_bedroom"),
    ),
)
