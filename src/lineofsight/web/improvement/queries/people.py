"""A plan by the people who answer for it."""

from __future__ import annotations

from dataclasses import dataclass

from lineofsight.web.improvement.queries.standing import Standing
from lineofsight.web.improvement.queries.table import PlanShown, leads_of

NOBODY = "No lead named"


@dataclass(frozen=True)
class PersonShown:
    """One lead, as the plan names them, with their actions. An action with two leads stands under both."""

    name: str
    standings: tuple[Standing, ...]

    @property
    def overdue(self) -> int:
        return sum(standing.is_overdue for standing in self.standings)


def by_lead(shown: PlanShown) -> list[PersonShown]:
    """Every lead by name, and at the end the actions that nobody is named for."""
    found = [PersonShown(name, tuple(each for each in shown.all if name in leads_of(each))) for name in shown.leads]
    alone = tuple(each for each in shown.all if not leads_of(each))
    return [*found, PersonShown(NOBODY, alone)] if alone else found
