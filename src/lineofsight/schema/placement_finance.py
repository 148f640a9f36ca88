"""placement_finance."""

from lineofsight.core.tables import Column, Kind, Table

placement_finance = Table(
    name="placement_finance",
    ssd="ssd_s251_finance",
    title="",
    about="",
    columns=(
        Column("placement_finance_id", Kind.TEXT, "", ssd="s251_table_id", key=True),
        Column("placement_id", Kind.TEXT, "", ssd="s251_cla_placement_id", refers_to="placements.placement_id"),
        Column("placeholder_1", Kind.TEXT, "", ssd="s251_placeholder_1"),
        Column("placeholder_2", Kind.TEXT, "", ssd="s251_placeholder_2"),
        Column("placeholder_3", Kind.TEXT, "", ssd="s251_placeholder_3"),
        Column("placeholder_4", Kind.TEXT, "", ssd="s251_placeholder_4"),
    ),
)
