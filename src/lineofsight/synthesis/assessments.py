"""Assessments with what was found in them: one a child, shared days among brothers and sisters."""

from __future__ import annotations

from lineofsight.synthesis.allocation import worker_on
from lineofsight.synthesis.chance import Weights
from lineofsight.synthesis.days import add_working_days, to_date
from lineofsight.synthesis.in_hand import InHand, yes_no_blank
from lineofsight.synthesis.journeys import assessment_end
from lineofsight.synthesis.people import Kind, Path, Spell

FACTORS = Weights(
    {
        "3B": 0.19, "4B": 0.17, "4A": 0.09, "3A": 0.08, "18B": 0.01, "19B": 0.035, "19C": 0.085, "18C": 0.07,
        "16A": 0.07, "2B": 0.065, "1B": 0.065, "17A": 0.05, "2A": 0.025, "5A": 0.035, "6A": 0.025, "6B": 0.02,
        "3C": 0.03, "4C": 0.02, "20": 0.03, "12A": 0.02, "11A": 0.015, "10A": 0.02, "7A": 0.02, "13A": 0.015,
        "5B": 0.015, "1A": 0.01, "14A": 0.01, "22A": 0.004, "24A": 0.012, "9A": 0.006, "8F": 0.003, "23A": 0.001,
    }
)  # fmt: skip
HOW_MANY = Weights({1: 0.42, 2: 0.31, 3: 0.18, 4: 0.09})
NOTHING_FOUND = "21"
SEEN = (0.93, 0.045)
AGAIN_AFTER = 300
ASSESSED_AGAIN = 0.35


class Assessments:
    """Writes assessments and their factors."""

    def __init__(self, council: InHand) -> None:
        self.council = council
        self.chance = council.chance("assessments")
        self.number = self.factors = 0
        self.write = council.table(
            "assessments", "assessment_id", "child_id", "referral_id", "started_on", "authorised_on", "child_seen",
            "outcome", "no_further_action", "team_id", "worker_id",
        )  # fmt: skip
        self.write_factor = council.table("assessment_factors", "factors_record_id", "assessment_id", "factor")

    def tell(self, spell: Spell) -> None:
        if not spell.assessed_from:
            return
        for path in spell.paths:
            if path.child.grown > spell.assessed_from:
                self._assess(path, spell.assessed_from, spell.assessed_to, spell.team)
            self._again(path)

    def _again(self, path: Path) -> None:
        """A fresh look at a child whose plan has lasted long."""
        if path.in_need_ended - path.in_need_started > AGAIN_AFTER and self.chance.happens(ASSESSED_AGAIN):
            start = add_working_days(path.in_need_started + AGAIN_AFTER - 60, 0)
            self._assess(
                path, start, assessment_end(self.chance, self.council.teams, path.spell.pod, start), path.spell.pod
            )

    def _assess(self, path: Path, start: int, end: int, team: int) -> None:
        if start > self.council.frame.as_at or end < self.council.frame.told_from:
            return
        self.number += 1
        assessment_id = f"A{self.number:07d}"
        authorised = self.council.shown(end)
        nothing = path.spell.kind is Kind.ASSESSED
        self.write((
            assessment_id, path.child.child_id, path.referral_id, to_date(start), authorised,
            yes_no_blank(self.chance, *SEEN) if authorised else None,
            self._outcome(path) if authorised else None, nothing if authorised else None,
            self.council.team_id(team), worker_on(path, start),
        ))  # fmt: skip
        if authorised:
            self._found(assessment_id, nothing=nothing)

    def _found(self, assessment_id: str, *, nothing: bool) -> None:
        found = [NOTHING_FOUND] if nothing and self.chance.happens(0.3) else []
        wanted = 0 if found else self.chance.weigh(HOW_MANY)
        for _ in range(wanted):
            factor = self.chance.weigh(FACTORS)
            if factor not in found:
                found.append(factor)
        for factor in found:
            self.factors += 1
            self.write_factor((f"F{self.factors:07d}", assessment_id, factor))

    def _outcome(self, path: Path) -> str:
        if path.spell.kind is Kind.ASSESSED:
            return "Referral to another agency" if path.reason == "RC9" else "No further action"
        if path.plan_started:
            return "Strategy discussion"
        return "Request for care" if path.care and not path.in_need_started else "Provision of services"
