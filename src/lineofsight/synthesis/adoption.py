"""Adoption and other lasting homes: children's decisions and orders, and the people who adopt."""

from __future__ import annotations

from lineofsight.synthesis.care import Period
from lineofsight.synthesis.chance import Weights
from lineofsight.synthesis.days import to_date
from lineofsight.synthesis.families import ETHNICITIES
from lineofsight.synthesis.in_hand import InHand
from lineofsight.synthesis.people import Stay
from lineofsight.synthesis.stays import ADOPTED
from lineofsight.synthesis.teams import Work

ORDERS = {"E41": "CHILD_ARRANGEMENTS", "E45": "SPECIAL_GUARDIANSHIP", "E46": "SPECIAL_GUARDIANSHIP",
          "E47": "SPECIAL_GUARDIANSHIP", "E48": "SPECIAL_GUARDIANSHIP"}  # fmt: skip
ADOPTERS = Weights({("MF", "L11", 2): 0.62, ("MF", "L3", 2): 0.14, ("MM", "L12", 2): 0.08, ("FF", "L12", 2): 0.06,
                    ("F1", "L0", 1): 0.09, ("M1", "L0", 1): 0.01})  # fmt: skip
PREVIOUS = Weights({"Z1": 0.94, "P1": 0.02, "P2": 0.025, "P3": 0.01, "P4": 0.005})
NEVER_PLACED = 0.06
LEAVES_PROCESS = 0.3
LEAVING = Weights({"WITHDREW": 0.75, "ON_HOLD": 0.15, "REFUSED": 0.1})


