"""How like two recommendations are, and what comes back from one inspection to the next."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.core.likeness import Group, Item, Pair, Vocabulary, likeness, recurrences
from lineofsight.library.find_theme import all_themes
from tests.unit.likeness.labelled import LABELLED

SHARED = Path(__file__).parents[4] / "shared"
TRUTH = SHARED / "mission" / "seed_truth.json"
PUBLISHED = SHARED / "data" / "ofsted_areas_for_improvement.csv"

SUPERVISION = "Supervision of social workers should be regular and reflective."
OVERSIGHT = "Managers seldom supervise well; management oversight is thin."
COURT = "Pre-proceedings work drifts."


def an_item(text: str, year: int, **about: object) -> Item:
    return Item(**{"name": f"{year} {text[:12]}", "text": text, "year": year, "inspection": str(year), **about})


def found(*items: Item) -> tuple[tuple[Pair, ...], tuple[Group, ...]]:
    return recurrences(items, all_themes())


def test_one_thing_in_other_words_is_proposed_and_another_thing_is_not():
    first, second, other = an_item(SUPERVISION, 2015), an_item(OVERSIGHT, 2019), an_item(COURT, 2019)

    pairs, groups = found(first, second, other)

    assert [(pair.earlier, pair.later) for pair in pairs] == [(first, second)]
    assert [(group.theme, group.items, group.years) for group in groups] == [
        ("management_oversight", (first, second), (2015, 2019))
    ]
    assert groups[0].inspections == ("2015", "2019")
    assert groups[0].score == pairs[0].likeness.score


def test_the_earlier_stands_first_in_whatever_order_they_come():
    first, second = an_item(SUPERVISION, 2015), an_item(OVERSIGHT, 2019)

    assert found(second, first)[0][0].earlier == first


def test_items_of_one_inspection_or_of_two_councils_are_not_paired():
    assert found(an_item(SUPERVISION, 2015), an_item(SUPERVISION, 2015, name="again")) == ((), ())
    assert found(an_item(SUPERVISION, 2015, council="A"), an_item(SUPERVISION, 2019, council="B")) == ((), ())


def test_a_shared_indicator_adds_to_the_likeness_and_another_takes_from_it():
    texts = (SUPERVISION, OVERSIGHT, COURT)
    vocabulary = Vocabulary(texts, all_themes())
    same, other = frozenset({"cases_supervised_in_three_months"}), frozenset({"average_caseload"})
    unlinked = likeness(SUPERVISION, OVERSIGHT, vocabulary).score

    assert likeness(SUPERVISION, OVERSIGHT, vocabulary, linked=(same, same)).score > unlinked
    assert likeness(SUPERVISION, OVERSIGHT, vocabulary, linked=(same, other)).score < unlinked
    assert likeness(SUPERVISION, OVERSIGHT, vocabulary, linked=(same, frozenset())).score == unlinked


def test_the_sentence_says_what_matched():
    vocabulary = Vocabulary((SUPERVISION, OVERSIGHT, COURT), all_themes())
    linked = (frozenset({"average_caseload", "cases_supervised_in_three_months"}),) * 2

    assert likeness(SUPERVISION, "Reflective supervision", vocabulary, linked=linked).sentence == (
        "Both are about “Supervision and management oversight” and speak of “reflective” and “supervision” and are "
        "linked to average_caseload and cases_supervised_in_three_months."
    )
    assert likeness(SUPERVISION, COURT, vocabulary).sentence == "They have nothing in common that is recognised."
    assert likeness("", "", vocabulary).score == 0


def test_a_group_gathers_all_inspections_and_the_widest_stands_first():
    items = [an_item(SUPERVISION, year) for year in (2010, 2015, 2019)] + [
        an_item(COURT, year) for year in (2015, 2019)
    ]

    _, groups = found(*items)

    assert [(group.theme, group.years) for group in groups] == [
        ("management_oversight", (2010, 2015, 2019)),
        ("pre_proceedings", (2015, 2019)),
    ]


@given(first=st.sampled_from(LABELLED), second=st.sampled_from(LABELLED))
def test_likeness_is_between_nothing_and_one_the_same_both_ways_and_whole_with_itself(first, second):
    vocabulary = Vocabulary([text for _, text in LABELLED], all_themes())
    one, other = first[1], second[1]

    assert 0 <= likeness(one, other, vocabulary).score <= 1
    assert likeness(one, other, vocabulary).score == pytest.approx(likeness(other, one, vocabulary).score)
    assert likeness(one, one, vocabulary).score == pytest.approx(1)


def test_sentences_of_one_theme_are_liker_than_sentences_of_two():
    vocabulary = Vocabulary([text for _, text in LABELLED], all_themes())
    scores: dict[bool, list[float]] = {True: [], False: []}
    for place, (theme, text) in enumerate(LABELLED):
        for other, other_text in LABELLED[:place]:
            scores[theme == other].append(likeness(text, other_text, vocabulary).score)
    same = sum(score >= 0.3 for score in scores[True]) / len(scores[True])
    apart = sum(score >= 0.3 for score in scores[False]) / len(scores[False])
    print(f"proposed: {same:.0%} of pairs of one theme, {apart:.1%} of pairs of two")  # noqa: T201 - the measure is there to be seen

    assert same >= 0.95
    assert apart <= 0.03


# ---------------------------------------------------------------- one council over ten years, in the published words


def as_text(*pieces: object) -> str:
    return " ".join(part for piece in pieces if piece for part in ([piece] if isinstance(piece, str) else piece))


@pytest.fixture(scope="module")
def brighton() -> tuple[Item, ...]:
    """What was asked in 2010, 2015 and 2020, with the findings of 2020, and the council's own words for 2018."""
    if not TRUTH.exists():
        pytest.skip(f"the published documents are not here: {TRUTH}")
    said = json.loads(TRUTH.read_text(encoding="utf-8"))
    areas = {
        area["area"]: as_text(area["title"], area["aim"], area["measurable_success"]) for area in said["002"]["areas"]
    }
    asked = {
        2010: areas,
        2015: {one["number"]: one["recommendation"] for one in said["000"]["recommendations"]},
        2018: {one["number"]: one["text"] for one in said["001"]["recommendations"]},
        2020: {one["n"]: one["text"] for one in said["004"]["needs_to_improve"]}
        | {f"finding {one['n']}": one["text"] for one in said["004"]["findings"]},
    }
    return tuple(
        Item(f"{year}/{number}", text, year, f"inspection of {year}")
        for year, of in asked.items()
        for number, text in of.items()
    )


