"""When an early help assessment is due."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns

derived = DerivedColumns(
    title="The day by which an early help assessment is due",
    because="Help that is meant to come early loses its point while the assessment waits.",
    onto="early_help_episodes",
    uses=("early_help_episodes.started_on",),
    due={"due_on": ("early_help_assessment", "started_on")},
)
