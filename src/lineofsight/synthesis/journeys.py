"""The bare bones of a family's story: its contacts and referrals, and what each child's referral came to, and when.

The odds in this file are what make a council's rates; `targets.py` holds the published rates they aim at.
"""

from __future__ import annotations

from lineofsight.synthesis import stays
from lineofsight.synthesis.chance import Chance, Weights
from lineofsight.synthesis.days import FAR, YEAR, add_working_days
from lineofsight.synthesis.frame import Frame
from lineofsight.synthesis.people import Child, Family, Kind, Path, Spell
from lineofsight.synthesis.teams import Teams, Work

KINDS = Weights(
    {
        Kind.NO_ACTION: 0.068,
        Kind.ASSESSED: 0.262,
        Kind.IN_NEED: 0.298,
        Kind.ENQUIRED: 0.243,
        Kind.CONFERENCED: 0.088,
        Kind.CARE: 0.020,
    }
)
KINDS_AFTER_A_PLAN = Weights(
    {
        Kind.NO_ACTION: 0.03,
        Kind.ASSESSED: 0.13,
        Kind.IN_NEED: 0.13,
        Kind.ENQUIRED: 0.17,
        Kind.CONFERENCED: 0.455,
        Kind.CARE: 0.05,
    }
)

CONTACT_ONLY_FIRST = 0.70
CONTACT_ONLY_AGAIN = 0.24
RESULTS = Weights({"No further action": 0.42, "Advice": 0.33, "Early help": 0.25})

COMES_BACK_SOON = 0.525
COMES_BACK_LATER = 0.20
SOON = 120.0
LATER = 3.2 * YEAR
COMES_BACK_AFTER_A_CALL = 0.38
COMES_BACK_AFTER_A_PLAN = 0.85
"""The lower, the likelier."""

TAKES_PART = 0.93
CLOSED_AFTER_ENQUIRY = 0.22
PLAN_MADE = 0.858
TRANSFERRED_IN = 0.035

TIME_ON_PLAN = (
    (1.0, 20), (0.985, 80), (0.93, 96), (0.72, 183), (0.455, 274), (0.245, 365), (0.105, 548), (0.05, 729),
    (0.02, 880), (0.007, 1150), (0.0, 1500),
)  # fmt: skip
TIME_IN_NEED = ((1.0, 21), (0.74, 70), (0.48, 140), (0.25, 280), (0.10, 470), (0.04, 800), (0.0, 1500))
INTO_CARE_FROM_PLAN = 0.157
INTO_CARE_IN_NEED = 0.012
WEIGHT_OF_AGE = ((1.0, 5.5), (5.0, 2.1), (99.0, 0.74))
STEPS_DOWN = 0.80

ASSESSMENT_IN_TIME = ((1.0, 3), (0.86, 12), (0.70, 20), (0.55, 30), (0.38, 38), (0.10, 45), (0.0, 46))
ASSESSMENT_LATE = ((1.0, 46), (0.45, 55), (0.18, 70), (0.05, 100), (0.0, 140))
CONFERENCE_IN_TIME = ((1.0, 6), (0.80, 10), (0.40, 13), (0.0, 16))
CONFERENCE_LATE = ((1.0, 16), (0.4, 20), (0.1, 32), (0.0, 50))
IN_TIME = 0.876
CONFERENCES_IN_TIME = 0.842
DRIFTS = 0.004

NOT_YET_BORN = 200
"""How many days before birth a child can first be referred."""


