"""substance_misuse."""

from lineofsight.core.tables import Column, Kind, Table

substance_misuse = Table(
    name="substance_misuse",
    ssd="ssd_cla_substance_misuse",
    title="",
    about="",
    columns=(
        Column("substance_misuse_id", Kind.TEXT, "", ssd="clas_substance_misuse_id", key=True),
        Column("child_id", Kind.TEXT, "", ssd="clas_person_id", refers_to="people.child_id"),
        Column("identified_on", Kind.DATE, "", ssd="clas_substance_misuse_date"),
        Column("substance", Kind.TEXT, "", ssd="clas_substance_misused"),
        Column("help_received", Kind.FLAG, "", ssd="clas_intervention_received"),
    ),
)
