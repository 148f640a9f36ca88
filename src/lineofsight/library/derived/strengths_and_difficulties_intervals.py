"""A child's latest strengths and difficulties score, for every stretch of care between scores."""

from __future__ import annotations

from lineofsight.core.derived import DerivedTable, Relation, Relations
from lineofsight.core.tables import Kind
from lineofsight.library.expressions import row
from lineofsight.library.stretches_of_care import AFTER, STRETCH, stretches_of_care

HIGHEST = 40


def build(relations: Relations) -> Relation:
    """A questionnaire without a score, or with one that cannot be (above 40, below 0), is no score."""
    scores = relations["sdq_scores"].filter(row.score.between(0, HIGHEST) & row.completed_on.notnull())
    scores = scores.select("authority", "source_ref", "child_id", "score", event_on=row.completed_on)
    return stretches_of_care(relations, scores, {"score": Kind.WHOLE})


derived = DerivedTable(
    title="Stretches of care between strengths and difficulties scores",
    because="The score that held on a day can then be asked as at any day.",
    uses=("sdq_scores.completed_on", "sdq_scores.score"),
    columns={**STRETCH, "score": Kind.WHOLE},
    build=build,
    key="care_period_id",
    after=AFTER,
)
