"""Health and conduct of children in care: checks, immunisations, questionnaires, substance misuse, convictions."""

from __future__ import annotations

from lineofsight.synthesis.care import Period
from lineofsight.synthesis.chance import Weights
from lineofsight.synthesis.days import YEAR, add_working_days, to_date
from lineofsight.synthesis.in_hand import InHand
from lineofsight.synthesis.people import Stay

INITIAL_WORKING_DAYS = 20
DONE = 0.90
DENTAL_DONE = 0.80
IMMUNISED = 0.855
SCORED = 0.80
UNDER_FIVE = 5
QUESTIONNAIRE_AGES = (4, 17)
OLD_ENOUGH_TO_OFFEND = 10
OFFENDS_A_YEAR = 0.032
MISUSES_A_YEAR = 0.078
MISUSE_FROM = 12
YEARLY = (330, 362)
HALF_YEARLY = (160, 180)
REASONS = Weights({"SDQ2": 0.35, "SDQ3": 0.1, "SDQ4": 0.4, "SDQ5": 0.15})
OFFENCES = ("Theft", "Criminal damage", "Assault", "Public order", "Drug possession")
SUBSTANCES = Weights({"Cannabis": 0.62, "Alcohol": 0.25, "Solvents": 0.05, "Cocaine": 0.08})


class Health:
    """Writes health checks, immunisations, strengths and difficulties scores, substance misuse and convictions."""

    def __init__(self, council: InHand) -> None:
        self.council = council
        self.chance = council.chance("health")
        self.done = council.even_chance(0.41421356, "health assessments")
        self.dental = council.even_chance(0.73205081, "dental checks")
        self.immunising = council.even_chance(0.23606798, "immunisations")
        self.checks = self.scores = self.misuses = self.convictions = 0
        self.immunised: set[str] = set()
        self.write_check = council.table("health_checks", "health_check_id", "child_id", "kind", "checked_on", "status")
        self.write_immunisation = council.table("immunisations", "child_id", "up_to_date", "recorded_on")
        self.write_score = council.table(
            "sdq_scores", "sdq_score_id", "child_id", "completed_on", "score", "reason_not_completed"
        )
        self.write_misuse = council.table(
            "substance_misuse", "substance_misuse_id", "child_id", "identified_on", "substance", "help_received"
        )
        self.write_conviction = council.table("convictions", "conviction_id", "child_id", "offended_on", "offence")

    def tell(self, period: Period) -> None:
        if period.care.stay is Stay.BREAKS:
            return
        self._assessments(period)
        self._dental(period)
        self._immunisations(period)
        self._questionnaires(period)
        self._conduct(period)

    def _end(self, period: Period) -> int:
        return min(period.care.ended, self.council.frame.as_at + 1)

    def _check(self, period: Period, kind: str, day: int, *, done: bool) -> None:
        if self.council.is_told(day):
            self.checks += 1
            status = "Completed" if done else self.chance.pick(("Refused", "Cancelled"))
            self.write_check((f"H{self.checks:06d}", period.path.child.child_id, kind, to_date(day), status))

    def _assessments(self, period: Period) -> None:
        """The first within 20 working days, then yearly; twice a year for the under-fives, with surveillance checks."""
        child, end = period.path.child, self._end(period)
        late = self.chance.between(5, 40) if self.chance.happens(0.25) else 0
        day = add_working_days(period.care.started, self.chance.between(8, INITIAL_WORKING_DAYS)) + late
        while day < end:
            young = (day - child.born) / YEAR < UNDER_FIVE
            self._check(period, "HEALTH_ASSESSMENT", day, done=self.done.happens(DONE))
            if young and self.chance.happens(0.88):
                self._check(period, "HEALTH_SURVEILLANCE", day, done=True)
            day = add_working_days(day + self.chance.between(*(HALF_YEARLY if young else YEARLY)), 0)

    def _dental(self, period: Period) -> None:
        end = self._end(period)
        day = period.care.started + self.chance.between(20, 120)
        while day < end:
            day = add_working_days(day, 0)
            if day < end:
                self._check(period, "DENTAL_CHECK", day, done=self.dental.happens(DENTAL_DONE))
            day += self.chance.between(*YEARLY)

    def _immunisations(self, period: Period) -> None:
        child_id = period.path.child.child_id
        day = min(period.care.started + self.chance.between(20, 90), self.council.frame.as_at)
        if child_id not in self.immunised:
            self.immunised.add(child_id)
            self.write_immunisation((child_id, self.immunising.happens(IMMUNISED), to_date(day)))

    def _questionnaires(self, period: Period) -> None:
        """Once a year from four to sixteen; a score of 17 or more is a cause for concern."""
        child, end = period.path.child, self._end(period)
        usual = 14.9 + 7.5 * (self.chance.draw() + self.chance.draw() + self.chance.draw() - 1.5)
        day = period.care.started + self.chance.between(90, 200)
        while day < end:
            youngest, oldest = QUESTIONNAIRE_AGES
            if youngest <= (day - child.born) / YEAR < oldest and self.council.is_told(day):
                self.scores += 1
                scored = self.chance.happens(SCORED)
                score = min(max(round(usual + 6 * (self.chance.draw() - 0.5)), 0), 40)
                self.write_score((
                    f"Q{self.scores:06d}", child.child_id, to_date(day), score if scored else None,
                    None if scored else self.chance.weigh(REASONS),
                ))  # fmt: skip
            day += self.chance.between(345, 365)

    def _conduct(self, period: Period) -> None:
        child, end = period.path.child, self._end(period)
        day = max(period.care.started, self.council.frame.told_from)
        while (day := day + 365) <= end:
            age = (day - child.born) / YEAR
            if age >= OLD_ENOUGH_TO_OFFEND and self.chance.happens(OFFENDS_A_YEAR):
                self.convictions += 1
                on = to_date(day - self.chance.between(1, 360))
                self.write_conviction((f"V{self.convictions:05d}", child.child_id, on, self.chance.pick(OFFENCES)))
            if age >= MISUSE_FROM and self.chance.happens(MISUSES_A_YEAR):
                self.misuses += 1
                on = to_date(day - self.chance.between(1, 360))
                helped = self.chance.happens(0.45)
                substance = self.chance.weigh(SUBSTANCES)
                self.write_misuse((f"SM{self.misuses:05d}", child.child_id, on, substance, helped))
