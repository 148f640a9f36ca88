"""Canonical table previous_permanence."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.previous_permanence_options import previous_permanence_options

previous_permanence = Table(
    name="previous_permanence",
    ssd="ssd_cla_previous_permanence",
    title="Previous permanence",
    about=(
        "One row for each child in care, saying whether an earlier adoption, guardianship or similar order had "
        "failed. Z1 says that there was none; no row says that nobody recorded it."
    ),
    columns=(
        Column(
            "previous_permanence_id",
            Kind.TEXT,
            "Number of the row; it means nothing else.",
            ssd="lapp_table_id",
            key=True,
        ),
        Column(
            "child_id",
            Kind.TEXT,
            "The child who came back into care.",
            ssd="lapp_person_id",
            refers_to="people.child_id",
        ),
        Column(
            "option",
            Kind.CODE,
            "What the earlier permanent home was; blank is not recorded, Z1 is none.",
            ssd="lapp_previous_permanence_option",
            codes=previous_permanence_options,
        ),
        Column(
            "authority_of_order",
            Kind.TEXT,
            "Council that arranged it, by name or code as the source wrote it; orders abroad stand here too.",
            ssd="lapp_previous_permanence_la",
        ),
        Column(
            "ordered_on",
            Kind.TEXT,
            "Day of the order as text, since sources write zz for a day or month that is not known.",
            ssd="lapp_previous_permanence_order_date",
        ),
    ),
)
