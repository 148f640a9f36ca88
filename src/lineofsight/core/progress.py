"""The three facts of an action, kept apart: delivery against time, completion, and impact with its evidence.

Each fact is one word from a short list. The lists are written from the worst to the best, and that order is the only
meaning of "worse" and "better" here. What is not known has its own place in the order, below everything that would
have to be shown: a test that nobody has looked at is not met, and an action without a due date is not in time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum


class Timing(IntEnum):
    """How an action stands against time.

    Work that never had a due date may be later than anybody can tell, so it ranks below a short delay.
    """

    LONG_LATE = 0
    NO_DUE_DATE = 1
    LATE = 2
    NOT_STARTED = 3
    MOVED = 4
    IN_TIME = 5


class Completion(IntEnum):
    """How far the work itself has come.

    One that was reopened failed its verification: it has begun, but stands behind work that has not failed.
    Closed means verified and put away; one that was given up has no rating, and is not asked for one.
    """

    PROPOSED = 0
    AGREED = 1
    REOPENED = 2
    IN_PROGRESS = 3
    DONE = 4
    VERIFIED = 5
    CLOSED = 6

    @property
    def has_started(self) -> bool:
        return self >= Completion.REOPENED


class Impact(IntEnum):
    """What became of one test of success, or of all of an action's tests together."""

    NOT_MET = 0
    UNKNOWN = 1
    MET = 2
    SUSTAINED = 3


class Evidence(IntEnum):
    """Whether anything shows it. Offered evidence shows nothing until somebody other than the owner has verified it."""

    NONE = 0
    OFFERED = 1
    VERIFIED = 2


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """When the work was to be done, and when it was.

    ``first_due_on`` is the date that was first agreed, ``due_on`` the one that holds now, and ``revised`` how often it
    was moved. A date that is taken away does not stop the clock: the first one then holds.
    """

    starts_on: date | None = None
    due_on: date | None = None
    first_due_on: date | None = None
    finished_on: date | None = None
    revised: int = 0

    @property
    def effective_due_on(self) -> date | None:
        """The due date that the work is held to; blank only where it never had one."""
        return self.due_on or self.first_due_on


@dataclass(frozen=True, kw_only=True)
class Facts:
    """All that a rating may follow from. ``tests`` holds what became of each test of success, in any order."""

    completion: Completion
    delivery: Delivery = Delivery()
    tests: tuple[Impact, ...] = ()
    evidence: Evidence = Evidence.NONE

    @property
    def impact(self) -> Impact:
        """The worst of the tests, but never better than unknown where none was set.

        >>> Facts(completion=Completion.DONE, tests=(Impact.MET, Impact.UNKNOWN)).impact.name
        'UNKNOWN'
        """
        return min(self.tests, default=Impact.UNKNOWN)

    def was_finished(self, on: date) -> bool:
        """Whether the work was over on that day. Work that was reopened is not, whatever day it was once finished."""
        finished_on = self.delivery.finished_on
        return self.completion >= Completion.DONE and finished_on is not None and finished_on <= on

    def days_late(self, on: date) -> int:
        """Days from the due date to the day the work was finished, or to ``on`` while it is not; 0 where in time."""
        due_on = self.delivery.effective_due_on
        if due_on is None:
            return 0
        until = self.delivery.finished_on if self.was_finished(on) else on
        return max(((until or on) - due_on).days, 0)

    def awaits_its_start(self, on: date) -> bool:
        """Whether nothing has begun because nothing was to have begun yet."""
        starts_on = self.delivery.starts_on
        return not self.completion.has_started and starts_on is not None and starts_on > on

    def timing(self, on: date, *, some_delay_days: int) -> Timing:
        """The worst that can be said of the work against time on that day.

        A delay of up to ``some_delay_days`` is late, a longer one long late.
        """
        said = [Timing.IN_TIME]
        if late := self.days_late(on):
            said.append(Timing.LATE if late <= some_delay_days else Timing.LONG_LATE)
        if self.delivery.effective_due_on is None:
            said.append(Timing.NO_DUE_DATE)
        if self.delivery.revised:
            said.append(Timing.MOVED)
        if not (self.completion.has_started or self.awaits_its_start(on)):
            said.append(Timing.NOT_STARTED)
        return min(said)


def timing_in_words(facts: Facts, on: date) -> str:
    """How the work stands against time, as a clause that can stand in a sentence.

    >>> late = Delivery(due_on=date(2025, 3, 1), revised=2)
    >>> timing_in_words(Facts(completion=Completion.IN_PROGRESS, delivery=late), date(2025, 3, 13))
    'it is 12 days late (due 1 March 2025; moved twice)'
    """
    due_on = facts.delivery.effective_due_on
    due = "no due date" if due_on is None else f"due {_as_written(due_on)}"
    if facts.delivery.revised:
        due += f"; moved {_times(facts.delivery.revised)}"
    return f"{_lateness(facts, on)} ({due})"


def _lateness(facts: Facts, on: date) -> str:
    finished = facts.was_finished(on)
    if late := facts.days_late(on):
        return f"it {'was finished' if finished else 'is'} {late} {'day' if late == 1 else 'days'} late"
    if facts.awaits_its_start(on) and facts.delivery.starts_on:
        return f"it is to start on {_as_written(facts.delivery.starts_on)}"
    if not facts.completion.has_started:
        return "it has not started"
    if facts.delivery.effective_due_on is None:
        return "whether it is in time cannot be said"
    return "it was finished in time" if finished else "it is in time"


def _as_written(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


@dataclass(frozen=True)
class PieceOfEvidence:
    """One document, audit result or figure that is said to show it, with the day on which it was verified, if it was.

    A verification by the action's own owner is none.
    """

    offered_on: date
    verified_on: date | None = None
    verified_by_owner: bool = False


def evidence_held(pieces: Iterable[PieceOfEvidence], on: date) -> Evidence:
    """What was held on that day: the best piece counts, and nothing that came later.

    >>> piece = PieceOfEvidence(date(2025, 3, 1), verified_on=date(2025, 3, 9))
    >>> [evidence_held([piece], date(2025, 3, day)).name for day in (8, 9)], evidence_held([], date(2025, 3, 9)).name
    (['OFFERED', 'VERIFIED'], 'NONE')
    """
    return max((_held(piece, on) for piece in pieces if piece.offered_on <= on), default=Evidence.NONE)


def _held(piece: PieceOfEvidence, on: date) -> Evidence:
    verified = piece.verified_on is not None and piece.verified_on <= on and not piece.verified_by_owner
    return Evidence.VERIFIED if verified else Evidence.OFFERED


COMPLETION_IN_WORDS = {
    Completion.PROPOSED: "the action is proposed and not yet agreed",
    Completion.AGREED: "the action is agreed and not yet begun",
    Completion.REOPENED: "the action was reopened",
    Completion.IN_PROGRESS: "the action is in progress",
    Completion.DONE: "the action is said to be done and awaits verification",
    Completion.VERIFIED: "the action is verified as done",
    Completion.CLOSED: "the action is closed",
}

IMPACT_IN_WORDS = {
    Impact.NOT_MET: "a test of success is not met",
    Impact.UNKNOWN: "it is not known whether the tests of success are met",
    Impact.MET: "every test of success is met",
    Impact.SUSTAINED: "every test of success is met and has stayed met",
}

EVIDENCE_IN_WORDS = {
    Evidence.NONE: "there is no evidence",
    Evidence.OFFERED: "the evidence is not verified",
    Evidence.VERIFIED: "the evidence is verified",
}
