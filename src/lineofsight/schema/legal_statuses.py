"""legal_statuses."""

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.legal_statuses import legal_statuses

legal_statuses = Table(
    name="legal_statuses",
    ssd="ssd_legal_status",
    title="",
    about="",
    columns=(
        Column("legal_status_id", Kind.TEXT, "", ssd="lega_legal_status_id", key=True),
        Column("child_id", Kind.TEXT, "", ssd="lega_person_id", refers_to="people.child_id"),
        Column("legal_status", Kind.CODE, "", ssd="lega_legal_status", codes=legal_statuses),
        Column("started_on", Kind.DATE, "", ssd="lega_legal_status_start_date"),
        Column("ended_on", Kind.DATE, "", ssd="lega_legal_status_end_date"),
    ),
)
