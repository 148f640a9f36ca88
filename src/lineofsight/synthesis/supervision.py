"""Supervision of the worker about each child: every two or three months in good times, later in hard-pressed teams."""

from __future__ import annotations

from lineofsight.synthesis.allocation import turns_of
from lineofsight.synthesis.days import add_working_days, to_date
from lineofsight.synthesis.in_hand import InHand
from lineofsight.synthesis.people import Path

EVERY = (64, 104)
FIRST = (45, 85)


class Supervisions:
    """Writes supervisions of every child's case until the child is grown."""

    def __init__(self, council: InHand) -> None:
        self.council = council
        self.chance = council.chance("supervision")
        self.number = 0
        self.write = council.table("supervisions", "supervision_id", "child_id", "worker_id", "supervised_on")

    def tell(self, path: Path) -> None:
        end = min(path.closed, path.child.grown, self.council.frame.as_at + 1)
        start = max(path.spell.referred, self.council.frame.told_from)
        day = add_working_days(start + self.chance.between(*FIRST), 0)
        for segment, turn, _, until in turns_of(path):
            while day < min(until, end):
                self.number += 1
                self.write((f"SV{self.number:07d}", path.child.child_id, turn.worker_id, to_date(day)))
                strain = self.council.teams.strain(segment.team, day)
                day = add_working_days(day + int(self.chance.between(*EVERY) * (1 + strain)), 0)
