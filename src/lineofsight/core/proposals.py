"""Which rating the facts call for on a scale, said in one sentence, and why no better one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from lineofsight.core.progress import (
    COMPLETION_IN_WORDS,
    EVIDENCE_IN_WORDS,
    IMPACT_IN_WORDS,
    Completion,
    Evidence,
    Facts,
    Impact,
    Timing,
    timing_in_words,
)
from lineofsight.core.rating_scales import Needs, RatingScale, State


@dataclass(frozen=True)
class Proposal:
    """What the facts call for. ``state`` is blank where nothing can be proposed, and ``because`` then says why.

    ``refused`` holds every better state, from the best down, with what is missing for it.
    """

    state: State | None
    because: str
    refused: tuple[tuple[State, str], ...] = ()


@dataclass(frozen=True)
class _Fact:
    """One fact as the scale sees it: how it stands, in words, and which need of a state it answers."""

    name: str
    stands: IntEnum
    words: str
    needed: Callable[[Needs], IntEnum | None]


def propose(scale: RatingScale, facts: Facts, *, on: date) -> Proposal:
    """The best state of the scale whose needs the facts fill on that day.

    A fact that worsens never brings a better proposal, and a state that needs evidence is never proposed without.
    """
    if not scale.is_in_force(on):
        return Proposal(None, f"{scale.title} was not in force on {on.day} {on:%B %Y}, so nothing is proposed.")
    if not scale.can_propose:
        return Proposal(None, "Nobody has said yet what each state of this scale means, so nothing is proposed.")
    seen = [fact for fact in _facts(scale, facts, on) if _is_looked_at(scale, fact)]
    reached = [state for state in scale.states if any(_missing(needs, seen) == [] for needs in state.called_for_by)]
    best = reached[-1]
    better = scale.states[scale.states.index(best) + 1 :]
    refused = tuple((state, _what_is_missing(scale, state, seen)) for state in reversed(better))
    return Proposal(best, _sentence(best, seen), refused)


def why_refused(scale: RatingScale, state_name: str, facts: Facts) -> str:
    """Why nobody may give this state now, whatever reason they have; empty where a person may decide.

    This is the one thing that an override cannot override: a state that needs evidence, without verified evidence.
    """
    state = scale.state(state_name)
    if state.needs_evidence and facts.evidence is not Evidence.VERIFIED:
        return f"{state.name} needs verified evidence, and {EVIDENCE_IN_WORDS[facts.evidence]}."
    return ""


def _facts(scale: RatingScale, facts: Facts, on: date) -> tuple[_Fact, ...]:
    timing = facts.timing(on, some_delay_days=scale.some_delay_days)
    return (
        _Fact("completion", facts.completion, COMPLETION_IN_WORDS[facts.completion], lambda needs: needs.completion),
        _Fact("timing", timing, timing_in_words(facts, on), lambda needs: needs.timing),
        _Fact("impact", facts.impact, impact_in_words(facts), lambda needs: needs.impact),
        _Fact("evidence", facts.evidence, EVIDENCE_IN_WORDS[facts.evidence], lambda needs: needs.evidence),
    )


def impact_in_words(facts: Facts) -> str:
    return IMPACT_IN_WORDS[facts.impact] if facts.tests else "no test of success is set"


def _is_looked_at(scale: RatingScale, fact: _Fact) -> bool:
    return any(fact.needed(needs) is not None for state in scale.states for needs in state.called_for_by)


def _missing(needs: Needs, seen: list[_Fact]) -> list[tuple[_Fact, IntEnum]]:
    """The facts that fall short, each with the least that is needed of it."""
    wanted = ((fact, fact.needed(needs)) for fact in seen)
    return [(fact, least) for fact, least in wanted if least is not None and fact.stands < least]


def _sentence(state: State, seen: list[_Fact]) -> str:
    clauses = [fact.words for fact in seen]
    told = clauses[0] if len(clauses) == 1 else f"{', '.join(clauses[:-1])}, and {clauses[-1]}"
    return f"{state.name}, because {told}."


def _what_is_missing(scale: RatingScale, state: State, seen: list[_Fact]) -> str:
    """What stands between the facts and the state, by the way that leaves the least to do."""
    needs = min(state.called_for_by, key=lambda way: len(_missing(way, seen)))
    return f"{state.name} needs " + "; ".join(_shortfalls(scale, needs, seen)) + "."


def _shortfalls(scale: RatingScale, needs: Needs, seen: list[_Fact]) -> Iterator[str]:
    for fact, least in _missing(needs, seen):
        yield f"{needed_in_words(scale, fact.name, least)}, but {fact.words}"


def needed_in_words(scale: RatingScale, fact: str, least: IntEnum) -> str:
    """What a state needs of one fact; how much delay is too much is the scale's own to say."""
    delay = f"delay of more than {scale.some_delay_days} days" if scale.some_delay_days else "delay"
    return NEEDED_IN_WORDS[fact, least].replace("long delay", delay)


NEEDED_IN_WORDS: dict[tuple[str, IntEnum], str] = {
    ("timing", Timing.NO_DUE_DATE): "no long delay",
    ("timing", Timing.LATE): "a due date and no long delay",
    ("timing", Timing.NOT_STARTED): "a due date that has not passed",
    ("timing", Timing.MOVED): "work that has begun by its time and is not late",
    ("timing", Timing.IN_TIME): "work in time for its first due date",
    ("completion", Completion.AGREED): "an action that is agreed",
    ("completion", Completion.REOPENED): "work that has begun",
    ("completion", Completion.IN_PROGRESS): "work that has begun and was not reopened",
    ("completion", Completion.DONE): "work that is done",
    ("completion", Completion.VERIFIED): "work that somebody has verified as done",
    ("completion", Completion.CLOSED): "an action that is closed",
    ("impact", Impact.UNKNOWN): "no test of success that is not met",
    ("impact", Impact.MET): "every test of success met",
    ("impact", Impact.SUSTAINED): "every test of success met and staying met",
    ("evidence", Evidence.OFFERED): "evidence",
    ("evidence", Evidence.VERIFIED): "verified evidence",
}
