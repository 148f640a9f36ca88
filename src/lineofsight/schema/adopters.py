"""Canonical table adopters."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.adopter_leaving_reasons import adopter_leaving_reasons
from lineofsight.schema.code_sets.ethnicities import ethnicities
from lineofsight.schema.code_sets.genders import genders

adopters = Table(
    name="adopters",
    ssd="",
    title="Adopters",
    about=(
        "One row for each person who asks to adopt or has been approved, so a couple is two rows with one family "
        "number: count families where families are meant. The SSD has no place for it; it comes from Annex A. A blank "
        "step is one not reached or not recorded."
    ),
    columns=(
        Column("adopter_id", Kind.TEXT, "Number of the person. The SSD has no place for it.", key=True),
        Column(
            "family_id",
            Kind.TEXT,
            "Number shared by a couple, and by the children matched with them. The SSD has no place for it.",
        ),
        Column(
            "gender",
            Kind.CODE,
            "Gender as Annex A asks it; U says not stated, blank says nothing. The SSD has no place for it.",
            codes=genders,
        ),
        Column(
            "ethnicity", Kind.CODE, "Ethnic category, as for children. The SSD has no place for it.", codes=ethnicities
        ),
        Column(
            "is_disabled",
            Kind.FLAG,
            "Whether disabled; blank is not recorded, and is not a no. The SSD has no place for it.",
        ),
        Column(
            "fostering_for_adoption",
            Kind.FLAG,
            "Whether ready to foster with a view to adopt; blank is not recorded. The SSD has no place for it.",
        ),
        Column("enquired_on", Kind.DATE, "Day of the first enquiry. The SSD has no place for it."),
        Column(
            "stage_one_started_on", Kind.DATE, "Day stage one began; blank if not reached. The SSD has no place for it."
        ),
        Column(
            "stage_one_ended_on", Kind.DATE, "Day stage one ended; two months are allowed. The SSD has no place for it."
        ),
        Column(
            "stage_two_started_on",
            Kind.DATE,
            "Day stage two began; a pause between stages is allowed. The SSD has no place for it.",
        ),
        Column(
            "stage_two_ended_on",
            Kind.DATE,
            "Day stage two ended; four months are allowed. The SSD has no place for it.",
        ),
        Column("applied_on", Kind.DATE, "Day the application was handed in. The SSD has no place for it."),
        Column(
            "approved_on", Kind.DATE, "Day of approval; blank while waiting or refused. The SSD has no place for it."
        ),
        Column("matched_on", Kind.DATE, "Day matched with a child or a sibling group. The SSD has no place for it."),
        Column("child_placed_on", Kind.DATE, "Day a child came to live with them. The SSD has no place for it."),
        Column(
            "children_placed",
            Kind.WHOLE,
            "Children placed; repeated for both of a couple, so never summed by row. The SSD has no place for it.",
        ),
        Column("ordered_on", Kind.DATE, "Day of the adoption order. The SSD has no place for it."),
        Column(
            "left_on",
            Kind.DATE,
            "Day they left the process without adopting; blank while in it. The SSD has no place for it.",
        ),
        Column(
            "leaving_reason",
            Kind.CODE,
            "Why they left; blank while in the process. The SSD has no place for it.",
            codes=adopter_leaving_reasons,
        ),
    ),
)
