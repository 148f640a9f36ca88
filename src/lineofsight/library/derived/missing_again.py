"""How long it took a child to go missing three times."""

from __future__ import annotations

from lineofsight.core.derived import DerivedColumns

derived = DerivedColumns(
    title="Days from the missing episode two before to this one",
    because="The third time in a short while asks for a meeting.",
    onto="missing_episodes",
    uses=("missing_episodes.started_on",),
    days={"days_for_three": ("third_last_started_on", "started_on")},
    after=("missing_before",),
)