class Adoption:
    """Writes permanence, adopters and earlier permanence."""

    def __init__(self, council: InHand) -> None:
        self.council = council
        self.chance = council.chance("adoption")
        self.team = council.teams.doing(Work.ADOPTION)[0]
        self.number = self.adopters = self.previous = 0
        self.write = council.table(
            "permanence", "permanence_id", "child_id", "period_of_care_id", "decided_for_adoption_on",
            "part_of_sibling_group", "siblings_placed_together", "siblings_placed_apart",
            "fostering_for_adoption_decided_on", "placement_ordered_on", "matched_on", "adopter_sex",
            "adopter_legal_status", "number_of_adopters", "placed_for_adoption_on", "adopted_by_carer",
            "decision_reversed_on", "reversal_reason", "ordered_on", "order_kind", "worker_id", "entered_care_on",
            "family_id",
        )  # fmt: skip
        self.write_adopter = council.table(
            "adopters", "adopter_id", "family_id", "gender", "ethnicity", "is_disabled", "fostering_for_adoption",
            "enquired_on", "stage_one_started_on", "stage_one_ended_on", "stage_two_started_on", "stage_two_ended_on",
            "applied_on", "approved_on", "matched_on", "child_placed_on", "children_placed", "ordered_on", "left_on",
            "leaving_reason",
        )  # fmt: skip
        self.write_previous = council.table(
            "previous_permanence", "previous_permanence_id", "child_id", "option", "authority_of_order", "ordered_on"
        )

    def tell(self, period: Period) -> None:
        care = period.care
        if care.stay is Stay.BREAKS:
            return
        self._previously(period)
        if care.exit in ADOPTED:
            self._adopt(period)
        elif care.stay is Stay.TURNING and self.chance.happens(NEVER_PLACED):
            self._reverse(period)
        elif care.exit in ORDERS and care.ended <= self.council.frame.as_at:
            self._order(period)

    def _previously(self, period: Period) -> None:
        option = self.chance.weigh(PREVIOUS)
        self.previous += 1
        year = to_date(period.care.started).year - 2
        ordered = None if option == "Z1" else f"zz/{self.chance.between(1, 12):02d}/{year}"
        authority = None if option == "Z1" else "Another council"
        self.write_previous((f"PP{self.previous:06d}", period.path.child.child_id, option, authority, ordered))

    def _next(self) -> str:
        self.number += 1
        return f"PM{self.number:05d}"

    def _adopt(self, period: Period) -> None:
        """Decision, placement order, match and placement, in that order, up to the adoption order."""
        care, shown = period.care, self.council.shown
        placed = period.placements[-1].started
        decided = min(care.started + self.chance.between(150, 260), placed - 20)
        ordered = min(decided + self.chance.between(10, 60), placed - 10)
        if decided > self.council.frame.as_at:
            return
        matched = placed - self.chance.between(5, 30)
        is_matched = matched <= self.council.frame.as_at
        sex, status, number = self.chance.weigh(ADOPTERS)
        together = len([path for path in period.path.spell.paths if path.care and path.care.exit in ADOPTED])
        family_id = f"AF{self.number + 1:05d}"
        by_carer = period.placements[-1].kind == "A5"
        self.write((
            self._next(), period.path.child.child_id, period.period_id, to_date(decided), together > 1, together, 0,
            to_date(decided) if by_carer else None, shown(ordered), shown(matched), sex if is_matched else None,
            status if is_matched else None, number if is_matched else None, shown(placed),
            by_carer if is_matched else None, None, None, shown(care.ended),
            "ADOPTION" if care.ended <= self.council.frame.as_at else None,
            self.council.staff.someone(self.team, decided, self.number), to_date(care.started),
            family_id if is_matched else None,
        ))  # fmt: skip
        self._adopters(family_id, sex, (matched, placed, care.ended, together))

    def _adopters(self, family_id: str, sex: str, child: tuple[int, int, int, int]) -> None:
        """One row an adult, for those whose children these are, and for some who leave the process on the way."""
        genders = {"MF": "MF", "MM": "MM", "FF": "FF", "F1": "F", "M1": "M"}[sex]
        matched = child[0]
        self._adult_rows(family_id, genders, matched - self.chance.between(40, 300), child)
        if self.chance.happens(LEAVES_PROCESS):
            self._adult_rows(f"{family_id}L", "FM", matched - self.chance.between(40, 300), None)

    def _adult_rows(self, family_id: str, genders: str, approved: int, child: tuple[int, int, int, int] | None) -> None:
        shown = self.council.shown
        one = approved - self.chance.between(150, 260)
        enquired = one - self.chance.between(20, 90)
        if enquired > self.council.frame.as_at:
            return
        left = one + self.chance.between(20, 140) if child is None else 0
        reason = self.chance.weigh(LEAVING)
        matched, placed, ordered, together = child or (0, 0, 0, 0)
        finished = 0 if child is None else one + 60
        for gender in genders:
            self.adopters += 1
            self.write_adopter((
                f"AD{self.adopters:05d}", family_id, gender, self.chance.weigh(ETHNICITIES), self.chance.happens(0.03),
                self.chance.happens(0.2), to_date(enquired), shown(one), shown(finished),
                shown(finished and one + 65), shown(finished and approved - 10), shown(finished and approved - 20),
                shown(finished and approved), shown(matched), shown(placed), together if shown(placed) else None,
                shown(ordered), shown(left), reason if shown(left) else None,
            ))  # fmt: skip

    def _reverse(self, period: Period) -> None:
        decided = period.care.started + 200
        if decided > self.council.frame.as_at or decided > period.care.ended:
            return
        back = decided + self.chance.between(100, 300)
        reason = self.chance.pick(("RD1", "RD2", "RD3", "RD4")) if self.council.shown(back) else None
        self.write((
            self._next(), period.path.child.child_id, period.period_id, to_date(decided), False, 1, 0, None,
            self.council.shown(decided + 40), None, None, None, None, None, None, self.council.shown(back), reason,
            None, None, self.council.staff.someone(self.team, decided, self.number), to_date(period.care.started), None,
        ))  # fmt: skip

    def _order(self, period: Period) -> None:
        blanks = (None,) * 13
        self.write((
            self._next(), period.path.child.child_id, period.period_id, None, *blanks,
            to_date(period.care.ended), ORDERS[period.care.exit], None, to_date(period.care.started), None,
        ))  # fmt: skip
