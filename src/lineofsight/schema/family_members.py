"""Canonical table family_members."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table

family_members = Table(
    name="family_members",
    ssd="ssd_family",
    title="Family members",
    about=(
        "One row for each person in a family group. One person may belong to several groups, and a group of siblings "
        "gives as many rows as there are children, so joining through it multiplies. Some case systems do not hold "
        "it: no row means that the family is not recorded, not that there is none."
    ),
    columns=(
        Column(
            "family_member_id", Kind.TEXT, "Number of the row; it means nothing else.", ssd="fami_table_id", key=True
        ),
        Column(
            "family_id",
            Kind.TEXT,
            "The family group, shared by its members; also used to join adoptive families.",
            ssd="fami_family_id",
        ),
        Column(
            "child_id",
            Kind.TEXT,
            "The person who belongs to the group.",
            ssd="fami_person_id",
            refers_to="people.child_id",
        ),
    ),
)
