"""Canonical table sdq_scores: strengths and difficulties scores."""

from __future__ import annotations

from lineofsight.core.tables import Column, Kind, Table
from lineofsight.schema.code_sets.sdq_reasons import sdq_reasons

sdq_scores = Table(
    name="sdq_scores",
    ssd="ssd_sdq_scores",
    title="Strengths and difficulties scores",
    about=(
        "One row for each strengths and difficulties questionnaire about a looked-after child. Only children aged 4 "
        "to 16 in care for a year are asked for one. A blank score with a reason is an answer; a blank score without "
        "one is a gap."
    ),
    columns=(
        Column("sdq_score_id", Kind.TEXT, "Number of the row; it means nothing else.", ssd="csdq_table_id", key=True),
        Column(
            "child_id",
            Kind.TEXT,
            "The looked-after child the answers are about.",
            ssd="csdq_person_id",
            refers_to="people.child_id",
        ),
        Column(
            "completed_on",
            Kind.DATE,
            "Day the carer filled it in; blank where there is only a reason.",
            ssd="csdq_sdq_completed_date",
        ),
        Column(
            "score",
            Kind.WHOLE,
            "Total from 0 to 40, higher being worse; blank is no score, never 0.",
            ssd="csdq_sdq_score",
        ),
        Column(
            "reason_not_completed",
            Kind.CODE,
            "Why there is no score; blank beside a score, and often blank beside none.",
            ssd="csdq_sdq_reason",
            codes=sdq_reasons,
        ),
    ),
)
