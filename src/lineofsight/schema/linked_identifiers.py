"""Canonical table linked_identifiers."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table

linked_identifiers = Table(
    name="linked_identifiers",
    ssd="ssd_linked_identifiers",
    title="Linked identifiers",
    about=(
        "One row for each number by which another body knows a person, such as a court or an adoption agency. The SSD "
        "marks the table as not yet filled by most councils, so no row says nothing."
    ),
    columns=(
        Column(
            "linked_identifier_id",
            Kind.TEXT,
            "Number of the row; it means nothing else.",
            ssd="link_table_id",
            key=True,
        ),
        Column(
            "child_id",
            Kind.TEXT,
            "The person whom the number stands for.",
            ssd="link_person_id",
            refers_to="people.child_id",
        ),
        Column("kind", Kind.TEXT, "Whose number it is, in the source's words.", ssd="link_identifier_type"),
        Column("value", Kind.TEXT, "The number itself; treat it as personal data.", ssd="link_identifier_value"),
        Column(
            "valid_from_on", Kind.DATE, "First day on which the number is known to hold.", ssd="link_valid_from_date"
        ),
        Column("valid_to_on", Kind.DATE, "Last day on which it held; blank while it does.", ssd="link_valid_to_date"),
    ),
)
