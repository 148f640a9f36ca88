"""Children who go missing, and the interview offered to each on coming back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from lineofsight.synthesis.days import YEAR, to_date
from lineofsight.synthesis.in_hand import InHand
from lineofsight.synthesis.people import Path, Stay

WANDERS_FROM = 11.5
EPISODES_A_YEAR = 3.2
WANDERS_FROM_HOME = 0.02
HOME_FROM = 12
AWAY_WITHOUT_LEAVE = 0.12
OFFERED = 0.86
ACCEPTED = 0.72
HELD = 0.95
IN_TIME = 0.68
LONGEST_IN_TIME = 72
SHORT_ABSENCE = 0.75


class Missing:
    """Writes missing episodes and return interviews."""

    def __init__(self, council: InHand) -> None:
        self.council = council
        self.chance = council.chance("missing")
        self.number = self.interviews = 0
        self.write = council.table(
            "missing_episodes", "missing_episode_id", "child_id", "started_on", "kind", "ended_on",
            "return_interview_offered", "return_interview_accepted",
        )  # fmt: skip
        self.write_interview = council.table(
            "return_interviews", "return_interview_id", "missing_episode_id", "child_id", "returned_at", "offered_at",
            "held_at",
        )  # fmt: skip

    def tell(self, path: Path) -> None:
        care = path.care
        if care and care.stay is not Stay.BREAKS:
            if path.child.wanders:
                self._go(path, care.started, care.ended, EPISODES_A_YEAR)
        elif path.in_need_started and self.chance.happens(WANDERS_FROM_HOME):
            self._go(path, path.in_need_started, path.in_need_ended, EPISODES_A_YEAR)

    def _go(self, path: Path, start: int, end: int, a_year: float) -> None:
        day = max(start, self.council.frame.told_from, path.child.born + int(WANDERS_FROM * YEAR))
        last = min(end, self.council.frame.as_at + 1)
        while True:
            day += 1 + self.chance.lasting(YEAR / a_year)
            if day >= last:
                return
            away = self.chance.between(0, 1) if self.chance.happens(SHORT_ABSENCE) else self.chance.between(2, 14)
            self._episode(path, day, min(day + away, end))
            day += away

    def _episode(self, path: Path, day: int, back: int) -> None:
        self.number += 1
        episode_id = f"MI{self.number:06d}"
        is_back = back <= self.council.frame.as_at
        offered = self.chance.happens(OFFERED)
        accepted = offered and self.chance.happens(ACCEPTED)
        kind = "A" if self.chance.happens(AWAY_WITHOUT_LEAVE) else "M"
        self.write((
            episode_id, path.child.child_id, to_date(day), kind, self.council.shown(back),
            ("Y" if offered else "N") if is_back else "NA",
            ("Y" if accepted else "N" if offered else "NA") if is_back else "NA",
        ))  # fmt: skip
        if is_back:
            self._interview(path, episode_id, back, offered=offered, accepted=accepted)

    def _interview(self, path: Path, episode_id: str, back: int, *, offered: bool, accepted: bool) -> None:
        """Times are kept in UTC to the minute. One still to come on the last day is left blank."""
        returned = _at(back, self.chance.between(0, 24 * 60 - 1))
        end = _at(self.council.frame.as_at, 24 * 60 - 1)
        offer = returned + timedelta(minutes=self.chance.between(60, 30 * 60)) if offered else None
        held = None
        if accepted and offer and self.chance.happens(HELD):
            in_time = self.chance.happens(IN_TIME)
            hours = (
                self.chance.between(32, LONGEST_IN_TIME) if in_time else self.chance.between(LONGEST_IN_TIME + 1, 400)
            )
            held = returned + timedelta(hours=hours)
        self.interviews += 1
        self.write_interview((
            f"RI{self.interviews:06d}", episode_id, path.child.child_id, returned,
            offer if offer and offer <= end else None, held if held and held <= end else None,
        ))  # fmt: skip


def _at(day: int, minute: int) -> datetime:
    on = to_date(day)
    return datetime(on.year, on.month, on.day, minute // 60, minute % 60, tzinfo=UTC)
