"""Children looked after: periods of care, their episodes, placements and legal statuses."""

from __future__ import annotations

from dataclasses import dataclass

from lineofsight.synthesis.days import to_date
from lineofsight.synthesis.in_hand import InHand
from lineofsight.synthesis.names import postcode
from lineofsight.synthesis.people import Care, Kind, Path
from lineofsight.synthesis.placements import Placement, Status, placements_of, statuses_of

COST_TOLD_EVERY = 25
"""One placement in so many has a row of costs: the standard's table for them is still only a place-holder."""


@dataclass(frozen=True, slots=True)
class Period:
    """One period of care as written, for the stages that come after."""

    period_id: str
    path: Path
    care: Care
    placements: list[Placement]
    statuses: list[Status]


class CarePeriods:
    """Writes care episodes, placements, legal statuses and a few placement costs."""

    def __init__(self, council: InHand) -> None:
        self.council = council
        self.chance = council.chance("care")
        self.moves = council.even_chance(0.41421356, "moves")
        self.far = council.even_chance(0.73205081, "far from home")
        self.periods = self.placements = self.episodes = self.statuses = 0
        self.write_placement = council.table(
            "placements", "placement_id", "period_of_care_id", "child_id", "started_on", "ended_on", "kind", "urn",
            "distance_in_miles", "provider", "postcode", "is_inside_authority", "change_reason",
        )  # fmt: skip
        self.write_episode = council.table(
            "care_episodes", "care_episode_id", "child_id", "placement_id", "started_on", "start_reason",
            "primary_need", "ended_on", "end_reason", "period_of_care_id", "referral_id",
            "last_reviewing_officer_contact_on", "entered_care_on",
        )  # fmt: skip
        self.write_status = council.table(
            "legal_statuses", "legal_status_id", "child_id", "legal_status", "started_on", "ended_on"
        )
        self.write_cost = council.table("placement_finance", "placement_finance_id", "placement_id", "placeholder_1")

    def tell(self, path: Path) -> Period | None:
        """The period of care that a path came to; none if it never did, or not yet."""
        care = path.care
        if care is None or care.started > self.council.frame.as_at:
            return None
        self.periods += 1
        period = Period(
            period_id=f"PC{self.periods:05d}",
            path=path,
            care=care,
            placements=placements_of(path, care, self.chance, self.moves, self.far),
            statuses=statuses_of(care, self.chance),
        )
        self._tell_statuses(period)
        self._tell_episodes(period, self._tell_placements(period))
        return period

    def _tell_statuses(self, period: Period) -> None:
        ends = [*(status.started for status in period.statuses[1:]), period.care.ended]
        for status, end in zip(period.statuses, ends, strict=True):
            if status.started <= self.council.frame.as_at:
                self.statuses += 1
                self.write_status((
                    f"LS{self.statuses:06d}", period.path.child.child_id, status.code, to_date(status.started),
                    self.council.shown(end),
                ))  # fmt: skip

    def _tell_placements(self, period: Period) -> list[str]:
        ids = []
        for placement in period.placements:
            self.placements += 1
            placement_id = f"PL{self.placements:06d}"
            ids.append(placement_id)
            if placement.started > self.council.frame.as_at:
                continue
            ended = self.council.shown(placement.ended)
            self.write_placement((
                placement_id, period.period_id, period.path.child.child_id, to_date(placement.started), ended,
                placement.kind, f"ZZ{self.chance.between(1, 400):05d}", placement.distance, placement.provider,
                postcode(self.chance), placement.is_inside, placement.why_left if ended else None,
            ))  # fmt: skip
            if self.placements % COST_TOLD_EVERY == 0:
                self.write_cost((f"PF{self.placements:06d}", placement_id, f"{self.chance.between(350, 6200)} a week"))
        return ids

    def _tell_episodes(self, period: Period, placement_ids: list[str]) -> None:
        """A new episode begins on every day on which the placement or the legal status changes."""
        moves = {placement.started: place for place, placement in enumerate(period.placements)}
        changes = {status.started for status in period.statuses}
        days = sorted(moves.keys() | changes)
        need = "N8" if period.path.child.alone else "N2" if period.path.spell.kind is Kind.DISABLED else "N1"
        current = 0
        for day, end in zip(days, [*days[1:], period.care.ended], strict=True):
            if day > self.council.frame.as_at:
                return
            current = moves.get(day, current)
            ended = self.council.shown(end)
            last = end == period.care.ended
            self.episodes += 1
            self.write_episode((
                f"CE{self.episodes:06d}", period.path.child.child_id, placement_ids[current], to_date(day),
                _why(day, period, moved=day in moves, changed=day in changes), need, ended,
                (period.care.exit if last else "X1") if ended else None, period.period_id, period.path.referral_id,
                to_date(min(day + self.chance.between(0, 160), end, self.council.frame.as_at)),
                to_date(period.care.started),
            ))  # fmt: skip


def _why(day: int, period: Period, *, moved: bool, changed: bool) -> str:
    if day == period.care.started:
        return "S"
    return "B" if moved and changed else "P" if moved else "L"
