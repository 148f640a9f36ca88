"""linked_identifiers."""

from lineofsight.core.tables import Column, Kind, Table

linked_identifiers = Table(
    name="linked_identifiers",
    ssd="ssd_linked_identifiers",
    title="",
    about="",
    columns=(
        Column("linked_identifier_id", Kind.TEXT, "", ssd="link_table_id", key=True),
        Column("child_id", Kind.TEXT, "", ssd="link_person_id", refers_to="people.child_id"),
        Column("kind", Kind.TEXT, "", ssd="link_identifier_type"),
        Column("value", Kind.TEXT, "", ssd="link_identifier_value"),
        Column("valid_from_on", Kind.DATE, "", ssd="link_valid_from_date"),
        Column("valid_to_on", Kind.DATE, "", ssd="link_valid_to_date"),
    ),
)
