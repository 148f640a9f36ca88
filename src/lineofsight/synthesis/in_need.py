"""Child in need plans and the visits under them."""

from __future__ import annotations

from lineofsight.synthesis.allocation import worker_on
from lineofsight.synthesis.days import YEAR, add_working_days, to_date
from lineofsight.synthesis.in_hand import InHand, yes_no_blank
from lineofsight.synthesis.people import Kind, Path

WITH_A_PLAN = 0.86
VISIT_EVERY = (32, 58)
VISIT_DISABLED_EVERY = (60, 100)
OLD_ENOUGH_TO_BE_SEEN_ALONE = 4


class InNeed:
    """Writes child in need plans and visits."""

    def __init__(self, council: InHand) -> None:
        self.council = council
        self.chance = council.chance("in need")
        self.plans = self.visits = 0
        self.write_plan = council.table(
            "child_in_need_plans", "child_in_need_plan_id", "referral_id", "child_id", "started_on", "ended_on",
            "team_id", "worker_id",
        )  # fmt: skip
        self.write_visit = council.table(
            "child_in_need_visits", "child_in_need_visit_id", "child_id", "visited_on", "child_seen", "seen_alone",
            "bedroom_seen",
        )  # fmt: skip

    def tell(self, path: Path) -> None:
        start, end = path.in_need_started, path.in_need_ended
        if not start or start >= end or not self._is_told(start, end) or not self.chance.happens(WITH_A_PLAN):
            return
        self.plans += 1
        self.write_plan((
            f"N{self.plans:06d}", path.referral_id, path.child.child_id, to_date(start), self.council.shown(end),
            self.council.team_id(path.spell.pod), worker_on(path, start + 1),
        ))  # fmt: skip
        self._visit(path)

    def _is_told(self, start: int, end: int) -> bool:
        return end >= self.council.frame.told_from and start <= self.council.frame.as_at

    def _visit(self, path: Path) -> None:
        disabled = path.spell.kind is Kind.DISABLED
        shortest, longest = VISIT_DISABLED_EVERY if disabled else VISIT_EVERY
        day = max(path.in_need_started, self.council.frame.told_from)
        last = min(path.in_need_ended, self.council.frame.as_at + 1)
        while True:
            strain = self.council.teams.strain(path.spell.pod, day)
            day = add_working_days(day + int(self.chance.between(shortest, longest) * (1 + strain)), 0)
            if day >= last:
                return
            self.visits += 1
            seen = yes_no_blank(self.chance, 0.9, 0.07)
            old_enough = (day - path.child.born) / YEAR >= OLD_ENOUGH_TO_BE_SEEN_ALONE
            self.write_visit((
                f"NV{self.visits:07d}", path.child.child_id, to_date(day), seen,
                yes_no_blank(self.chance, 0.6, 0.3) if seen and old_enough else False if seen is not None else None,
                yes_no_blank(self.chance, 0.45, 0.45),
            ))  # fmt: skip
