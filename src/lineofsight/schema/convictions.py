"""convictions."""

from lineofsight.core.tables import Column, Kind, Table

convictions = Table(
    name="convictions",
    ssd="ssd_cla_convictions",
    title="",
    about="",
    columns=(
        Column("conviction_id", Kind.TEXT, "", ssd="clac_cla_conviction_id", key=True),
        Column("child_id", Kind.TEXT, "", ssd="clac_person_id", refers_to="people.child_id"),
        Column("offended_on", Kind.DATE, "", ssd="clac_cla_conviction_date"),
        Column("offence", Kind.TEXT, "", ssd="clac_cla_conviction_offence"),
    ),
)
