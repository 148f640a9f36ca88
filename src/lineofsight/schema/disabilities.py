"""disabilities."""

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.disabilities import disabilities

disabilities = Table(
    name="disabilities",
    ssd="ssd_disability",
    title="",
    about="",
    columns=(
        Column("disability_id", Kind.TEXT, "", ssd="disa_table_id", key=True),
        Column("child_id", Kind.TEXT, "", ssd="disa_person_id", refers_to="people.child_id"),
        Column("disability", Kind.CODE, "", ssd="disa_disability_code", codes=disabilities),
    ),
)
