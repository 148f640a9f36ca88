"""immunisations."""

from lineofsight.core.tables import Column, Kind, Table

immunisations = Table(
    name="immunisations",
    ssd="ssd_cla_immunisations",
    title="",
    about="",
    columns=(
        Column("child_id", Kind.TEXT, "", ssd="clai_person_id", key=True, refers_to="people.child_id"),
        Column("up_to_date", Kind.FLAG, "", ssd="clai_immunisations_status"),
        Column("recorded_on", Kind.DATE, "", ssd="clai_immunisations_status_date"),
    ),
)