def test_what_came_back_in_one_council_is_proposed(brighton):
    _, groups = recurrences(brighton, all_themes())
    years = {group.theme: group.years for group in groups}

    assert years["children_in_need"] == (2010, 2015, 2018, 2020)
    assert years["recording"] == (2010, 2018, 2020)
    assert years["quality_assurance"] == (2010, 2015, 2020)
    assert years["management_oversight"][0] == 2015
    assert years["management_oversight"][-1] == 2020


def test_the_pairs_that_matter_are_among_those_proposed(brighton):
    pairs, _ = recurrences(brighton, all_themes())
    proposed = {(pair.earlier.name, pair.later.name) for pair in pairs}

    assert {
        ("2010/5b", "2018/2"),  # children in need: the pathway, then the response
        ("2015/2", "2018/2"),
        ("2010/4", "2018/1"),  # recording
        ("2018/1", "2020/2"),  # case recording, then the recording of visits
        ("2010/7", "2020/3"),  # audits, then the follow-up to audits
        ("2015/8", "2020/3"),  # the supervision audit cycle
        ("2015/6", "2018/4"),  # children who go missing
    } <= proposed
    assert len(proposed) < len(brighton) ** 2 / 8


def test_a_council_is_liker_to_itself_than_to_others():
    if not PUBLISHED.exists():
        pytest.skip(f"the published areas for improvement are not here: {PUBLISHED}")
    with PUBLISHED.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))[::3]
    vocabulary = Vocabulary([row["area_for_improvement"] for row in rows], all_themes())
    own, others = [], []
    for place, row in enumerate(rows):
        for other in rows[:place]:
            if row["file"] != other["file"]:
                score = likeness(row["area_for_improvement"], other["area_for_improvement"], vocabulary).score
                (own if row["la"] == other["la"] else others).append(score >= 0.3)
    print(f"proposed: {sum(own) / len(own):.1%} within a council, {sum(others) / len(others):.1%} between councils")  # noqa: T201 - the measure is there to be seen

    assert sum(own) / len(own) > sum(others) / len(others)
