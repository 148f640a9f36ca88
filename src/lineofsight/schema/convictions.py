"""Canonical table convictions."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table

convictions = Table(
    name="convictions",
    ssd="ssd_cla_convictions",
    title="Convictions",
    about=(
        "One row for each conviction of a looked-after child. No row is no record of one, and sources differ in "
        "whether warnings and cautions count."
    ),
    columns=(
        Column(
            "conviction_id",
            Kind.TEXT,
            "Number of the row; it means nothing else.",
            ssd="clac_cla_conviction_id",
            key=True,
        ),
        Column(
            "child_id",
            Kind.TEXT,
            "The looked-after child convicted.",
            ssd="clac_person_id",
            refers_to="people.child_id",
        ),
        Column(
            "offended_on",
            Kind.DATE,
            "Day of the offence, which comes before the day in court.",
            ssd="clac_cla_conviction_date",
        ),
        Column("offence", Kind.TEXT, "What the offence was, in the source's words.", ssd="clac_cla_conviction_offence"),
    ),
)
