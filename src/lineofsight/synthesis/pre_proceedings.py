"""Pre-proceedings: the last chance for a family before the council goes to court."""

from __future__ import annotations

from lineofsight.synthesis.chance import Weights
from lineofsight.synthesis.days import add_working_days, to_date
from lineofsight.synthesis.in_hand import InHand
from lineofsight.synthesis.people import Path, Spell

BEFORE_COURT = 0.55
STEPPED_DOWN = 0.10
INITIAL = Weights({"A": 0.6, "B": 0.1, "C": 0.12, "D": 0.06, "E": 0.08, "F": 0.02, "G": 0.02})
FINAL = Weights({"A": 0.42, "B": 0.08, "C": 0.16, "D": 0.08, "E": 0.18, "F": 0.05, "G": 0.03})
HEARING_DAYS = 200


class PreProceedings:
    """Writes one row a child for families who came to pre-proceedings, whether or not court followed."""

    def __init__(self, council: InHand) -> None:
        self.council = council
        self.chance = council.chance("pre-proceedings")
        self.number = self.families = 0
        self.write = council.table(
            "pre_proceedings", "pre_proceedings_id", "child_id", "family_id", "decided_on", "first_meeting_on",
            "outcome", "ended_on", "child_protection_plans_in_referral", "legal_gateway_outcome",
            "previous_pre_proceedings", "previous_care_proceedings", "letter_sent_on",
            "care_proceedings_letter_sent_on", "review_meetings", "parents_represented",
            "parents_represented_at_issue", "court_reference", "court_hearings", "short_notice",
            "initial_plan_approved", "initial_care_plan", "final_plan_approved", "final_care_plan",
        )  # fmt: skip

    def tell(self, spell: Spell) -> None:
        to_court = [path for path in spell.paths if path.care and path.care.by_court]
        on_plan = [path for path in spell.paths if path.plan_started]
        if to_court and self.chance.happens(BEFORE_COURT):
            issued = min(path.care.started for path in to_court if path.care)
            decided = max(issued - self.chance.between(70, 190), spell.referred + 5)
            self._tell_family(to_court, decided, issued, issued=True)
        elif on_plan and self.chance.happens(STEPPED_DOWN):
            decided = on_plan[0].plan_started + self.chance.between(30, 200)
            self._tell_family(on_plan, decided, decided + self.chance.between(60, 220), issued=False)

    def _tell_family(self, paths: list[Path], decided: int, ended: int, *, issued: bool) -> None:
        decided = add_working_days(decided, 0)
        if decided > self.council.frame.as_at:
            return
        self.families += 1
        for path in paths:
            self._tell_child(path, decided, max(ended, decided), issued=issued)

    def _tell_child(self, path: Path, decided: int, ended: int, *, issued: bool) -> None:
        shown, chance = self.council.shown, self.chance
        self.number += 1
        is_over = ended <= self.council.frame.as_at
        in_court = issued and is_over
        heard = in_court and ended + HEARING_DAYS <= self.council.frame.as_at
        self.write((
            f"LP{self.number:05d}", path.child.child_id, f"LF{self.families:05d}", to_date(decided),
            shown(add_working_days(decided, chance.between(5, 15))),
            ("Care proceedings issued" if issued else "Stepped down") if is_over else None, shown(ended),
            int(path.plan_started > 0), "B", 0, 0, shown(decided + 3), shown(ended) if issued else None,
            chance.between(1, 3), chance.happens(0.8), chance.happens(0.9) if in_court else None,
            f"ZZ{self.families:06d}" if in_court else None, chance.between(2, 7) if heard else None,
            chance.happens(0.15) if in_court else None, chance.happens(0.85) if in_court else None,
            chance.weigh(INITIAL) if in_court else None, chance.happens(0.9) if heard else None,
            (chance.weigh(FINAL) if heard else "H") if in_court else None,
        ))  # fmt: skip
