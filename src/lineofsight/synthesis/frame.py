"""The frame of one made-up council: which one, seen on which day, over how many years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lineofsight.synthesis.chance import Chance, EvenChance
from lineofsight.synthesis.days import YEAR

CHILDHOOD = 17
"""Years of lives that are lived through before the first year shown, so that it opens with the usual cases in hand."""


@dataclass(frozen=True)
class Frame:
    """All days are whole numbers. Visits, reviews and the like are told from ``told_from``, a year before ``opens``:
    older ones stay behind in the system before, as they do in real councils, while care and plans are told whole."""

    authority: str
    seed: int
    children: int
    years: int
    as_at: int
    opens: int
    told_from: int
    begins: int

    def chance(self, *names: object) -> Chance:
        """A stream of chance of this council's own, for one stage of the work."""
        return Chance("lineofsight", self.seed, self.authority, *names)

    def even_chance(self, step: float, *names: object) -> EvenChance:
        """The same, spread evenly; choices that meet should have different steps."""
        return EvenChance(step, "lineofsight", self.seed, self.authority, *names)

    def years_ago(self, years: float) -> int:
        """The day that many years before the records were taken."""
        return self.as_at - int(years * YEAR)


def frame_of(authority: str, children: int, years: int, seed: int, as_at: date) -> Frame:
    """The frame for a council; a year has 365 and a quarter days here, which nothing later depends on."""
    taken = as_at.toordinal()
    opens = taken - int(years * YEAR) + 1
    return Frame(
        authority=authority,
        seed=seed,
        children=children,
        years=years,
        as_at=taken,
        opens=opens,
        told_from=opens - int(YEAR),
        begins=opens - int(CHILDHOOD * YEAR),
    )
