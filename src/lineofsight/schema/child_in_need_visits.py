"""child_in_need_visits."""

from lineofsight.core.tables import Column, Kind, Table

child_in_need_visits = Table(
    name="child_in_need_visits",
    ssd="ssd_cin_visits",
    title="",
    about="",
    columns=(
        Column("child_in_need_visit_id", Kind.TEXT, "", ssd="cinv_cin_visit_id", key=True),
        Column("child_id", Kind.TEXT, "", ssd="cinv_person_id", refers_to="people.child_id"),
        Column("visited_on", Kind.DATE, "", ssd="cinv_cin_visit_date"),
        Column("child_seen", Kind.FLAG, "", ssd="cinv_cin_visit_seen"),
        Column("seen_alone", Kind.FLAG, "", ssd="cinv_cin_visit_seen_alone"),
        Column("bedroom_seen", Kind.FLAG, "", ssd="cinv_cin_visit_bedroom"),
    ),
)
