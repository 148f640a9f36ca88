"""Who each child is, in the made-up sense: names of invented syllables, and numbers that are never issued."""

from __future__ import annotations

from lineofsight.synthesis.chance import Weights
from lineofsight.synthesis.days import YEAR, to_date
from lineofsight.synthesis.in_hand import InHand
from lineofsight.synthesis.names import address, forename, postcode, pupil_number, surname
from lineofsight.synthesis.people import Child, Family

DISABILITIES = Weights({"AUT": 0.27, "LD": 0.24, "BEH": 0.16, "COMM": 0.12, "MOB": 0.07, "PC": 0.05, "DDA": 0.04,
                        "HEAR": 0.02, "VIS": 0.015, "INC": 0.01, "CON": 0.005})  # fmt: skip
SCHOOL_AGE = 5
MOVED = 0.15
VOICED = 0.03
LINKED = 0.05
MOTHER_AGES = (15, 24)
YOUNG_MOTHERS = 0.03


class Identities:
    """Writes people, families, addresses, disabilities, immigration statuses, mothers and linked identifiers."""

    def __init__(self, council: InHand) -> None:
        self.council = council
        self.chance = council.chance("identities")
        self.counts = {"address": 0, "disability": 0, "immigration": 0, "voice": 0, "link": 0}
        table = council.table
        self.write = table(
            "people", "child_id", "legacy_id", "upn", "forename", "surname", "sex", "gender", "ethnicity", "born_on",
            "expected_birth_on", "died_on", "single_unique_id", "common_child_id", "upn_unknown_reason",
            "has_ehc_plan", "is_mother", "nationality",
        )  # fmt: skip
        self.write_member = table("family_members", "family_member_id", "family_id", "child_id")
        self.write_address = table(
            "addresses", "address_id", "child_id", "kind", "started_on", "ended_on", "postcode", "lines"
        )
        self.write_disability = table("disabilities", "disability_id", "child_id", "disability")
        self.write_immigration = table(
            "immigration_statuses", "immigration_status_id", "child_id", "started_on", "ended_on", "status"
        )
        self.write_mother = table("mothers", "mother_record_id", "mother_id", "child_id", "child_born_on")
        self.write_voice = table(
            "voice_of_child", "voice_of_child_id", "child_id", "worries_explained", "story_helped",
            "agrees_with_worker", "plan_keeps_safe", "drawing_helped",
        )  # fmt: skip
        self.write_link = table(
            "linked_identifiers", "linked_identifier_id", "child_id", "kind", "value", "valid_from_on", "valid_to_on"
        )

    def tell(self, families: list[Family], with_plans: set[str]) -> None:
        children = [child for family in families for child in family.children]
        mothers = self._mothers(children)
        for family in families:
            name, home, lines = surname(self.chance), postcode(self.chance), address(self.chance)
            for child in family.children:
                self._person(child, name, has_plan=child.child_id in with_plans, is_mother=child.child_id in mothers)
                self.write_member((f"FM{child.number:07d}", f"FA{family.number:06d}", child.child_id))
                self._address(child, home, lines)
                self._details(child)

    def _mothers(self, children: list[Child]) -> set[str]:
        """Young mothers who are themselves known: some babies are given one of a fitting age."""
        young, old = MOTHER_AGES
        as_at = self.council.frame.as_at
        babies = [
            child for child in children if self.council.is_told(child.born) and self.chance.happens(YOUNG_MOTHERS)
        ]
        girls = [child for child in children if child.sex == "F" and (as_at - child.born) / YEAR > young + 1]
        found: set[str] = set()
        for number, baby in enumerate(babies, start=1):
            fitting = [
                girl for girl in girls if young <= (baby.born - girl.born) / YEAR < old and girl.child_id not in found
            ]
            if fitting:
                mother = self.chance.pick(fitting)
                found.add(mother.child_id)
                self.write_mother((f"MO{number:05d}", mother.child_id, baby.child_id, to_date(baby.born)))
        return found

    def _person(self, child: Child, name: str, *, has_plan: bool, is_mother: bool) -> None:
        as_at = self.council.frame.as_at
        born = child.born <= as_at
        at_school = (as_at - child.born) / YEAR >= SCHOOL_AGE and not child.alone
        gender = {"M": "M", "F": "F", "U": None}[child.sex]
        expected = child.born + self.chance.between(-12, 12)
        self.write((
            child.child_id, f"L{child.number + 500000}", pupil_number(child.number) if at_school else None,
            forename(self.chance), name, child.sex, gender, child.ethnicity, to_date(child.born) if born else None,
            to_date(expected) if not born or self._was_unborn(child) else None, None, None, None,
            None if at_school else ("UN2" if child.alone else "UN1"), has_plan, is_mother,
            "Not recorded" if child.alone else None,
        ))  # fmt: skip

    def _was_unborn(self, child: Child) -> bool:
        return bool(child.paths) and child.paths[0].spell.referred < child.born

    def _address(self, child: Child, home: str, lines: str) -> None:
        start = min(child.born, self.council.frame.as_at)
        moved = start + self.chance.between(200, 3000) if self.chance.happens(MOVED) else self.council.frame.as_at + 1
        self.counts["address"] += 1
        number = f"AR{self.counts['address']:07d}"
        self.write_address((number, child.child_id, "Home", to_date(start), self.council.shown(moved), home, lines))
        if moved <= self.council.frame.as_at:
            self.counts["address"] += 1
            number = f"AR{self.counts['address']:07d}"
            where, which = postcode(self.chance), address(self.chance)
            self.write_address((number, child.child_id, "Home", to_date(moved), None, where, which))

    def _details(self, child: Child) -> None:
        counts = self.counts
        if child.disabled:
            counts["disability"] += 1
            number = f"DI{counts['disability']:06d}"
            self.write_disability((number, child.child_id, self.chance.weigh(DISABILITIES)))
        if child.alone and child.paths:
            counts["immigration"] += 1
            arrived = to_date(child.paths[0].spell.referred)
            number = f"IM{counts['immigration']:05d}"
            self.write_immigration((
                number, child.child_id, arrived, self.council.shown(child.grown),
                "Unaccompanied asylum-seeking child",
            ))  # fmt: skip
        if child.paths and self.chance.happens(VOICED):
            counts["voice"] += 1
            answers = [self.chance.happens(0.75) for _ in range(5)]
            self.write_voice((f"VC{counts['voice']:05d}", child.child_id, *answers))
        if self.chance.happens(LINKED):
            counts["link"] += 1
            since = to_date(max(min(child.born + 2000, self.council.frame.as_at), child.born))
            number = f"LI{counts['link']:05d}"
            self.write_link((number, child.child_id, "Case Number", f"ZZ-{child.number:07d}", since, None))
