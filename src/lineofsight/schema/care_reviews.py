"""Canonical table care_reviews."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.participation import participation

care_reviews = Table(
    name="care_reviews",
    ssd="ssd_cla_reviews",
    title="Care reviews",
    about=(
        "One row for each review of a looked-after child's care, held, due or cancelled. A review held in several "
        "meetings counts on the day of the last. Siblings give a row each."
    ),
    columns=(
        Column("care_review_id", Kind.TEXT, "Number of the review.", ssd="clar_cla_review_id", key=True),
        Column("period_of_care_id", Kind.TEXT, "Period of care it belongs to.", ssd="clar_cla_id"),
        Column(
            "child_id",
            Kind.TEXT,
            "The child reviewed; blank in some sources, where the period of care leads to the child.",
            ssd="clar_cla_person_id",
            refers_to="people.child_id",
        ),
        Column(
            "recorded_due_on",
            Kind.DATE,
            "Due day as the source wrote it; kept for comparison, while figures work the day out afresh.",
            ssd="clar_cla_review_due_date",
        ),
        Column("held_on", Kind.DATE, "Day the review took place; blank until then.", ssd="clar_cla_review_date"),
        Column(
            "cancelled",
            Kind.FLAG,
            "Whether it was called off; a cancelled review never counts as held, and blank is not recorded.",
            ssd="clar_cla_review_cancelled",
        ),
        Column(
            "participation",
            Kind.CODE,
            "How the child took part; blank is not recorded, and under-4s are PN0.",
            ssd="clar_cla_review_participation",
            codes=participation,
        ),
    ),
)
