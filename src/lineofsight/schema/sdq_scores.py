"""sdq_scores."""

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.sdq_reasons import sdq_reasons

sdq_scores = Table(
    name="sdq_scores",
    ssd="ssd_sdq_scores",
    title="",
    about="",
    columns=(
        Column("sdq_score_id", Kind.TEXT, "", ssd="csdq_table_id", key=True),
        Column("child_id", Kind.TEXT, "", ssd="csdq_person_id", refers_to="people.child_id"),
        Column("completed_on", Kind.DATE, "", ssd="csdq_sdq_completed_date"),
        Column("score", Kind.WHOLE, "", ssd="csdq_sdq_score"),
        Column("reason_not_completed", Kind.CODE, "", ssd="csdq_sdq_reason", codes=sdq_reasons),
    ),
)
