"""Since when a child in care has last offended, for every stretch of care between offences."""

from __future__ import annotations

from lineofsight.core.derived import DerivedTable, Relation, Relations
from lineofsight.library.expressions import row
from lineofsight.library.stretches_of_care import AFTER, STRETCH, stretches_of_care


def build(relations: Relations) -> Relation:
    """By the day of the offence, since sources do not tell that of the conviction."""
    offences = relations["convictions"].select("authority", "source_ref", "child_id", event_on=row.offended_on)
    return stretches_of_care(relations, offences, {})


derived = DerivedTable(
    title="Stretches of care between offences",
    because="Whether a child had offended within the year can then be asked as at any day.",
    uses=("convictions.offended_on",),
    columns=STRETCH,
    build=build,
    key="care_period_id",
    after=AFTER,
)
