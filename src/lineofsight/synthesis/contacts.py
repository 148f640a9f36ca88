"""Contacts at the front door, and early help that follows some of them."""

from __future__ import annotations

from lineofsight.synthesis.chance import Weights
from lineofsight.synthesis.days import YEAR, add_working_days, to_date
from lineofsight.synthesis.in_hand import InHand
from lineofsight.synthesis.people import Child, Family, Spell
from lineofsight.synthesis.teams import Work

SOURCES = Weights(
    {
        "6": 0.283, "2A": 0.182, "2B": 0.02, "3A": 0.02, "3B": 0.025, "3C": 0.012, "3D": 0.03, "3E": 0.04, "3F": 0.025,
        "5A": 0.05, "5B": 0.045, "5C": 0.035, "5D": 0.03, "1A": 0.05, "1B": 0.015, "1C": 0.01, "1D": 0.01, "4": 0.015,
        "7": 0.03, "8": 0.055, "9": 0.02, "10": 0.004,
    }
)  # fmt: skip
SOURCE_WORDS = {
    "6": "Police", "2A": "School", "2B": "Education service", "3A": "General practitioner", "3B": "Health visitor",
    "3C": "School nurse", "3D": "Other primary health service", "3E": "Accident and emergency", "3F": "Other health",
    "5A": "Adult social care", "5B": "Other council service", "5C": "Another council", "5D": "Early help",
    "1A": "Family member or carer", "1B": "Neighbour or friend", "1C": "The child", "1D": "Another person",
    "4": "Housing", "7": "Court, probation or prison", "8": "Voluntary or other", "9": "Anonymous", "10": "Not known",
}  # fmt: skip
DECIDED_SAME_DAY = 0.58
DECIDED_NEXT_DAY = 0.90
ON_OPEN_CASE = 0.3
EARLY_HELP_SHORT = 0.62
REASONS = ("Parenting support", "School attendance", "Family conflict", "Housing or money", "Child's behaviour")
END_REASONS = Weights(
    {"Outcomes met": 0.62, "Family withdrew": 0.2, "Stepped up to social care": 0.12, "Moved away": 0.06}
)


class Contacts:
    """Writes contacts and early help episodes."""

    def __init__(self, council: InHand) -> None:
        self.council = council
        self.chance = council.chance("contacts")
        self.front_door = council.teams.doing(Work.FRONT_DOOR)[0]
        self.early_help_team = council.teams.doing(Work.EARLY_HELP)[0]
        self.contacts = self.episodes = 0
        self.write = council.table(
            "contacts", "contact_id", "child_id", "contacted_on", "decided_on", "source", "source_description",
            "outcome",
        )  # fmt: skip
        self.write_episode = council.table(
            "early_help_episodes", "early_help_episode_id", "child_id", "started_on", "ended_on", "reason",
            "end_reason", "organisation", "worker_id",
        )  # fmt: skip

    def tell(self, family: Family) -> None:
        for day, result, children in family.calls:
            self._contact(children, day, result)
            if result == "Early help":
                for child in children:
                    self._early_help(child, day)
        for spell in family.spells:
            self._before_referral(spell)

    def _early_help_lasts(self) -> int:
        if self.chance.happens(EARLY_HELP_SHORT):
            return self.chance.between(25, 62)
        return 60 + self.chance.lasting(0.5 * YEAR)

    def _before_referral(self, spell: Spell) -> None:
        """The contact that became the referral, and for some open cases another one later."""
        children = tuple(path.child for path in spell.paths)
        self._contact(children, spell.referred, "New referral")
        last = min(path.closed for path in spell.paths)
        if last > spell.referred + 60 and self.chance.happens(ON_OPEN_CASE):
            day = add_working_days(spell.referred + self.chance.between(30, min(last - spell.referred, 900)), 0)
            self._contact(children, day, "Already open")
        if spell.paths[0].reason == "RC9":
            for child in children:
                self._early_help(child, max(path.closed for path in spell.paths))

    def _contact(self, children: tuple[Child, ...], day: int, outcome: str) -> None:
        if not self.council.frame.opens <= day <= self.council.frame.as_at:
            return
        source = self.chance.weigh(SOURCES)
        decided = self.council.shown(self._decision(day))
        contacted = to_date(day)
        for child in children:
            self.contacts += 1
            self.write((
                f"CT{self.contacts:07d}", child.child_id, contacted, decided, source, SOURCE_WORDS[source], outcome,
            ))  # fmt: skip

    def _decision(self, day: int) -> int:
        """Mostly by the end of the next working day; later when the front door is hard-pressed."""
        luck = self.chance.draw() + 0.4 * self.council.teams.strain(self.front_door, day)
        if luck < DECIDED_SAME_DAY:
            return day
        return add_working_days(day, 1 if luck < DECIDED_NEXT_DAY else self.chance.between(2, 6))

    def _early_help(self, child: Child, day: int) -> None:
        started = add_working_days(day + self.chance.between(3, 25), 0)
        if not self.council.is_told(started) or started >= child.grown:
            return
        ended = min(started + self._early_help_lasts(), child.grown)
        self.episodes += 1
        is_over = ended <= self.council.frame.as_at
        self.write_episode((
            f"EH{self.episodes:06d}", child.child_id, to_date(started), self.council.shown(ended),
            self.chance.pick(REASONS), self.chance.weigh(END_REASONS) if is_over else None, "Council early help",
            self.council.staff.someone(self.early_help_team, started, child.number),
        ))  # fmt: skip
