"""Canonical table placement_finance."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table

placement_finance = Table(
    name="placement_finance",
    ssd="ssd_s251_finance",
    title="Placement finance",
    about=(
        "One row for what a placement costs, kept so that a council's SSD passes through whole. The SSD reserves four "
        "fields without saying what they mean, so nothing is measured from it."
    ),
    columns=(
        Column(
            "placement_finance_id",
            Kind.TEXT,
            "Number of the row; it means nothing else.",
            ssd="s251_table_id",
            key=True,
        ),
        Column(
            "placement_id",
            Kind.TEXT,
            "Placement it is about.",
            ssd="s251_cla_placement_id",
            refers_to="placements.placement_id",
        ),
        Column(
            "placeholder_1",
            Kind.TEXT,
            "Reserved by the SSD and not yet defined; kept as text.",
            ssd="s251_placeholder_1",
        ),
        Column(
            "placeholder_2",
            Kind.TEXT,
            "Reserved by the SSD, second of four, not yet defined; kept as text.",
            ssd="s251_placeholder_2",
        ),
        Column(
            "placeholder_3",
            Kind.TEXT,
            "Reserved by the SSD, third of four, not yet defined; kept as text.",
            ssd="s251_placeholder_3",
        ),
        Column(
            "placeholder_4",
            Kind.TEXT,
            "Reserved by the SSD, last of four, not yet defined; kept as text.",
            ssd="s251_placeholder_4",
        ),
    ),
)
