"""send_records."""

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.upn_unknown_reasons import upn_unknown_reasons

send_records = Table(
    name="send_records",
    ssd="ssd_send",
    title="",
    about="",
    columns=(
        Column("send_record_id", Kind.TEXT, "", ssd="send_table_id", key=True),
        Column("child_id", Kind.TEXT, "", ssd="send_person_id", refers_to="people.child_id"),
        Column("upn", Kind.TEXT, "", ssd="send_upn"),
        Column("uln", Kind.TEXT, "", ssd="send_uln"),
        Column("upn_unknown_reason", Kind.CODE, "", ssd="send_upn_unknown", codes=upn_unknown_reasons),
    ),
)
