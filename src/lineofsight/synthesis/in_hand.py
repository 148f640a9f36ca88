"""What every stage that writes rows needs to know of the council."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lineofsight.synthesis.chance import Chance, EvenChance
from lineofsight.synthesis.days import known
from lineofsight.synthesis.frame import Frame
from lineofsight.synthesis.ledger import Ledger, Write
from lineofsight.synthesis.teams import Teams
from lineofsight.synthesis.workers import Staff


@dataclass(frozen=True)
class InHand:
    """The council while its rows are being written."""

    frame: Frame
    teams: Teams
    staff: Staff
    ledger: Ledger

    def table(self, name: str, *fields: str) -> Write:
        return self.ledger.table(name, *fields)

    def chance(self, name: str) -> Chance:
        return self.frame.chance(name)

    def even_chance(self, step: float, name: str) -> EvenChance:
        return self.frame.even_chance(step, name)

    def shown(self, day: int) -> date | None:
        """The date, or blank where it lies after the day on which the records were taken, or never came (0)."""
        return known(day, self.frame.as_at) if day else None

    def is_told(self, day: int) -> bool:
        """Whether events of this day are told: neither before the system's own time nor still to come."""
        return self.frame.told_from <= day <= self.frame.as_at

    def team_id(self, team: int) -> str:
        return self.teams.teams[team].team_id


def yes_no_blank(chance: Chance, yes: float, no: float) -> bool | None:
    """Yes, no, or nobody wrote it down."""
    luck = chance.draw()
    if luck < yes:
        return True
    return False if luck < yes + no else None
