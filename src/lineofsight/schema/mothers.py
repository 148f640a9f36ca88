"""mothers."""

from lineofsight.core.tables import Column, Kind, Table

mothers = Table(
    name="mothers",
    ssd="ssd_mother",
    title="",
    about="",
    columns=(
        Column("mother_record_id", Kind.TEXT, "", ssd="moth_table_id", key=True),
        Column("mother_id", Kind.TEXT, "", ssd="moth_person_id", refers_to="people.child_id"),
        Column("child_id", Kind.TEXT, "", ssd="moth_childs_person_id", key=True, refers_to="people.child_id"),
        Column("child_born_on", Kind.DATE, "", ssd="moth_childs_dob"),
    ),
)
