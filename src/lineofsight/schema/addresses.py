"""Canonical table addresses."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table

addresses = Table(
    name="addresses",
    ssd="ssd_address",
    title="Addresses",
    about=(
        "One row for each address of a person and the time they lived there. Periods may overlap, since home and "
        "placement addresses stand side by side. A blank end means still living there, or that nobody closed the row."
    ),
    columns=(
        Column("address_id", Kind.TEXT, "Number of the row; it means nothing else.", ssd="addr_table_id", key=True),
        Column(
            "child_id",
            Kind.TEXT,
            "The person who lives or lived there.",
            ssd="addr_person_id",
            refers_to="people.child_id",
        ),
        Column(
            "kind",
            Kind.TEXT,
            "What sort of address it is, in the source's words, such as home or placement; never a closed list.",
            ssd="addr_address_type",
        ),
        Column(
            "started_on",
            Kind.DATE,
            "First day at the address; blank where only the address is known.",
            ssd="addr_address_start_date",
        ),
        Column(
            "ended_on",
            Kind.DATE,
            "Last day at the address; blank where it is current or was never closed.",
            ssd="addr_address_end_date",
        ),
        Column(
            "postcode",
            Kind.TEXT,
            "Postcode without spaces; blank for no fixed address, and for addresses that are kept secret.",
            ssd="addr_address_postcode",
        ),
        Column(
            "lines",
            Kind.TEXT,
            "The parts of the address as the source packed them, usually JSON; never shown in a figure.",
            ssd="addr_address_json",
        ),
    ),
)
