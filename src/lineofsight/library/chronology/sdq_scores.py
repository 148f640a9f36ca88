"""Strengths and difficulties questionnaires on a child's pages."""

from __future__ import annotations

from lineofsight.core.chronology import Chapter, Chronicle, Moment

chronicle = Chronicle(
    chapter=Chapter.WELLBEING,
    place=30,
    shows=("completed_on", "score", "reason_not_completed"),
    moments=(
        Moment(
            on="completed_on", title="Strengths and difficulties questionnaire", tells=("score", "reason_not_completed")
        ),
    ),
)
