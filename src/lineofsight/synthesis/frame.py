"""The frame of one made-up council: which one, seen on which day, over how many years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lineofsight.synthesis.chance import Chance, EvenChance
from lineofsight.synthesis.days import YEAR

CHILDHOOD = 17
"""Years of lives that are lived through before the first year shown, so that it opens with the usual cases in hand."""

QUARTER = 92

EDITION = "council 12"
"""A word that every draw depends on. It was chosen among some dozen so that the council of seed 1 lies near England's
rates; other seeds stray as chance will have it."""


@dataclass(frozen=True)
class Frame:
    """The days that bound what is told, as whole numbers.

    Visits, reviews and the like are told from ``told_from``, a quarter before ``opens``:
    older ones stay behind in the system before, as they do in real councils, while care and plans are told whole.
    """

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
        return Chance(EDITION, self.seed, self.authority, *names)

    def even_chance(self, step: float, *names: object) -> EvenChance:
        """The same, spread evenly; choices that meet should have different steps."""
        return EvenChance(step, EDITION, self.seed, self.authority, *names)

    def years_ago(self, years: float) -> int:
        """The day that many years before the records were taken."""
        return self.as_at - int(years * YEAR)


def frame_of(authority: str, children: int, years: int, seed: int, as_at: date) -> Frame:
    """The frame for a council whose last year shown ends on ``as_at``."""
    opens = same_day(as_at, years).toordinal() + 1
    return Frame(
        authority=authority,
        seed=seed,
        children=children,
        years=years,
        as_at=as_at.toordinal(),
        opens=opens,
        told_from=opens - QUARTER,
        begins=opens - int(CHILDHOOD * YEAR),
    )


def same_day(day: date, years_before: int) -> date:
    """The same day some years before; for 29 February the last day of the month."""
    try:
        return day.replace(year=day.year - years_before)
    except ValueError:
        return date(day.year - years_before, 2, 28)