class Journeys:
    """Lets families live through the years."""

    def __init__(self, frame: Frame, teams: Teams) -> None:
        self.frame = frame
        self.teams = teams
        self.assessment_teams = teams.doing(Work.ASSESSMENT)
        self.pods = teams.doing(Work.POD)
        self.disability = teams.doing(Work.DISABILITY)[0]
        self.chance = frame.chance("journeys")
        self.kinds = frame.even_chance(0.41421356, "kinds")
        self.kinds_again = frame.even_chance(0.73205081, "kinds after a plan")
        self.returns = frame.even_chance(0.23606798, "returns")
        self.times_on_plan = frame.even_chance(0.64575131, "times on plan")
        self.into_care = frame.even_chance(0.31662479, "into care")
        self.stays = stays.Stays(frame)

    def live(self, family: Family, day: int, kind: Kind | None) -> None:
        """Let a family live from the day it first comes to notice until the records are taken or nobody comes back."""
        first = True
        while day <= self.frame.as_at:
            present = [child for child in family.children if _can_be_referred(child, day)]
            if not present:
                return
            likely = CONTACT_ONLY_FIRST if first else CONTACT_ONLY_AGAIN
            first = False
            if kind is None and self.chance.happens(likely):
                family.calls.append((day, self.chance.weigh(RESULTS), tuple(present)))
                again = self.chance.happens(COMES_BACK_AFTER_A_CALL)
                pause = 1 + self.chance.lasting(1.2 * YEAR)
            else:
                spell = self._refer(family, day, kind, present)
                kind = None
                day = _last_day(spell)
                again, pause = self._return(spell)
            if not again or day >= FAR:
                return
            day = add_working_days(day + pause, 0)

    def _return(self, spell: Spell) -> tuple[bool, int]:
        luck = self.returns.draw()
        if any(path.plan_started for path in spell.paths):
            luck *= COMES_BACK_AFTER_A_PLAN
        if luck < COMES_BACK_SOON:
            return True, 4 + self.chance.lasting(SOON)
        if luck < COMES_BACK_SOON + COMES_BACK_LATER:
            return True, 60 + self.chance.lasting(LATER)
        return False, 0

    def _refer(self, family: Family, day: int, kind: Kind | None, present: list[Child]) -> Spell:
        on_plan_before = any(child.plans_before for child in present)
        usual = self.kinds_again.weigh(KINDS_AFTER_A_PLAN) if on_plan_before else None
        spell = Spell(family, kind or usual or self.kinds.weigh(KINDS), day)
        spell.team = self.assessment_teams[family.patch % len(self.assessment_teams)]
        spell.pod = self.pods[family.patch // 4 % len(self.pods)]
        if spell.kind is Kind.DISABLED:
            spell.team = spell.pod = self.disability
        joining = [child for child in present if self.chance.happens(TAKES_PART)] or [self.chance.pick(present)]
        spell.paths = [Path(child, spell) for child in joining]
        self._set_family_days(spell)
        for path in spell.paths:
            self._set_child_days(path)
            path.child.paths.append(path)
        family.spells.append(spell)
        return spell

    def _set_family_days(self, spell: Spell) -> None:
        """The days that brothers and sisters share: assessment, enquiry, conference."""
        if spell.kind is Kind.NO_ACTION:
            return
        chance = self.chance
        spell.assessed_from = add_working_days(spell.referred, chance.between(0, 1))
        spell.assessed_to = assessment_end(chance, self.teams, spell.team, spell.assessed_from)
        if spell.kind in {Kind.ENQUIRED, Kind.CONFERENCED} or (spell.kind is Kind.CARE and chance.happens(0.6)):
            self._enquire(spell, add_working_days(spell.referred, min(chance.lasting(9), 30)))

    def _enquire(self, spell: Spell, day: int) -> None:
        """Start a section 47 enquiry and, where that is how it goes, hold the conference."""
        chance = self.chance
        spell.enquired_from = day
        spell.enquired_to = add_working_days(day, chance.between(4, 14))
        if spell.kind is Kind.CONFERENCED:
            in_time = chance.happens(CONFERENCES_IN_TIME - 0.5 * self.teams.strain(spell.team, day))
            wait = chance.along(CONFERENCE_IN_TIME if in_time else CONFERENCE_LATE)
            spell.conferenced = add_working_days(day, wait)
            spell.transferred_in = chance.happens(TRANSFERRED_IN)

    def _set_child_days(self, path: Path) -> None:
        spell, child, chance = path.spell, path.child, self.chance
        if spell.kind is Kind.NO_ACTION:
            path.closed = add_working_days(spell.referred, chance.between(0, 4))
            return
        if spell.kind in {Kind.CARE, Kind.ALONE} and chance.happens(0.85):
            self._into_care(path, add_working_days(spell.referred, min(chance.lasting(12), 45)))
        elif spell.kind is Kind.CONFERENCED:
            self._protect(path)
        elif spell.kind is Kind.DISABLED:
            self._help_for_years(path)
        elif spell.kind is Kind.ASSESSED or (spell.kind is Kind.ENQUIRED and chance.happens(CLOSED_AFTER_ENQUIRY)):
            path.closed = max(spell.assessed_to, spell.enquired_to) + chance.between(0, 5)
            path.reason = "RC9" if chance.happens(0.35) else "RC8"
        else:
            self._in_need(path, max(spell.assessed_to, spell.enquired_to))
        if path.care is None:
            path.closed = min(path.closed, max(child.grown, spell.referred))

    def _protect(self, path: Path) -> None:
        child, held = path.child, path.spell.conferenced
        if held >= child.grown or not self.chance.happens(PLAN_MADE):
            self._in_need(path, max(path.spell.assessed_to, held))
            return
        path.plan_started = held
        path.plan_ended = min(held + self._time_on_plan(path), child.grown)
        child.plans_before += 1
        if path.plan_ended < child.grown and self._goes_into_care(INTO_CARE_FROM_PLAN, child, held):
            self._into_care(path, path.plan_ended)
        elif self.chance.happens(STEPS_DOWN):
            self._in_need(path, path.plan_ended)
        else:
            path.closed = path.plan_ended + self.chance.between(0, 14)

    def _time_on_plan(self, path: Path) -> int:
        """Brothers and sisters mostly come off together."""
        others = [other for other in path.spell.paths if other.plan_ended and other is not path]
        if others and self.chance.happens(0.85):
            return others[0].plan_ended - others[0].plan_started
        return self.times_on_plan.along(TIME_ON_PLAN)

    def _in_need(self, path: Path, start: int) -> None:
        child = path.child
        if start >= child.grown:
            path.closed = start
            return
        path.in_need_started = start
        path.in_need_ended = min(start + self.chance.along(TIME_IN_NEED), child.grown)
        if path.in_need_ended < child.grown and self._goes_into_care(INTO_CARE_IN_NEED, child, start):
            self._into_care(path, path.in_need_ended)
            return
        path.closed = path.in_need_ended + self.chance.between(0, 10)

    def _goes_into_care(self, usual: float, child: Child, day: int) -> bool:
        """Babies come into care far more often than older children."""
        age = (day - child.born) / YEAR
        weight = next(weight for below, weight in WEIGHT_OF_AGE if age < below)
        return self.into_care.happens(usual * weight)

    def _help_for_years(self, path: Path) -> None:
        """A disabled child's plan, for years; for some with short breaks, which count as care only in name."""
        child, start = path.child, path.spell.assessed_to
        path.in_need_started = start
        path.in_need_ended = max(min(start + 120 + self.chance.lasting(6.5 * YEAR), child.grown), start)
        if self.chance.happens(0.3) and start + 60 < path.in_need_ended:
            path.care = stays.short_breaks(start + 60, path.in_need_ended)
        path.closed = path.in_need_ended
        path.reason = "RC6" if path.closed >= child.grown else "RC7"

    def _into_care(self, path: Path, start: int) -> None:
        child = path.child
        start = max(start, child.born)
        if start >= child.grown - 1:
            path.closed = min(start, child.grown)
            return
        others = [other.care for other in path.spell.paths if other.care]
        path.care = self.stays.time_in_care(child, start, others)
        path.closed = stays.closing_day(path.care, self.chance)
        path.reason = stays.closing_reason(path.care)
        child.adopted = path.care.exit in stays.ADOPTED


def assessment_end(chance: Chance, teams: Teams, team: int, start: int) -> int:
    """When the assessment is authorised: mostly in time, less so in a team under strain; a few drift on and on."""
    if chance.happens(DRIFTS):
        return add_working_days(start, chance.between(130, 330))
    if chance.happens(IN_TIME - 0.55 * teams.strain(team, start)):
        return add_working_days(start, chance.along(ASSESSMENT_IN_TIME))
    end = add_working_days(start, chance.along(ASSESSMENT_LATE))
    trouble = teams.troubles[0]
    if trouble.team == team and trouble.started <= start and end < teams.cleared < start + 250:
        return add_working_days(teams.cleared + chance.between(0, 27), 0)  # left lying until the backlog was cleared
    return end


def _can_be_referred(child: Child, day: int) -> bool:
    if child.adopted or not child.born - NOT_YET_BORN <= day < child.grown:
        return False
    return not child.paths or child.paths[-1].closed < day


def _last_day(spell: Spell) -> int:
    """When the family's case closed, apart from children who stay in care for long."""
    return max((path.closed for path in spell.paths if path.care is None), default=spell.referred + 200)
