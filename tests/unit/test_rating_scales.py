"""Rating scales: the library's give what their examples say, a document's own waits until its meaning is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest

from lineofsight.core.kept_rating_scales import scale_as_data, scale_from_data
from lineofsight.core.progress import Completion, Delivery, Evidence, Facts, Impact
from lineofsight.core.proposals import Proposal, propose, why_refused
from lineofsight.core.rating_scales import (
    Needs,
    RatingScale,
    State,
    scale_of_a_document,
    with_meanings,
    with_meanings_of,
)
from lineofsight.core.readings import Refused
from lineofsight.core.registry import definitions_in

SCALES = definitions_in("lineofsight.library.rating_scales", "rating_scale")
EXAMPLES = [(name, example) for name, scale in SCALES.items() for example in scale.examples]
WITH_EVIDENCE = SCALES["three_colours_with_evidence"]
ON = date(2025, 3, 13)
SHOWN = Facts(
    completion=Completion.VERIFIED,
    delivery=Delivery(due_on=ON, finished_on=ON),
    tests=(Impact.MET,),
    evidence=Evidence.VERIFIED,
)
PRINTED = scale_of_a_document(
    "Coastshire 2025",
    {
        "RED": "Nothing has been done.",
        "AMBER": "Work has begun; no evidence yet.",
        "GREEN": "Completed and there is evidence of it.",
    },
)


@pytest.mark.parametrize(("name", "example"), EXAMPLES, ids=[f"{name}: {example.says}" for name, example in EXAMPLES])
def test_an_example_gives_the_state_that_it_says(name, example):
    proposal = propose(SCALES[name], example.facts, on=example.on)

    assert (proposal.state and proposal.state.name) == example.gives


@pytest.mark.parametrize("name", SCALES)
def test_a_scale_of_the_library_can_propose_and_shows_every_state_by_an_example(name):
    scale = SCALES[name]

    assert scale.can_propose
    assert {example.gives for example in scale.examples} == {state.name for state in scale.states}


@pytest.mark.parametrize("name", SCALES)
def test_no_fact_that_worsens_by_a_step_improves_what_is_proposed(name):
    """Every combination of facts, on every scale."""
    scale = SCALES[name]
    ladders = (_from_long_late_to_in_time(scale), [*Completion], [(each,) for each in Impact], [*Evidence])
    ranks = {
        rungs: scale.states.index(propose(scale, facts, on=ON).state)
        for rungs in product(*(range(len(ladder)) for ladder in ladders))
        for facts in [_facts_at(*(ladder[rung] for ladder, rung in zip(ladders, rungs, strict=True)))]
    }
    worse = [
        (rungs, below)
        for rungs in ranks
        for fact, rung in enumerate(rungs)
        if rung
        for below in [(*rungs[:fact], rung - 1, *rungs[fact + 1 :])]
    ]

    assert set(ranks.values()) == set(range(len(scale.states)))
    assert [(rungs, below) for rungs, below in worse if ranks[below] > ranks[rungs]] == []


def _from_long_late_to_in_time(scale):
    dates = [
        Delivery(due_on=ON - timedelta(91)),
        Delivery(due_on=ON - timedelta(1)),
        Delivery(),
        Delivery(due_on=ON, revised=1),
        Delivery(due_on=ON),
    ]
    return sorted(dates, key=lambda each: _facts_at(each).timing(ON, some_delay_days=scale.some_delay_days))


def _facts_at(delivery, completion=Completion.IN_PROGRESS, tests=(), evidence=Evidence.NONE):
    return Facts(delivery=delivery, completion=completion, tests=tests, evidence=evidence)


def test_the_sentence_names_every_fact_that_the_scale_looks_at_and_each_refusal_what_is_missing():
    proposal = propose(WITH_EVIDENCE, replace(SHOWN, tests=(), evidence=Evidence.OFFERED), on=ON)

    assert proposal == Proposal(
        WITH_EVIDENCE.state("Amber"),
        "Amber, because the action is verified as done, it was finished in time (due 13 March 2025), "
        "no test of success is set, and the evidence is not verified.",
        (
            (
                WITH_EVIDENCE.state("green"),
                (
                    "Green needs every test of success met, but no test of success is set; "
                    "verified evidence, but the evidence is not verified."
                ),
            ),
        ),
    )


def test_a_scale_that_looks_at_one_fact_names_that_one():
    scale = RatingScale(
        title="Done or not",
        about="",
        states=(
            State(name="No", definition="", called_for_by=(Needs(),)),
            State(name="Yes", definition="", called_for_by=(Needs(completion=Completion.DONE),)),
        ),
    )

    assert propose(scale, Facts(completion=Completion.DONE), on=ON) == Proposal(
        scale.state("Yes"), "Yes, because the action is said to be done and awaits verification."
    )


def test_every_better_state_is_refused_from_the_best_down():
    proposal = propose(SCALES["five_colours"], Facts(completion=Completion.PROPOSED), on=ON)

    assert [state.name for state, _ in proposal.refused] == ["Blue", "Green", "Yellow", "Amber"]
    assert proposal.refused[-1][1] == (
        "Amber needs work that has begun, but the action is proposed and not yet agreed."
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    (
        ("on_track", "Amber needs no delay, but it is 12 days late (due 1 March 2025)."),
        ("four_colours", "Yellow needs work that has begun by its time and is not late, but it is 12 days late"),
    ),
)
def test_a_reason_speaks_of_the_scales_own_delay(name, expected):
    late = Facts(completion=Completion.IN_PROGRESS, delivery=Delivery(due_on=date(2025, 3, 1)))

    assert propose(SCALES[name], late, on=ON).refused[-1][1].startswith(expected)


def test_a_scale_proposes_only_while_it_is_in_force():
    dated = replace(WITH_EVIDENCE, in_force_from=date(2025, 1, 1), in_force_to=date(2025, 3, 12))

    assert propose(dated, SHOWN, on=ON) == Proposal(
        None,
        "Red, amber, green: green is completed, with evidence was not in force on 13 March 2025, "
        "so nothing is proposed.",
    )
    assert [dated.is_in_force(day) for day in (date(2024, 12, 31), date(2025, 1, 1), date(2025, 3, 12))] == [
        False,
        True,
        True,
    ]
    assert propose(dated, SHOWN, on=date(2025, 3, 12)).state


# ---------------------------------------------------------------- a scale read from a document


def test_nothing_is_proposed_on_a_scale_whose_meaning_nobody_has_said():
    assert propose(PRINTED, SHOWN, on=ON) == Proposal(
        None, "Nobody has said yet what each state of this scale means, so nothing is proposed."
    )


def test_a_printed_state_that_asks_for_evidence_is_refused_without():
    without = replace(SHOWN, evidence=Evidence.NONE)

    assert [why_refused(PRINTED, name, without) for name in ("Red", "Amber", "Green")] == [
        "",
        "",
        "GREEN needs verified evidence, and there is no evidence.",
    ]
    assert why_refused(PRINTED, "Green", SHOWN) == ""


@pytest.mark.parametrize(
    ("definition", "expected"),
    (
        ("Completed and there is evidence that it improved", True),
        ("Evidenced", True),
        ("Done, awaiting evidence", False),
        ("Started, with limited evidence of change", False),
        ("On track", False),
    ),
)
def test_a_definition_decides_about_evidence_where_nobody_has_said_more(definition, expected):
    assert State(name="Green", definition=definition).needs_evidence is expected


def test_a_meaning_that_was_said_is_proposed_in_the_documents_own_words():
    said = with_meanings_of(PRINTED, WITH_EVIDENCE, {"RED": "Red", "AMBER": "Amber", "GREEN": "Green"})

    proposal = propose(said, SHOWN, on=ON)

    assert (proposal.state and proposal.state.definition) == "Completed and there is evidence of it."
    assert (said.some_delay_days, PRINTED.can_propose) == (90, False)


def test_a_meaning_may_turn_the_printed_order_round():
    numbers = scale_of_a_document("Numbers", {"1": "Fully achieved", "2": "Not achieved"})
    said = with_meanings(numbers, [("2", (Needs(),)), ("1", (Needs(completion=Completion.DONE),))], some_delay_days=0)

    assert [state.name for state in said.states] == ["2", "1"]


@pytest.mark.parametrize(
    "said",
    (
        [("Red", (Needs(),))],
        [("Red", (Needs(),)), ("Red", (Needs(),)), ("Amber", (Needs(completion=Completion.DONE),))],
    ),
)
def test_a_meaning_is_said_of_every_state_once(said):
    with pytest.raises(Refused, match="Say of each state of the scale, once, what it means"):
        with_meanings(PRINTED, said, some_delay_days=0)


def test_a_state_that_a_scale_lacks_is_refused_with_those_it_has():
    with pytest.raises(Refused, match='"Blue" is no state of this scale, which has: RED, AMBER, GREEN'):
        PRINTED.state("Blue")


@pytest.mark.parametrize(
    ("states", "why"),
    (
        ((), "two states or more"),
        ((State(name="Red", definition=""), State(name="red", definition="")), "a name of its own"),
        ((State(name="", definition=""), State(name="Red", definition="")), "a name of its own"),
        (
            (
                State(name="Red", definition="", called_for_by=(Needs(completion=Completion.DONE),)),
                State(name="Green", definition="", called_for_by=(Needs(completion=Completion.VERIFIED),)),
            ),
            "The worst state, Red,",
        ),
        (
            (
                State(name="Red", definition="", called_for_by=(Needs(),)),
                State(name="Green", definition="", called_for_by=(Needs(),)),
            ),
            "Green is better than Red, so it has to ask for something.",
        ),
    ),
)
def test_states_that_make_no_scale_are_refused(states, why):
    with pytest.raises(Refused, match=why):
        RatingScale(title="", about="", states=states)


def test_a_scale_cannot_end_before_it_begins():
    with pytest.raises(Refused, match="cannot end before it begins"):
        replace(PRINTED, in_force_from=date(2025, 2, 1), in_force_to=date(2025, 1, 31))


# ---------------------------------------------------------------- kept as data


@pytest.mark.parametrize(
    "scale",
    (*SCALES.values(), PRINTED, replace(PRINTED, in_force_from=date(2025, 1, 1), in_force_to=date(2025, 12, 31))),
    ids=lambda scale: scale.title,
)
def test_a_scale_comes_back_from_its_data_as_it_was(scale):
    assert scale_from_data(scale_as_data(scale)) == replace(scale, examples=())


@pytest.mark.parametrize(
    "change",
    (
        {"states": None},
        {"states": [{"name": "Red"}]},
        {"states": [{"name": "Red", "definition": "", "colour": "", "called_for_by": [{"timing": "soon"}]}]},
        {"states": ["Red"]},
        {"in_force_from": "yesterday"},
        {"some_delay_days": "many"},
    ),
)
def test_what_is_no_scale_is_refused(change):
    with pytest.raises(Refused, match="This is not the data of a rating scale"):
        scale_from_data({**scale_as_data(WITH_EVIDENCE), **change})
