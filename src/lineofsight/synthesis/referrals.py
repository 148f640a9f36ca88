"""Referrals: one row a child, brothers and sisters on the same day and from the same source."""

from __future__ import annotations

from lineofsight.synthesis.chance import Weights
from lineofsight.synthesis.contacts import SOURCE_WORDS, SOURCES
from lineofsight.synthesis.days import add_working_days, to_date
from lineofsight.synthesis.in_hand import InHand
from lineofsight.synthesis.people import Kind, Spell
from lineofsight.synthesis.teams import Work

NEEDS = Weights({"N1": 0.575, "N2": 0.03, "N3": 0.03, "N4": 0.09, "N5": 0.145, "N6": 0.03, "N7": 0.005, "N8": 0.025,
                 "N9": 0.02, "N0": 0.05})  # fmt: skip
DECIDED_NEXT_DAY = 0.9


class Referrals:
    """Writes referrals and gives each child's path its referral's id."""

    def __init__(self, council: InHand) -> None:
        self.council = council
        self.chance = council.chance("referrals")
        self.sources = council.even_chance(0.41421356, "sources")
        self.front_door = council.teams.doing(Work.FRONT_DOOR)[0]
        self.number = 0
        self.write = council.table(
            "referrals", "referral_id", "child_id", "referred_on", "decided_on", "primary_need", "source",
            "source_description", "outcome", "no_further_action", "closed_on", "closure_reason", "team_id", "worker_id",
        )  # fmt: skip

    def tell(self, spell: Spell) -> None:
        source = self.sources.weigh(SOURCES)
        need = self._need(spell)
        no_action = spell.kind is Kind.NO_ACTION
        late = self.chance.draw() + 0.3 * self.council.teams.strain(self.front_door, spell.referred) > DECIDED_NEXT_DAY
        decided = add_working_days(spell.referred, self.chance.between(2, 5) if late else self.chance.between(0, 1))
        worker_id = self.council.staff.someone(self.front_door, spell.referred, spell.family.number)
        for path in spell.paths:
            self.number += 1
            path.referral_id = f"R{self.number:07d}"
            closed = self.council.shown(path.closed)
            self.write((
                path.referral_id, path.child.child_id, to_date(spell.referred), self.council.shown(decided), need,
                source, SOURCE_WORDS[source], _outcome(spell), no_action, closed, path.reason if closed else None,
                self.council.team_id(self.front_door), worker_id,
            ))  # fmt: skip

    def _need(self, spell: Spell) -> str:
        if spell.kind is Kind.ALONE:
            return "N8"
        return "N2" if spell.kind is Kind.DISABLED else self.chance.weigh(NEEDS)


def _outcome(spell: Spell) -> str:
    if spell.kind is Kind.NO_ACTION:
        return "No further action"
    if spell.kind in {Kind.ENQUIRED, Kind.CONFERENCED}:
        return "Strategy discussion"
    return "Request for care" if spell.kind in {Kind.CARE, Kind.ALONE} else "Assessment"
