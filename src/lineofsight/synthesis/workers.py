"""Who works with whom: posts in each team, the people who come and go in them, and each child's workers in turn."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lineofsight.synthesis.chance import Chance, Weights
from lineofsight.synthesis.days import FAR, YEAR
from lineofsight.synthesis.frame import Frame
from lineofsight.synthesis.ledger import Ledger
from lineofsight.synthesis.names import worker_name
from lineofsight.synthesis.people import Family, Segment, Turn
from lineofsight.synthesis.targets import AGENCY, CASELOAD
from lineofsight.synthesis.teams import Teams, Work

HOLD_CASES = (Work.ASSESSMENT, Work.POD, Work.DISABILITY, Work.CARE, Work.LEAVING_CARE)
TITLES = {
    Work.FRONT_DOOR: "Social worker",
    Work.ASSESSMENT: "Social worker",
    Work.POD: "Social worker",
    Work.DISABILITY: "Social worker",
    Work.CARE: "Social worker",
    Work.LEAVING_CARE: "Personal adviser",
    Work.EARLY_HELP: "Early help worker",
    Work.ADOPTION: "Social worker",
    Work.REVIEWING: "Independent reviewing officer",
    Work.SERVICE: "Service manager",
}
OTHER_POSTS = {
    Work.FRONT_DOOR: 1.1, Work.EARLY_HELP: 1.1, Work.ADOPTION: 1.3, Work.REVIEWING: 1.1, Work.SERVICE: 0.25,
}  # fmt: skip
"""Posts without a caseload of their own, for every 1,000 children known."""

HOURS = Weights({1.0: 0.72, 0.8: 0.16, 0.6: 0.09, 0.5: 0.03})
TENURE = 3.5 * YEAR
AGENCY_TENURE = 0.9 * YEAR
TENURE_IN_TROUBLE = 0.35
REALLOCATED_EVERY = 3.4 * YEAR
ABSENCE = 0.06
LONG_ENOUGH_FOR_ABSENCE = 150
CHOICES = 3


@dataclass(slots=True)
class Post:
    """One post and the people in it one after another; ``load`` is the number of children held as time goes by."""

    team: int
    title: str
    hours: float
    is_agency: bool
    holds_cases: bool
    load: int = 0
    starts: list[int] = field(default_factory=list)
    workers: list[str] = field(default_factory=list)

    def holder_on(self, day: int) -> str:
        return self.workers[max(bisect_right(self.starts, day) - 1, 0)]

    def holders(self, start: int, end: int) -> Iterator[tuple[str, int, int]]:
        """Who was in post in a time, with the days from and to which each was, within it."""
        place = max(bisect_right(self.starts, start) - 1, 0)
        while place < len(self.starts):
            begins = max(self.starts[place], start)
            finishes = self.starts[place + 1] if place + 1 < len(self.starts) else FAR
            if begins >= end and begins > start:
                return
            yield self.workers[place], begins, min(finishes, end)
            place += 1


@dataclass
class Staff:
    """All posts by team. Ask it who did a piece of work when nobody was allocated by name."""

    posts: dict[int, list[Post]]
    told_from: int

    def someone(self, team: int, day: int, number: int) -> str | None:
        """A worker of the team on the day; blank before the years that are told in full."""
        if day < self.told_from:
            return None
        posts = self.posts[team]
        return posts[number % len(posts)].holder_on(day)


def set_up_staff(families: Sequence[Family], frame: Frame, teams: Teams) -> Staff:
    """Posts for the children in hand on the last day, filled over the years, and every stretch of work shared out."""
    chance = frame.chance("workers")
    segments = [
        segment
        for family in families
        for spell in family.spells
        for segment in (*spell.segments, *(own for path in spell.paths for own in path.segments))
        if segment.ended >= frame.told_from and segment.started <= frame.as_at
    ]
    staff = Staff(_posts(segments, frame, teams, chance), frame.told_from)
    _fill(staff, frame, teams, chance)
    _share_out(segments, staff, frame, chance)
    return staff


def _posts(segments: list[Segment], frame: Frame, teams: Teams, chance: Chance) -> dict[int, list[Post]]:
    """As many posts as the usual caseload asks for; every so many of them held by an agency worker."""
    hours_needed = dict.fromkeys(range(len(teams.teams)), 0.0)
    for segment in segments:
        if segment.ended > frame.as_at:
            hours_needed[segment.team] += segment.weight / CASELOAD
    posts: dict[int, list[Post]] = {}
    agency = total = 0.0
    for place, team in enumerate(teams.teams):
        holds_cases = team.work in HOLD_CASES
        needed = hours_needed[place] if holds_cases else OTHER_POSTS[team.work] * frame.children / 1000
        posts[place] = []
        filled = 0.0
        while filled < needed - 0.4 or not posts[place]:
            is_agency = agency < AGENCY * total
            hours = 1.0 if is_agency else chance.weigh(HOURS)
            agency += hours * is_agency
            total += hours
            filled += hours
            posts[place].append(Post(place, TITLES[team.work], hours, is_agency, holds_cases))
    return posts


def _fill(staff: Staff, frame: Frame, teams: Teams, chance: Chance) -> None:
    """Joiners and leavers, from the first day told in full; more leave a team in trouble."""
    number = 0
    for place, posts in staff.posts.items():
        for post in posts:
            day = frame.told_from
            while day <= frame.as_at:
                number += 1
                post.starts.append(day)
                post.workers.append(f"W{number:05d}")
                tenure = AGENCY_TENURE if post.is_agency else TENURE
                if any(trouble.team == place and trouble.started <= day < trouble.ended for trouble in teams.troubles):
                    tenure *= TENURE_IN_TROUBLE
                day += 30 + chance.lasting(tenure)


def _share_out(segments: list[Segment], staff: Staff, frame: Frame, chance: Chance) -> None:
    """Give each stretch of work, in order of time, to one of the less busy workers of its team."""
    ending: dict[int, list[tuple[Post, int]]] = {}
    today = frame.told_from
    for segment in sorted(segments, key=lambda segment: segment.started):
        start = max(segment.started, frame.told_from)
        while today < start:
            for post, weight in ending.pop(today, ()):
                post.load -= weight
            today += 1
        reason = "TSPROC"
        day = start
        while True:
            post = _less_busy(staff.posts[segment.team], chance)
            until = min(day + 90 + chance.lasting(REALLOCATED_EVERY), segment.ended)
            post.load += segment.weight
            ending.setdefault(until, []).append((post, segment.weight))
            _take_turns(segment, post, day, until, reason)
            if until >= segment.ended or until > frame.as_at:
                break
            reason, day = "MANAGE", until
        if chance.happens(ABSENCE):
            _cover_absence(segment, staff, chance)


def _less_busy(posts: list[Post], chance: Chance) -> Post:
    candidates = [chance.pick(posts) for _ in range(CHOICES)]
    return min(candidates, key=lambda post: post.load / post.hours)


def _take_turns(segment: Segment, post: Post, start: int, end: int, reason: str) -> None:
    for worker_id, begins, finishes in post.holders(start, end):
        segment.stays.append(Turn(worker_id, begins, finishes, reason))
        reason = "LEFTRL"


def _cover_absence(segment: Segment, staff: Staff, chance: Chance) -> None:
    """One worker, then another while the first is away, then the first again."""
    for place, turn in enumerate(segment.stays):
        if LONG_ENOUGH_FOR_ABSENCE <= turn.ended - turn.started < FAR // 2:
            away = turn.started + chance.between(30, turn.ended - turn.started - 90)
            back = away + chance.between(25, 60)
            other = chance.pick(staff.posts[segment.team]).holder_on(away)
            segment.stays[place : place + 1] = [
                Turn(turn.worker_id, turn.started, away, turn.reason),
                Turn(other, away, back, "ABSENC"),
                Turn(turn.worker_id, back, turn.ended, "ABSENC"),
            ]
            return


def write_workers(staff: Staff, teams: Teams, caseloads: dict[str, int], frame: Frame, ledger: Ledger) -> None:
    """Everybody who was in post. Those who have left keep their row, with hours and caseload blank."""
    write = ledger.table(
        "workers", "worker_id", "staff_id", "name", "registration_number", "is_agency", "job_title", "caseload",
        "department", "full_time_equivalent",
    )  # fmt: skip
    chance = frame.chance("worker names")
    for posts in staff.posts.values():
        for post in posts:
            for worker_id in post.workers:
                is_here = worker_id == post.workers[-1]
                registered = "ocial worker" in post.title or "officer" in post.title
                number = int(worker_id[1:])
                write((
                    worker_id, f"S{number + 40000}", worker_name(chance), f"ZZ{number:06d}" if registered else None,
                    post.is_agency, post.title,
                    caseloads.get(worker_id, 0) if is_here and post.holds_cases else None,
                    teams.teams[post.team].name, post.hours if is_here else None,
                ))  # fmt: skip
