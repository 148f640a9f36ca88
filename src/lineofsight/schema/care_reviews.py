"""care_reviews."""

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.participation import participation

care_reviews = Table(
    name="care_reviews",
    ssd="ssd_cla_reviews",
    title="",
    about="",
    columns=(
        Column("care_review_id", Kind.TEXT, "", ssd="clar_cla_review_id", key=True),
        Column("period_of_care_id", Kind.TEXT, "", ssd="clar_cla_id"),
        Column("child_id", Kind.TEXT, "", ssd="clar_cla_person_id", refers_to="people.child_id"),
        Column("recorded_due_on", Kind.DATE, "", ssd="clar_cla_review_due_date"),
        Column("held_on", Kind.DATE, "", ssd="clar_cla_review_date"),
        Column("cancelled", Kind.FLAG, "", ssd="clar_cla_review_cancelled"),
        Column("participation", Kind.CODE, "", ssd="clar_cla_review_participation", codes=participation),
    ),
)
