"""Child protection: enquiries, conferences, plans, visits and reviews. Brothers and sisters share their meetings."""

from __future__ import annotations

from datetime import date

from lineofsight.synthesis.allocation import worker_on
from lineofsight.synthesis.chance import Weights
from lineofsight.synthesis.days import YEAR, add_working_days, to_date
from lineofsight.synthesis.in_hand import InHand, yes_no_blank
from lineofsight.synthesis.participation import participation
from lineofsight.synthesis.people import Kind, Path, Spell
from lineofsight.synthesis.teams import Work

CATEGORIES = Weights({"NEG": 0.49, "EMO": 0.37, "PHY": 0.07, "SAB": 0.04, "MUL": 0.03})
CATEGORY_CHANGES = 0.08
FIRST_REVIEW = 91
NEXT_REVIEW = 183
REVIEW_LATE = 0.04
CONFERENCE_WORKING_DAYS = 15
VISIT_EVERY = (15, 30)
SEEN = (0.93, 0.05)
ALONE = (0.74, 0.2)
OLD_ENOUGH_TO_BE_SEEN_ALONE = 4
HELD_FOR_OTHERS = 0.01


class Protection:
    """Writes section 47 enquiries, conferences, child protection plans, their visits and their reviews."""

    def __init__(self, council: InHand) -> None:
        self.council = council
        self.chance = council.chance("protection")
        self.reviewing = council.teams.doing(Work.REVIEWING)[0]
        self.enquiries = self.conferences = self.plans = self.visits = self.reviews = self.meetings = 0
        self.write_enquiry = council.table(
            "section_47_enquiries", "section_47_enquiry_id", "referral_id", "child_id", "started_on", "ended_on",
            "no_further_action", "outcome", "team_id", "worker_id",
        )  # fmt: skip
        self.write_conference = council.table(
            "conferences", "conference_id", "meeting_id", "section_47_enquiry_id", "child_id",
            "child_protection_plan_id", "referral_id", "transferred_in", "recorded_due_on", "held_on", "plan_made",
            "outcome", "team_id", "worker_id",
        )  # fmt: skip
        self.write_plan = council.table(
            "child_protection_plans", "child_protection_plan_id", "referral_id", "conference_id", "child_id",
            "started_on", "ended_on", "held_for_other_authority", "initial_category", "latest_category",
        )  # fmt: skip
        self.write_visit = council.table(
            "child_protection_visits", "child_protection_visit_id", "child_id", "child_protection_plan_id",
            "visited_on", "child_seen", "seen_alone", "bedroom_seen",
        )  # fmt: skip
        self.write_review = council.table(
            "child_protection_reviews", "child_protection_review_id", "child_id", "child_protection_plan_id",
            "recorded_due_on", "held_on", "meeting_id", "plan_continues", "quorate", "participation",
        )  # fmt: skip

    def tell(self, spell: Spell) -> None:
        if not spell.enquired_from or spell.enquired_from > self.council.frame.as_at:
            return
        self.meetings += 1
        meetings: dict[tuple[int, int], list[tuple[int, int, str]]] = {}
        for path in spell.paths:
            self._tell_child(path, f"M{self.meetings:06d}", meetings)

    def _tell_child(
        self, path: Path, meeting_id: str, meetings: dict[tuple[int, int], list[tuple[int, int, str]]]
    ) -> None:
        spell = path.spell
        enquiry_id = None if spell.transferred_in else self._enquire(path)
        if not spell.conferenced or spell.conferenced > self.council.frame.as_at:
            return
        plan_id = self._next_plan() if path.plan_started else None
        conference_id = self._confer(path, meeting_id, enquiry_id, plan_id)
        if plan_id:
            self._plan(path, plan_id, conference_id)
            days = meetings.setdefault((path.plan_started, path.plan_ended), [])
            if not days:
                days.extend(self._review_days(path))
            self._review(path, plan_id, days)
            self._visit(path, plan_id)

    def _enquire(self, path: Path) -> str:
        spell = path.spell
        self.enquiries += 1
        enquiry_id = f"E{self.enquiries:06d}"
        ended = self.council.shown(spell.enquired_to)
        nothing = spell.kind is Kind.ENQUIRED and not path.in_need_started
        outcome = "Conference" if spell.conferenced else "No further action" if nothing else "Provision of services"
        self.write_enquiry((
            enquiry_id, path.referral_id, path.child.child_id, to_date(spell.enquired_from), ended,
            nothing if ended else None, outcome if ended else None, self.council.team_id(spell.team),
            worker_on(path, spell.enquired_from),
        ))  # fmt: skip
        return enquiry_id

    def _confer(self, path: Path, meeting_id: str, enquiry_id: str | None, plan_id: str | None) -> str:
        spell = path.spell
        self.conferences += 1
        conference_id = f"IC{self.conferences:06d}"
        due = add_working_days(spell.enquired_from, CONFERENCE_WORKING_DAYS)
        self.write_conference((
            conference_id, meeting_id, enquiry_id, path.child.child_id, plan_id, path.referral_id, spell.transferred_in,
            to_date(due), to_date(spell.conferenced), plan_id is not None,
            "Child protection plan" if plan_id else "Provision of services", self.council.team_id(spell.team),
            self.council.staff.someone(self.reviewing, spell.conferenced, spell.family.number),
        ))  # fmt: skip
        return conference_id

    def _next_plan(self) -> str:
        self.plans += 1
        return f"CP{self.plans:06d}"

    def _plan(self, path: Path, plan_id: str, conference_id: str) -> None:
        category = self.chance.weigh(CATEGORIES)
        latest = self.chance.weigh(CATEGORIES) if self.chance.happens(CATEGORY_CHANGES) else category
        self.write_plan((
            plan_id, path.referral_id, conference_id, path.child.child_id, to_date(path.plan_started),
            self.council.shown(path.plan_ended), self.chance.happens(HELD_FOR_OTHERS), category, latest,
        ))  # fmt: skip

    def _review_days(self, path: Path) -> list[tuple[int, int, str]]:
        """Due day, day held and meeting of each review: the first within three months, then every six."""
        days: list[tuple[int, int, str]] = []
        last, limit = path.plan_started, FIRST_REVIEW
        while last < min(path.plan_ended, self.council.frame.as_at):
            due = last + limit
            late = self.chance.happens(
                REVIEW_LATE + 0.2 * self.council.teams.strain(path.spell.pod, min(due, self.council.frame.as_at))
            )
            held = due + self.chance.between(3, 30) if late else due - self.chance.between(0, 16)
            held = min(add_working_days(held - 2, 0), path.plan_ended)
            if path.plan_ended <= due:
                held = path.plan_ended
            self.meetings += 1
            days.append((due, held, f"M{self.meetings:06d}"))
            last, limit = held, NEXT_REVIEW
        return days

    def _review(self, path: Path, plan_id: str, days: list[tuple[int, int, str]]) -> None:
        for due, held, meeting_id in days:
            if not self.council.is_told(held):
                continue
            self.reviews += 1
            age = (held - path.child.born) / YEAR
            self.write_review((
                f"CR{self.reviews:06d}", path.child.child_id, plan_id, to_date(due), to_date(held), meeting_id,
                held < path.plan_ended, "Yes" if self.chance.happens(0.95) else "No", participation(self.chance, age),
            ))  # fmt: skip

    def _visit(self, path: Path, plan_id: str) -> None:
        child, pod = path.child, path.spell.pod
        strain = self.council.teams.strain
        shortest, longest = VISIT_EVERY
        day = max(path.plan_started, self.council.frame.told_from)
        last = min(path.plan_ended, self.council.frame.as_at + 1)
        while True:
            pause = self.chance.between(shortest, longest)
            day = add_working_days(day + int(pause * (1 + strain(pod, day))), 0)
            if day >= last:
                return
            self.visits += 1
            seen = yes_no_blank(self.chance, *SEEN)
            old_enough = (day - child.born) / YEAR >= OLD_ENOUGH_TO_BE_SEEN_ALONE
            visited: date = to_date(day)
            self.write_visit((
                f"PV{self.visits:07d}", child.child_id, plan_id, visited, seen,
                yes_no_blank(self.chance, *ALONE) if seen and old_enough else False if seen is not None else None,
                yes_no_blank(self.chance, 0.6, 0.35),
            ))  # fmt: skip
