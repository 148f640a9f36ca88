"""Canonical table mothers."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table

mothers = Table(
    name="mothers",
    ssd="ssd_mother",
    title="Mothers",
    about=(
        "One row for each child of a mother who is herself known to the council, so a mother of two has two rows. It "
        "joins a young mother to her own children; it is not a list of every child's mother. Blank days of birth are "
        "common."
    ),
    columns=(
        Column(
            "mother_record_id",
            Kind.TEXT,
            "Number of the row; with the child's number it makes the row unique.",
            ssd="moth_table_id",
            key=True,
        ),
        Column(
            "mother_id", Kind.TEXT, "The person who is the mother.", ssd="moth_person_id", refers_to="people.child_id"
        ),
        Column(
            "child_id",
            Kind.TEXT,
            "Her child; an orphan where the child has no case of their own.",
            ssd="moth_childs_person_id",
            key=True,
            refers_to="people.child_id",
        ),
        Column(
            "child_born_on",
            Kind.DATE,
            "Day of birth of her child, which the looked-after return asks for the first child only.",
            ssd="moth_childs_dob",
        ),
    ),
)
