"""A rating scale as data: its states in order, what the plan says each one means, and which facts call for it.

One file in ``library/rating_scales`` holds one ``RatingScale``; its file name is its name. A plan may also bring a
scale of its own, read from a document as names and definitions. What its states call for is then unknown until
somebody says so, and until then nothing is proposed on it. No state of one scale is ever taken for a state of another.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lineofsight.core.progress import Completion, Evidence, Facts, Impact, Timing
from lineofsight.core.readings import Refused

_LACKING = (
    "no",
    "without",
    "awaiting",
    "awaits",
    "pending",
    "lack of",
    "lacks",
    "little",
    "limited",
    "insufficient",
    "not enough",
)
SPEAKS_OF_EVIDENCE = re.compile("".join(f"(?<!{word} )" for word in _LACKING) + r"\bevidence", re.IGNORECASE)

FEWEST_STATES = 2


@dataclass(frozen=True, kw_only=True)
class Needs:
    """The least that each fact must be, all of them together; a blank one is not looked at.

    Because every need is a least, a fact that worsens can only lose a state and never gain one.
    """

    timing: Timing | None = None
    completion: Completion | None = None
    impact: Impact | None = None
    evidence: Evidence | None = None


@dataclass(frozen=True, kw_only=True)
class State:
    """One state of a scale, in the plan's own words.

    ``called_for_by`` holds the ways to reach it, any one of which is enough; blank where nobody has said what the
    state means. ``colour`` is the colour it is shown in, always beside its name.
    """

    name: str
    definition: str
    called_for_by: tuple[Needs, ...] = ()
    colour: str = ""

    @property
    def needs_evidence(self) -> bool:
        """Whether nobody may give this state without verified evidence, not even against the proposal.

        Where nobody has said what the state means, its definition decides: "completed and there is evidence" does.
        """
        if not self.called_for_by:
            return bool(SPEAKS_OF_EVIDENCE.search(self.definition))
        return all(needs.evidence is Evidence.VERIFIED for needs in self.called_for_by)


@dataclass(frozen=True, kw_only=True)
class Example:
    """A worked example: facts as they are on a day, and the state that they call for."""

    says: str
    facts: Facts
    on: date
    gives: str


@dataclass(frozen=True, kw_only=True)
class RatingScale:
    """A dated scale, its states from the worst to the best.

    A delay of up to ``some_delay_days`` counts as some delay, a longer one as a significant delay; 0 leaves no room.
    The days of ``in_force_from`` and ``in_force_to`` belong to it; blank means no bound.
    """

    title: str
    about: str
    states: tuple[State, ...]
    some_delay_days: int = 0
    in_force_from: date | None = None
    in_force_to: date | None = None
    source: str = ""
    examples: tuple[Example, ...] = ()

    def __post_init__(self) -> None:
        names = [state.name for state in self.states]
        if len(names) < FEWEST_STATES or len({name.casefold() for name in names}) != len(names) or not all(names):
            raise Refused("A rating scale has two states or more, each with a name of its own.")
        if self.in_force_from and self.in_force_to and self.in_force_from > self.in_force_to:
            raise Refused("A rating scale cannot end before it begins.")
        if self.can_propose and self.states[0].called_for_by != (Needs(),):
            raise Refused(f"The worst state, {names[0]}, takes whatever reaches no better one, and asks for nothing.")
        if aimless := [state.name for state in self.states[1:] if Needs() in state.called_for_by]:
            raise Refused(f"{aimless[0]} is better than {names[0]}, so it has to ask for something.")

    @property
    def can_propose(self) -> bool:
        """Whether it is known of every state what calls for it."""
        return all(state.called_for_by for state in self.states)

    def is_in_force(self, on: date) -> bool:
        return not ((self.in_force_from and on < self.in_force_from) or (self.in_force_to and on > self.in_force_to))

    def state(self, name: str) -> State:
        """The state of that name, in any case.

        Raises:
            Refused: the scale has none.
        """
        for state in self.states:
            if state.name.casefold() == name.strip().casefold():
                return state
        names = ", ".join(state.name for state in self.states)
        raise Refused(f'"{name}" is no state of this scale, which has: {names}.')


def scale_of_a_document(title: str, definitions: Mapping[str, str]) -> RatingScale:
    """The scale that a document prints, in its own order. What its states call for is left unknown."""
    states = tuple(State(name=name, definition=words) for name, words in definitions.items())
    return RatingScale(title=title, about="As printed in the document that it was read from.", states=states)


def with_meanings(
    scale: RatingScale, worst_first: Sequence[tuple[str, tuple[Needs, ...]]], *, some_delay_days: int
) -> RatingScale:
    """The same scale once somebody has said, for each state from the worst to the best, which facts call for it.

    Raises:
        Refused: a state is left out, stands twice or is none of the scale's.
    """
    named = [scale.state(name) for name, _ in worst_first]
    if len(named) != len(scale.states) or set(named) != set(scale.states):
        raise Refused("Say of each state of the scale, once, what it means.")
    states = tuple(replace(state, called_for_by=needs) for state, (_, needs) in zip(named, worst_first, strict=True))
    return replace(scale, states=states, some_delay_days=some_delay_days)


def with_meanings_of(scale: RatingScale, other: RatingScale, pairs: Mapping[str, str]) -> RatingScale:
    """The same scale once somebody has said which state of a known scale each of its own means the same as.

    ``pairs`` gives the known scale's name for each own name. Names, definitions and dates stay as they were.
    """
    means = {other.state(known).name: own for own, known in pairs.items()}
    worst_first = [(means[state.name], state.called_for_by) for state in other.states if state.name in means]
    return with_meanings(scale, worst_first, some_delay_days=other.some_delay_days)
