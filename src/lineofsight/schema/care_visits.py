"""care_visits."""

from lineofsight.core.tables import Column, Kind, Table

care_visits = Table(
    name="care_visits",
    ssd="ssd_cla_visits",
    title="",
    about="",
    columns=(
        Column("care_visit_id", Kind.TEXT, "", ssd="clav_cla_visit_id", key=True),
        Column("period_of_care_id", Kind.TEXT, "", ssd="clav_cla_id"),
        Column("child_id", Kind.TEXT, "", ssd="clav_person_id", refers_to="people.child_id"),
        Column("visited_on", Kind.DATE, "", ssd="clav_cla_visit_date"),
        Column("child_seen", Kind.FLAG, "", ssd="clav_cla_visit_seen"),
        Column("seen_alone", Kind.FLAG, "", ssd="clav_cla_visit_seen_alone"),
    ),
)
