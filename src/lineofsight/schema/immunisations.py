"""Canonical table immunisations."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table

immunisations = Table(
    name="immunisations",
    ssd="ssd_cla_immunisations",
    latest_only=True,
    title="Immunisations",
    about=(
        "One row for each looked-after child, with the latest answer only; there is no history. No row, or a blank "
        "answer, means not recorded and never that immunisations are behind."
    ),
    columns=(
        Column(
            "child_id",
            Kind.TEXT,
            "The child; the only table with the child as its whole key.",
            ssd="clai_person_id",
            key=True,
            refers_to="people.child_id",
        ),
        Column(
            "up_to_date",
            Kind.FLAG,
            "Whether immunisations are up to date; blank is not recorded.",
            ssd="clai_immunisations_status",
        ),
        Column(
            "recorded_on",
            Kind.DATE,
            "Day the answer was last brought up to date.",
            ssd="clai_immunisations_status_date",
        ),
    ),
)
