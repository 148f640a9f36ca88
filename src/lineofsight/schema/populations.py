"""populations."""

from lineofsight.core.tables import Column, Kind, Table

populations = Table(
    name="populations",
    ssd="",
    title="",
    about="",
    columns=(
        Column("year", Kind.WHOLE, "", key=True),
        Column("children_under_18", Kind.WHOLE, ""),
    ),
)
