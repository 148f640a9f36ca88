"""adopters."""

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.adopter_leaving_reasons import adopter_leaving_reasons
from lineofsight.schema.code_sets.ethnicities import ethnicities
from lineofsight.schema.code_sets.genders import genders

adopters = Table(
    name="adopters",
    ssd="",
    title="",
    about="",
    columns=(
        Column("adopter_id", Kind.TEXT, "", key=True),
        Column("family_id", Kind.TEXT, ""),
        Column("gender", Kind.CODE, "", codes=genders),
        Column("ethnicity", Kind.CODE, "", codes=ethnicities),
        Column("is_disabled", Kind.FLAG, ""),
        Column("fostering_for_adoption", Kind.FLAG, ""),
        Column("enquired_on", Kind.DATE, ""),
        Column("stage_one_started_on", Kind.DATE, ""),
        Column("stage_one_ended_on", Kind.DATE, ""),
        Column("stage_two_started_on", Kind.DATE, ""),
        Column("stage_two_ended_on", Kind.DATE, ""),
        Column("applied_on", Kind.DATE, ""),
        Column("approved_on", Kind.DATE, ""),
        Column("matched_on", Kind.DATE, ""),
        Column("child_placed_on", Kind.DATE, ""),
        Column("children_placed", Kind.WHOLE, ""),
        Column("ordered_on", Kind.DATE, ""),
        Column("left_on", Kind.DATE, ""),
        Column("leaving_reason", Kind.CODE, "", codes=adopter_leaving_reasons),
    ),
)
