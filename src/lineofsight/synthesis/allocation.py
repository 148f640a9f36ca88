"""Which team's work a child is, from when to when, and the involvements that come of it."""

from __future__ import annotations

from collections.abc import Iterator

from lineofsight.synthesis.chance import Chance
from lineofsight.synthesis.days import known, to_date
from lineofsight.synthesis.frame import Frame
from lineofsight.synthesis.ledger import Ledger
from lineofsight.synthesis.people import Child, Family, Kind, Path, Segment, Spell, Stay, Turn
from lineofsight.synthesis.teams import Teams, Work
from lineofsight.synthesis.workers import Staff

ROLES = {
    Work.ASSESSMENT: "Allocated social worker",
    Work.POD: "Allocated social worker",
    Work.DISABILITY: "Allocated social worker",
    Work.CARE: "Allocated social worker",
    Work.LEAVING_CARE: "Personal adviser",
}
REVIEWING_OFFICER = "Independent reviewing officer"
FIRST, ANOTHER = "FCONTA", "LEFTRL"


def divide_work(family: Family, frame: Frame, teams: Teams, chance: Chance) -> None:
    """Set the stretches of work of every referral: assessment team, pod, children in care, leaving care."""
    care, leaving = teams.doing(Work.CARE), teams.doing(Work.LEAVING_CARE)[0]
    for spell in family.spells:
        if spell.kind is Kind.NO_ACTION:
            continue
        for path in spell.paths:
            _hand_over(path, chance, care[family.patch % len(care)], leaving)
        _divide_shared(spell, frame)


def _hand_over(path: Path, chance: Chance, care_team: int, leaving_team: int) -> None:
    care, child = path.care, path.child
    if care is None or care.stay is Stay.BREAKS:
        return
    handed_over = care.started + (5 if care.stay is Stay.ALONE else chance.between(60, 170))
    until = max(care.ended, min(child.grown, path.closed)) if care.leaving_until else min(path.closed, care.ended + 30)
    if handed_over < until:
        path.handed_over = handed_over
        path.segments.append(Segment(care_team, handed_over, until, 1))
        if care.leaving_until > until:
            path.segments.append(Segment(leaving_team, until, care.leaving_until, 1))


def _divide_shared(spell: Spell, frame: Frame) -> None:
    """The assessment team holds a family until its assessment or conference is over, then a pod until it closes."""
    ends = [path.handed_over or path.closed for path in spell.paths]
    last = max(ends)
    if spell.team == spell.pod:
        spell.segments = [Segment(spell.team, spell.referred, last, len(ends))]
        return
    moves = max(spell.assessed_to, spell.enquired_to, spell.conferenced) + 1
    spell.segments = [Segment(spell.team, spell.referred, min(moves, last), len(ends))]
    if moves < last:
        staying = sum(end > max(moves, min(frame.as_at, last - 1)) for end in ends)
        spell.segments.append(Segment(spell.pod, moves, last, max(staying, 1)))


def turns_of(path: Path) -> Iterator[tuple[Segment, Turn, int, int]]:
    """Each worker's turn with the child, in order: the stretch of work, the turn, and its first day and last."""
    shared_until = path.handed_over or path.closed
    for segment in path.spell.segments:
        for turn in segment.stays:
            if turn.started < shared_until or turn.started == path.spell.referred:
                yield segment, turn, turn.started, min(turn.ended, shared_until)
    for segment in path.segments:
        for turn in segment.stays:
            yield segment, turn, turn.started, turn.ended


def worker_on(path: Path, day: int) -> str | None:
    """Who had the child's case on the day; blank where it is not told."""
    found = None
    for _, turn, start, end in turns_of(path):
        if start <= day <= end:
            found = turn.worker_id
    return found


def team_on(path: Path, day: int) -> int:
    """Whose work the child was on the day."""
    for segment in (*path.segments, *path.spell.segments):
        if segment.started <= day <= segment.ended:
            return segment.team
    return path.spell.team


def stretches_to_review(path: Path) -> Iterator[tuple[int, int]]:
    """From when to when a reviewing officer watches over the child: a protection plan, and a stay in care."""
    if path.plan_started:
        yield path.plan_started, path.plan_ended
    if path.care is not None and path.care.stay is not Stay.BREAKS:
        yield max(path.care.started, path.plan_ended), path.care.ended


class Involvements:
    """Writes the involvements of every child, and counts the caseloads that they make on the last day."""

    def __init__(self, frame: Frame, teams: Teams, staff: Staff, ledger: Ledger) -> None:
        self.frame = frame
        self.teams = teams
        self.staff = staff
        self.reviewing = teams.doing(Work.REVIEWING)[0]
        self.held: dict[str, set[str]] = {}
        self.number = 0
        self.write = ledger.table(
            "involvements", "involvement_id", "worker_id", "role", "team_id", "child_id", "started_on", "ended_on",
            "change_reason", "referral_id",
        )  # fmt: skip

    def add(self, path: Path, child: Child, referral_id: str) -> None:
        self._add_case_workers(path, child, referral_id)
        self._add_reviewing_officers(path, child, referral_id)

    def _add_case_workers(self, path: Path, child: Child, referral_id: str) -> None:
        as_at = self.frame.as_at
        first = True
        for segment, turn, start, end in turns_of(path):
            if start > as_at:
                return
            team = self.teams.teams[segment.team]
            self._write(
                turn.worker_id, ROLES[team.work], team.team_id, child.child_id, to_date(start), known(end, as_at),
                FIRST if first else turn.reason, referral_id,
            )  # fmt: skip
            first = False
            if end > as_at:
                self.held.setdefault(turn.worker_id, set()).add(child.child_id)

    def _add_reviewing_officers(self, path: Path, child: Child, referral_id: str) -> None:
        """One officer for the family, and whoever comes into the post when they leave."""
        as_at, posts = self.frame.as_at, self.staff.posts[self.reviewing]
        post, team_id = posts[path.spell.family.number % len(posts)], self.teams.teams[self.reviewing].team_id
        for started, ended in stretches_to_review(path):
            first = True
            for worker_id, start, end in post.holders(max(started, self.frame.told_from), ended):
                if start <= as_at and start < end:
                    self._write(
                        worker_id, REVIEWING_OFFICER, team_id, child.child_id, to_date(start), known(end, as_at),
                        FIRST if first else ANOTHER, referral_id,
                    )  # fmt: skip
                    first = False

    def _write(self, *facts: object) -> None:
        self.number += 1
        self.write((f"IV{self.number:07d}", *facts))

    def caseloads(self) -> dict[str, int]:
        return {worker_id: len(children) for worker_id, children in sorted(self.held.items())}
