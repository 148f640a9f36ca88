"""addresses."""

from lineofsight.core.tables import Column, Kind, Table

addresses = Table(
    name="addresses",
    ssd="ssd_address",
    title="",
    about="",
    columns=(
        Column("address_id", Kind.TEXT, "", ssd="addr_table_id", key=True),
        Column("child_id", Kind.TEXT, "", ssd="addr_person_id", refers_to="people.child_id"),
        Column("kind", Kind.TEXT, "", ssd="addr_address_type"),
        Column("started_on", Kind.DATE, "", ssd="addr_address_start_date"),
        Column("ended_on", Kind.DATE, "", ssd="addr_address_end_date"),
        Column("postcode", Kind.TEXT, "", ssd="addr_address_postcode"),
        Column("lines", Kind.TEXT, "", ssd="addr_address_json"),
    ),
)
