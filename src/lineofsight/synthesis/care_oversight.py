"""Watching over a child in care: visits, reviews and the plan for where the child will grow up."""

from __future__ import annotations

import json

from lineofsight.synthesis.allocation import team_on
from lineofsight.synthesis.care import Period
from lineofsight.synthesis.days import YEAR, add_working_days, to_date
from lineofsight.synthesis.in_hand import InHand, yes_no_blank
from lineofsight.synthesis.participation import participation
from lineofsight.synthesis.people import Stay
from lineofsight.synthesis.stays import ADOPTED

FIRST_REVIEW_WORKING_DAYS = 20
SECOND_REVIEW = 91
NEXT_REVIEW = 183
REVIEW_LATE = 0.03
CANCELLED = 0.01
FIRST_VISIT = 5
VISIT_EVERY = (24, 46)
VISIT_SETTLED_EVERY = (40, 88)
SETTLED_AFTER = 540
PLANS = {
    Stay.SHORT: "RETURN6M",
    Stay.TURNING: "RETURNEV",
    Stay.LONG: "LTFOST18",
    Stay.ALONE: "SUPPLIV",
    Stay.BREAKS: "REMAINSUP",
}


AIMS = (
    "REMAINSUP", "RETURN1M", "RETURN6M", "RETURNEV", "LTRELFR", "LTFOST18", "RESPLMT", "SUPPLIV", "ADOPTION",
    "OTHERPLN",
)  # fmt: skip


class CareOversight:
    """Writes care visits, care reviews and care plans."""

    def __init__(self, council: InHand) -> None:
        self.council = council
        self.chance = council.chance("care oversight")
        self.visits = self.reviews = self.plans = 0
        self.write_visit = council.table(
            "care_visits", "care_visit_id", "period_of_care_id", "child_id", "visited_on", "child_seen", "seen_alone"
        )
        self.write_review = council.table(
            "care_reviews", "care_review_id", "period_of_care_id", "child_id", "recorded_due_on", "held_on",
            "cancelled", "participation",
        )  # fmt: skip
        self.write_plan = council.table(
            "care_plans", "care_plan_id", "child_id", "started_on", "ended_on", "permanence_plan"
        )

    def tell(self, period: Period) -> None:
        self._plan(period)
        if period.care.stay is not Stay.BREAKS:
            self._visit(period)
            self._review(period)

    def _plan(self, period: Period) -> None:
        care = period.care
        child_id = period.path.child.child_id
        changes = min(care.started + self.chance.between(40, 150), care.ended)
        final = "ADOPTION" if care.exit in ADOPTED else "LTRELFR" if care.exit in {"E45", "E47"} else PLANS[care.stay]
        early = "RETURN6M" if care.stay is Stay.SHORT else None  # no lasting plan has been agreed yet
        for plan, start, end in ((early, care.started, changes), (final, changes, care.ended)):
            if start < end and start <= self.council.frame.as_at:
                self.plans += 1
                plan_id = f"CL{self.plans:06d}"
                self.write_plan((plan_id, child_id, to_date(start), self.council.shown(end), plan and _packed(plan)))

    def _visit(self, period: Period) -> None:
        care, child = period.care, period.path.child
        last = min(care.ended, self.council.frame.as_at + 1)
        day = add_working_days(max(care.started + self.chance.between(0, FIRST_VISIT), self.council.frame.told_from), 0)
        while day < last:
            self.visits += 1
            seen = yes_no_blank(self.chance, 0.95, 0.035)
            alone = yes_no_blank(self.chance, 0.8, 0.16) if seen else False if seen is not None else None
            visit_id = f"LV{self.visits:07d}"
            self.write_visit((visit_id, period.period_id, child.child_id, to_date(day), seen, alone))
            shortest, longest = VISIT_EVERY if day - care.started < SETTLED_AFTER else VISIT_SETTLED_EVERY
            strain = self.council.teams.strain(team_on(period.path, day), day)
            day = add_working_days(day + int(self.chance.between(shortest, longest) * (1 + strain)), 0)

    def _review(self, period: Period) -> None:
        care, child = period.care, period.path.child
        last = min(care.ended, self.council.frame.as_at + 1)
        due = add_working_days(care.started, FIRST_REVIEW_WORKING_DAYS)
        first = True
        while True:
            strain = self.council.teams.strain(team_on(period.path, due), due)
            late = self.chance.happens(REVIEW_LATE + 0.1 * strain)
            held = due + self.chance.between(2, 25) if late else due - self.chance.between(0, 9 if first else 21)
            held = add_working_days(max(held, care.started) - 2, 0)
            if held >= last:
                return
            if held >= self.council.frame.told_from:
                self.reviews += 1
                cancelled = self.chance.happens(CANCELLED)
                self.write_review((
                    f"LR{self.reviews:06d}", period.period_id, child.child_id, to_date(due),
                    None if cancelled else to_date(held), cancelled,
                    None if cancelled else participation(self.chance, (held - child.born) / YEAR),
                ))  # fmt: skip
            due = held + (SECOND_REVIEW if first else NEXT_REVIEW)
            first = False


def _packed(aim: str) -> str:
    """The aims for a lasting home as the Standard Safeguarding Dataset packs them: all named, and Y at one."""
    return json.dumps({each: "Y" if each == aim else "" for each in AIMS})
