"""Canonical table disabilities."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.disabilities import disabilities as disability_codes

disabilities = Table(
    name="disabilities",
    ssd="ssd_disability",
    title="Disabilities",
    about=(
        "One row for each disability of a person, so a child with three has three rows: count children, not rows. A "
        "row with NONE says that the child has no disability; a child without any row may never have been asked "
        "about."
    ),
    columns=(
        Column("disability_id", Kind.TEXT, "Number of the row; it means nothing else.", ssd="disa_table_id", key=True),
        Column(
            "child_id", Kind.TEXT, "The person the row is about.", ssd="disa_person_id", refers_to="people.child_id"
        ),
        Column(
            "disability",
            Kind.CODE,
            "Kind of disability, or NONE; blank says that the kind was not recorded.",
            ssd="disa_disability_code",
            codes=disability_codes,
        ),
    ),
)
