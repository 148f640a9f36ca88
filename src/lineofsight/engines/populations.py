"""The number of children living in each authority, by which rates are worked out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from lineofsight.core.figures import WHOLE
from lineofsight.core.periods import Period

MARCH = 3


@dataclass(frozen=True)
class Populations:
    """Mid-year estimates of children under 18, by authority and year."""

    by_authority: Mapping[str, Mapping[int, int]] = field(default_factory=dict)

    def for_groups(self, periods: Sequence[Period], breakdown: str, groups: Sequence[str]) -> npt.NDArray[np.float64]:
        """The population for each period and group; blank (NaN) where it is not known.

        Only the whole and single authorities have one: nobody publishes how many children live in a team's cases.
        """
        laid = np.full((len(periods), len(groups)), np.nan)
        if breakdown not in {WHOLE, "authority"}:
            return laid
        for place, period in enumerate(periods):
            for across, group in enumerate(groups):
                found = self._of(period, breakdown, group)
                laid[place, across] = np.nan if found is None else found
        return laid

    def _of(self, period: Period, breakdown: str, group: str) -> int | None:
        if breakdown == WHOLE:
            known = [self._estimate(authority, period) for authority in self.by_authority]
            return sum(found for found in known if found is not None) if known and None not in known else None
        return self._estimate(group, period)

    def _estimate(self, authority: str, period: Period) -> int | None:
        """The estimate of the middle of the financial year that the period ends in, or the latest one before it."""
        years = self.by_authority.get(authority, {})
        wanted = period.to_on.year - (period.to_on.month <= MARCH)
        held = [year for year in years if year <= wanted]
        return years[max(held)] if held else None
