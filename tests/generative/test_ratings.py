"""Laws of a proposed rating, on every scale of the library and for any facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.core.progress import (
    COMPLETION_IN_WORDS,
    EVIDENCE_IN_WORDS,
    Completion,
    Delivery,
    Evidence,
    Facts,
    Impact,
    Timing,
    timing_in_words,
)
from lineofsight.core.proposals import impact_in_words, propose, why_refused
from lineofsight.core.rating_scales import Needs, RatingScale, State
from lineofsight.core.registry import definitions_in

SCALES = definitions_in("lineofsight.library.rating_scales", "rating_scale")

days = st.dates(date(2009, 1, 1), date(2030, 12, 31))
perhaps_days = st.none() | days
deliveries = st.builds(
    Delivery,
    starts_on=perhaps_days,
    due_on=perhaps_days,
    first_due_on=perhaps_days,
    finished_on=perhaps_days,
    revised=st.integers(0, 5),
)
some_facts = st.builds(
    Facts,
    completion=st.sampled_from(Completion),
    delivery=deliveries,
    tests=st.lists(st.sampled_from(Impact), max_size=4).map(tuple),
    evidence=st.sampled_from(Evidence),
)
some_needs = st.builds(
    Needs,
    timing=st.none() | st.sampled_from(list(Timing)[1:]),
    completion=st.none() | st.sampled_from(list(Completion)[1:]),
    impact=st.none() | st.sampled_from(list(Impact)[1:]),
    evidence=st.none() | st.sampled_from(list(Evidence)[1:]),
).filter(lambda needs: needs != Needs())


@st.composite
def councils_scales(draw) -> RatingScale:
    """A scale as a council might mean it: any ways to each state, in any order."""
    ways = draw(st.lists(st.lists(some_needs, min_size=1, max_size=3), min_size=1, max_size=5))
    better = [
        State(name=f"State {number}", definition="", called_for_by=tuple(each)) for number, each in enumerate(ways)
    ]
    states = (State(name="Worst", definition="", called_for_by=(Needs(),)), *better)
    return RatingScale(title="Ours", about="", states=states, some_delay_days=draw(st.integers(0, 120)))


scales = st.sampled_from(list(SCALES.values())) | councils_scales()


def rank(scale, facts, on) -> int:
    state = propose(scale, facts, on=on).state
    assert state is not None
    return scale.states.index(state)


@st.composite
def worsened(draw, facts: Facts) -> Facts:
    """The same facts with one of them worse, or as it was."""
    delivery = facts.delivery
    due_on = delivery.effective_due_on
    choices = [
        st.sampled_from(list(Completion)[: facts.completion + 1]).map(lambda each: replace(facts, completion=each)),
        st.sampled_from(list(Evidence)[: facts.evidence + 1]).map(lambda each: replace(facts, evidence=each)),
        st.sampled_from(Impact).map(lambda each: replace(facts, tests=(*facts.tests, min(each, facts.impact)))),
        st.integers(1, 9).map(lambda more: replace(facts, delivery=replace(delivery, revised=delivery.revised + more))),
        st.just(replace(facts, delivery=replace(delivery, starts_on=None))),
        st.just(replace(facts, delivery=replace(delivery, finished_on=None))),
        st.just(replace(facts, delivery=replace(delivery, due_on=None, first_due_on=due_on))),
    ]
    if due_on:
        choices.append(
            st.integers(1, 400).map(
                lambda sooner: replace(facts, delivery=replace(delivery, due_on=due_on - timedelta(sooner)))
            )
        )
    if finished_on := delivery.finished_on:
        choices.append(
            st.integers(1, 400).map(
                lambda later: replace(facts, delivery=replace(delivery, finished_on=finished_on + timedelta(later)))
            )
        )
    return draw(st.one_of(choices))


@given(scales, some_facts, days, st.data())
def test_a_proposal_never_improves_when_a_fact_worsens(scale, facts, on, data):
    worse = data.draw(worsened(facts))

    assert rank(scale, worse, on) <= rank(scale, facts, on)


@given(scales, some_facts, days, st.integers(0, 1000))
def test_a_proposal_never_improves_by_waiting_while_the_work_is_not_over(scale, facts, on, longer):
    facts = replace(facts, delivery=replace(facts.delivery, finished_on=None))

    assert rank(scale, facts, on + timedelta(longer)) <= rank(scale, facts, on)


@given(scales, some_facts, days)
def test_no_state_that_needs_evidence_without_verified_evidence_on_any_path(scale, facts, on):
    state = propose(scale, facts, on=on).state
    assert state is not None

    assert not state.needs_evidence or facts.evidence is Evidence.VERIFIED
    assert [each.name for each in scale.states if why_refused(scale, each.name, facts)] == [
        each.name for each in scale.states if each.needs_evidence and facts.evidence is not Evidence.VERIFIED
    ]


@given(st.sampled_from(list(SCALES)), some_facts, days)
def test_green_of_a_scale_with_evidence_takes_every_fact(name, facts, on):
    state = propose(SCALES[name], facts, on=on).state
    assert state is not None

    if state.needs_evidence:
        assert facts.tests
        assert min(facts.tests) >= Impact.MET
        assert facts.completion >= Completion.VERIFIED


@given(scales, some_facts, days)
def test_what_is_not_known_is_not_met(scale, facts, on):
    state = propose(scale, replace(facts, tests=(*facts.tests, Impact.UNKNOWN)), on=on).state
    assert state is not None

    assert not all((way.impact or Impact.NOT_MET) >= Impact.MET for way in state.called_for_by)


@given(scales, some_facts, days)
def test_the_sentence_names_the_facts_used_and_each_better_state_is_refused_for_a_reason(scale, facts, on):
    proposal = propose(scale, facts, on=on)
    ways = [way for state in scale.states for way in state.called_for_by]
    words = {
        "completion": COMPLETION_IN_WORDS[facts.completion],
        "timing": timing_in_words(facts, on),
        "impact": impact_in_words(facts),
        "evidence": EVIDENCE_IN_WORDS[facts.evidence],
    }
    used = {fact for fact in words if any(getattr(way, fact) is not None for way in ways)}

    assert {fact for fact, said in words.items() if said in proposal.because} == used
    assert proposal.because.endswith(".")
    assert proposal.because.count(". ") == 0
    assert [state.name for state, _ in proposal.refused] == [
        state.name for state in reversed(scale.states[rank(scale, facts, on) + 1 :])
    ]
    assert all(reason.startswith(f"{state.name} needs ") and "but" in reason for state, reason in proposal.refused)


@pytest.mark.parametrize("fact", (Timing, Completion, Impact, Evidence))
def test_the_order_of_each_fact_is_written_out(fact):
    expected = {
        Timing: "LONG_LATE NO_DUE_DATE LATE NOT_STARTED MOVED IN_TIME",
        Completion: "PROPOSED AGREED REOPENED IN_PROGRESS DONE VERIFIED CLOSED",
        Impact: "NOT_MET UNKNOWN MET SUSTAINED",
        Evidence: "NONE OFFERED VERIFIED",
    }

    assert " ".join(each.name for each in sorted(fact)) == expected[fact]
