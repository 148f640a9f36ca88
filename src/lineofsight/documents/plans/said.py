"""What of a plan is put on paper: plain facts, gathered by whoever holds the plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class StateSaid:
    """One state of the rating scale, with what the plan says it means, blank where it does not say."""

    name: str
    definition: str
    colour: str


@dataclass(frozen=True)
class RatingSaid:
    """A rating in its own word, and its day. ``is_published``: a document says it, and nobody has confirmed it."""

    words: str
    colour: str
    rated_on: date
    is_published: bool = False
    because: str = ""


@dataclass(frozen=True)
class UpdateSaid:
    """What was said of an action on a day."""

    said_on: date
    words: str


@dataclass(frozen=True)
class MoveSaid:
    """A due day that was moved. ``was_on`` is blank where there was none."""

    was_on: date | None
    because: str


@dataclass(frozen=True)
class EvidenceSaid:
    """Something that shows it. ``verified_on`` is blank where nobody else has accepted it."""

    words: str
    dated_on: date
    what: str
    verified_on: date | None = None


@dataclass(frozen=True)
class TestSaid:
    """A test of success with the figure as it stands; parts, period and address go with every figure."""

    words: str
    target: str
    result: str
    figure: str = ""
    numerator: str = ""
    denominator: str = ""
    period: str = ""
    as_at: date | None = None
    address: str = ""


@dataclass(frozen=True)
class MonthSaid:
    """The rating that stood at the end of a month, blank before the first."""

    words: str = ""
    colour: str = ""
    is_published: bool = False


@dataclass(frozen=True)
class ActionSaid:
    """One action. Its words are those of the plan; ``moves`` are in the order in which they were made.

    ``steps`` are the milestones that can be ticked off, each with its days. By ``reference`` it is the same action on
    any day.
    """

    number: str
    words: str
    milestones: str
    evaluation: str
    leads: Sequence[str]
    due_on: date | None
    due_words: str
    state: str
    rating: RatingSaid | None
    is_overdue: bool = False
    steps: Sequence[str] = ()
    updates: Sequence[UpdateSaid] = ()
    moves: Sequence[MoveSaid] = ()
    evidence: Sequence[EvidenceSaid] = ()
    tests: Sequence[TestSaid] = ()
    months: Sequence[MonthSaid] = ()
    reference: str = ""


@dataclass(frozen=True)
class AreaSaid:
    """One area, blank where the plan does not say; actions that stand under no area have an area without a title."""

    number: str
    title: str
    source: str
    aim: str
    success: str
    owner: str
    actions: Sequence[ActionSaid]
    tests: Sequence[TestSaid] = ()


@dataclass(frozen=True)
class PlanDocument:
    """A plan as it is put on paper, as at a day.

    ``chosen`` says in words what was chosen of it, blank where it is whole; ``address`` is where it is kept.
    """

    title: str
    council: str
    plan_on: date | None
    as_at: date
    inspections: Sequence[str]
    scale: str
    states: Sequence[StateSaid]
    areas: Sequence[AreaSaid]
    months: Sequence[date] = ()
    chosen: Sequence[str] = ()
    address: str = ""
    is_past: bool = False

    @property
    def actions(self) -> list[ActionSaid]:
        """Every action, area by area."""
        return [action for area in self.areas for action in area.actions]
