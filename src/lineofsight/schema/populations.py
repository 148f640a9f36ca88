"""Canonical table populations."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table

populations = Table(
    name="populations",
    ssd="",
    title="Populations",
    about=(
        "One row for each authority and year: how many children live there, which rates per 10,000 divide by. The SSD "
        "has no place for it; it comes from published estimates. A year without a row gives no rate, never a rate of "
        "0."
    ),
    columns=(
        Column(
            "year",
            Kind.WHOLE,
            "Year whose middle is described; a year to March uses the one before. The SSD has no place for it.",
            key=True,
        ),
        Column(
            "children_under_18",
            Kind.WHOLE,
            "Children aged 0 to 17 living in the area; blank is not known. The SSD has no place for it.",
        ),
    ),
)
