"""Canonical table substance_misuse."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table

substance_misuse = Table(
    name="substance_misuse",
    ssd="ssd_cla_substance_misuse",
    title="Substance misuse",
    about=(
        "One row for each time that substance misuse was found in a looked-after child; one child may have several. "
        "No row is no finding on record."
    ),
    columns=(
        Column(
            "substance_misuse_id",
            Kind.TEXT,
            "Number of the row; it means nothing else.",
            ssd="clas_substance_misuse_id",
            key=True,
        ),
        Column(
            "child_id",
            Kind.TEXT,
            "The looked-after child concerned.",
            ssd="clas_person_id",
            refers_to="people.child_id",
        ),
        Column("identified_on", Kind.DATE, "Day the misuse was found.", ssd="clas_substance_misuse_date"),
        Column("substance", Kind.TEXT, "What was misused, in the source's words.", ssd="clas_substance_misused"),
        Column(
            "help_received",
            Kind.FLAG,
            "Whether the child had help for it; blank is not recorded, and an offer turned down is not told.",
            ssd="clas_intervention_received",
        ),
    ),
)
