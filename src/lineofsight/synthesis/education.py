"""Special educational needs of children known to social care: a modest number of requests, assessments and plans."""

from __future__ import annotations

from lineofsight.synthesis.chance import Weights
from lineofsight.synthesis.days import YEAR, add_working_days, to_date
from lineofsight.synthesis.in_hand import InHand
from lineofsight.synthesis.names import pupil_number
from lineofsight.synthesis.people import Child

WITH_A_RECORD = 0.06
WITH_A_RECORD_IF_DISABLED = 0.6
NEEDS = Weights({"SEMH": 0.28, "ASD": 0.3, "SLCN": 0.2, "MLD": 0.12, "SLD": 0.05, "PD": 0.03, "HI": 0.01, "VI": 0.01})
REQUESTED = Weights({"Y": 0.76, "N": 0.19, "W": 0.05})
CEASED = Weights({"2": 0.3, "4": 0.2, "5": 0.2, "6": 0.2, "9": 0.1})
SCHOOL_AGE = 5
DECISION_LIMIT = 42
PLAN_LIMIT = 140


class Education:
    """Writes the six tables of special educational needs."""

    def __init__(self, council: InHand) -> None:
        self.council = council
        self.chance = council.chance("education")
        self.number = 0
        self.with_plans: set[str] = set()
        table = council.table
        self.write_record = table("send_records", "send_record_id", "child_id", "upn", "uln", "upn_unknown_reason")
        self.write_request = table(
            "ehc_requests", "ehc_request_id", "send_record_id", "requested_on", "decided_on", "outcome"
        )
        self.write_assessment = table(
            "ehc_assessments", "ehc_assessment_id", "ehc_request_id", "decided_on", "outcome", "exception_applies"
        )
        self.write_named = table(
            "ehc_named_plans", "ehc_named_plan_id", "ehc_assessment_id", "started_on", "ceased_on", "cease_reason"
        )
        self.write_active = table("ehc_active_plans", "ehc_active_plan_id", "ehc_request_id", "last_reviewed_on")
        self.write_need = table(
            "special_educational_needs", "special_educational_need_id", "ehc_active_plan_id", "need", "rank"
        )

    def tell(self, child: Child) -> None:
        likely = WITH_A_RECORD_IF_DISABLED if child.disabled else WITH_A_RECORD
        requested = add_working_days(child.born + int((3 + 12 * self.chance.draw()) * YEAR), 0)
        if not self.chance.happens(likely) or not self.council.frame.told_from <= requested <= self.council.frame.as_at:
            return
        self.number += 1
        number = f"{self.number:05d}"
        at_school = (self.council.frame.as_at - child.born) / YEAR >= SCHOOL_AGE
        self.write_record((
            f"SR{number}", child.child_id, pupil_number(child.number) if at_school else None,
            f"00{child.number:08d}" if at_school else None, None if at_school else "UN1",
        ))  # fmt: skip
        decided = requested + self.chance.between(20, DECISION_LIMIT + 8)
        outcome = self.chance.weigh(REQUESTED)
        is_decided = decided <= self.council.frame.as_at
        self.write_request((
            f"ER{number}", f"SR{number}", to_date(requested), self.council.shown(decided),
            outcome if is_decided else "A",
        ))  # fmt: skip
        if is_decided and outcome == "Y":
            self._assess(child, number, requested)

    def _assess(self, child: Child, number: str, requested: int) -> None:
        late = self.chance.happens(0.5)
        issued = requested + (self.chance.between(PLAN_LIMIT + 1, 420) if late else self.chance.between(90, PLAN_LIMIT))
        is_issued = issued <= self.council.frame.as_at
        self.write_assessment((
            f"EA{number}", f"ER{number}", self.council.shown(issued), "Y" if is_issued else "A",
            "1" if self.chance.happens(0.04) else "0",
        ))  # fmt: skip
        if not is_issued:
            return
        ceased = issued + int(self.chance.lasting(9 * YEAR)) + 300
        over = ceased <= self.council.frame.as_at
        reason = self.chance.weigh(CEASED) if over else None
        self.write_named((f"EN{number}", f"EA{number}", to_date(issued), self.council.shown(ceased), reason))
        if over:
            return
        self.with_plans.add(child.child_id)
        reviewed = issued + 330 * ((self.council.frame.as_at - issued) // 365)
        self.write_active((f"EP{number}", f"ER{number}", to_date(reviewed) if reviewed > issued else None))
        self.write_need((f"EX{number}1", f"EP{number}", self.chance.weigh(NEEDS), "1"))
        if self.chance.happens(0.3):
            self.write_need((f"EX{number}2", f"EP{number}", self.chance.weigh(NEEDS), "2"))
