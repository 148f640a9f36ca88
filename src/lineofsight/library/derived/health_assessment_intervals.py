"""Since when a child in care has last had one of the health assessments, for every stretch between them."""

from __future__ import annotations

from lineofsight.core.derived import DerivedTable, Relation, Relations
from lineofsight.library.health_check_intervals import COLUMNS, health_check_intervals
from lineofsight.library.stretches_of_care import AFTER


def build(relations: Relations) -> Relation:
    """Only those that were done."""
    return health_check_intervals(relations, "HEALTH_ASSESSMENT")


derived = DerivedTable(
    title="Stretches of care between health assessments",
    because="Whether a child's health had been assessed often enough can then be asked as at any day.",
    uses=("health_checks.kind", "health_checks.checked_on"),
    where_told=("health_checks.status",),
    columns=COLUMNS,
    build=build,
    key="care_period_id",
    after=AFTER,
)
