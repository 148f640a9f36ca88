"""Young people who are leaving care or have left it: one row each, as things stand on the last day."""

from __future__ import annotations

from lineofsight.synthesis.allocation import worker_on
from lineofsight.synthesis.care import Period
from lineofsight.synthesis.chance import Weights
from lineofsight.synthesis.days import birthday, to_date
from lineofsight.synthesis.in_hand import InHand
from lineofsight.synthesis.names import worker_name
from lineofsight.synthesis.placements import FOSTER
from lineofsight.synthesis.stays import LEAVING_CARE_FROM, WEEKS_13
from lineofsight.synthesis.teams import Work

IN_TOUCH = Weights({"YES": 0.928, "NO": 0.038, "REFU": 0.014, "NREQ": 0.012, "RHOM": 0.004, "DIED": 0.002})
HOMES = Weights({"U": 0.26, "T": 0.09, "E": 0.07, "B": 0.14, "K": 0.11, "D": 0.12, "C": 0.03, "Y": 0.05,
                 "G": 0.005, "H": 0.001})  # fmt: skip
POOR_HOMES = Weights({"S": 0.3, "X": 0.4, "W": 0.12, "V": 0.08, "Y": 0.1})
SUITABLE = 0.957
ACTIVE = 0.578
ACTIVE_YOUNGER = 0.68
ACTIVITIES = Weights({"F1": 0.10, "P1": 0.005, "F2": 0.32, "P2": 0.06, "F4": 0.04, "P4": 0.005, "F5": 0.33, "P5": 0.14})
INACTIVE = Weights({"G4": 0.21, "G5": 0.68, "G6": 0.11})
REVIEWED_IN_TIME = 0.82
STAYING_PUT = "Z"
STAYS_PUT_UNTIL = 21


class LeavingCare:
    """Writes care leavers; the last time in care of each young person counts."""

    def __init__(self, council: InHand) -> None:
        self.council = council
        self.chance = council.chance("leaving care")
        self.touch = council.even_chance(0.41421356, "in touch")
        self.homes = council.even_chance(0.73205081, "suitable homes")
        self.activity = council.even_chance(0.23606798, "active")
        self.latest: dict[str, Period] = {}
        self.number = 0

    def note(self, period: Period) -> None:
        self.latest[period.path.child.child_id] = period

    def tell(self) -> None:
        write = self.council.table(
            "care_leavers", "care_leaver_id", "child_id", "eligibility", "in_touch", "last_contacted_on",
            "accommodation", "accommodation_suitable", "activity", "pathway_plan_reviewed_on", "personal_adviser",
            "team_id", "worker_id",
        )  # fmt: skip
        team = self.council.team_id(self.council.teams.doing(Work.LEAVING_CARE)[0])
        as_at = self.council.frame.as_at
        for period in self.latest.values():
            eligibility = self._eligibility(period)
            if not eligibility:
                continue
            self.number += 1
            path = period.path
            left = eligibility != "ELIGIBLE"
            touch = self.touch.weigh(IN_TOUCH) if left else "YES"
            home, suitable, activity = self._how_they_are(period) if left and touch == "YES" else (None, None, None)
            contacted = as_at - (self.chance.between(0, 58) if touch == "YES" else self.chance.between(90, 400))
            since = birthday(path.child.born, LEAVING_CARE_FROM) + 90
            reviewed = as_at - (
                self.chance.between(0, 182) if self.chance.happens(REVIEWED_IN_TIME) else self.chance.between(184, 330)
            )
            write((
                f"CLV{self.number:05d}", path.child.child_id, eligibility, touch, to_date(contacted), home, suitable,
                activity, to_date(reviewed) if reviewed > since else None, worker_name(self.chance) if left else None,
                team, worker_on(path, as_at),
            ))  # fmt: skip

    def _eligibility(self, period: Period) -> str | None:
        """Blank for whoever is too young, was not in care long enough, or is no longer helped."""
        as_at, care, child = self.council.frame.as_at, period.care, period.path.child
        if not care.leaving_until or care.leaving_until <= as_at or as_at < birthday(child.born, LEAVING_CARE_FROM):
            return None
        if as_at >= child.grown:
            return "FORMER_RELEVANT"
        if care.ended > as_at:
            return "ELIGIBLE" if as_at - care.started >= WEEKS_13 else None
        return "RELEVANT"

    def _how_they_are(self, period: Period) -> tuple[str, str, str]:
        """Home, whether it is suitable, and what they do."""
        suitable = self._stays_put(period) or self.homes.happens(SUITABLE)
        home = STAYING_PUT if self._stays_put(period) else self.chance.weigh(HOMES if suitable else POOR_HOMES)
        younger = self.council.frame.as_at < birthday(period.path.child.born, 19)
        active = self.activity.happens(ACTIVE_YOUNGER if younger else ACTIVE)
        return home, "1" if suitable else "2", self.chance.weigh(ACTIVITIES if active else INACTIVE)

    def _stays_put(self, period: Period) -> bool:
        """Whether a young person lives on with the foster carers, as some do until they are 21."""
        fostered = period.placements[-1].kind in FOSTER
        young = self.council.frame.as_at < birthday(period.path.child.born, STAYS_PUT_UNTIL)
        return period.care.exit == "E17" and fostered and young
