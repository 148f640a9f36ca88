"""health_checks."""

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.health_check_kinds import health_check_kinds

health_checks = Table(
    name="health_checks",
    ssd="ssd_cla_health",
    title="",
    about="",
    columns=(
        Column("health_check_id", Kind.TEXT, "", ssd="clah_health_check_id", key=True),
        Column("child_id", Kind.TEXT, "", ssd="clah_person_id", refers_to="people.child_id"),
        Column("kind", Kind.CODE, "", ssd="clah_health_check_type", codes=health_check_kinds),
        Column("checked_on", Kind.DATE, "", ssd="clah_health_check_date"),
        Column("status", Kind.TEXT, "", ssd="clah_health_check_status"),
    ),
)
