"""immigration_statuses."""

from lineofsight.core.tables import Column, Kind, Table

immigration_statuses = Table(
    name="immigration_statuses",
    ssd="ssd_immigration_status",
    title="",
    about="",
    columns=(
        Column("immigration_status_id", Kind.TEXT, "", ssd="immi_immigration_status_id", key=True),
        Column("child_id", Kind.TEXT, "", ssd="immi_person_id", refers_to="people.child_id"),
        Column("started_on", Kind.DATE, "", ssd="immi_immigration_status_start_date"),
        Column("ended_on", Kind.DATE, "", ssd="immi_immigration_status_end_date"),
        Column("status", Kind.TEXT, "", ssd="immi_immigration_status"),
    ),
)
