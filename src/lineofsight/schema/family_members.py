"""family_members."""

from lineofsight.core.tables import Column, Kind, Table

family_members = Table(
    name="family_members",
    ssd="ssd_family",
    title="",
    about="",
    columns=(
        Column("family_member_id", Kind.TEXT, "", ssd="fami_table_id", key=True),
        Column("family_id", Kind.TEXT, "", ssd="fami_family_id"),
        Column("child_id", Kind.TEXT, "", ssd="fami_person_id", refers_to="people.child_id"),
    ),
)
