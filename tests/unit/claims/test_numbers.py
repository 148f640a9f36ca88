"""Finding the numbers of a sentence and telling what kind each is, on sentences of our own."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.core.claims.numbers import MEASURED, Kind, find_numbers
from lineofsight.core.claims.sentences import sentences

OF_ONE_KIND = (
    (Kind.SHARE, "Seen in time: {}.", ("64%", "64.2%", "100 %", "7 per cent", "3 percent", "0.5%")),
    (
        Kind.PARTS,
        "In all {} were seen.",
        ("52 out of 81", "3 of the 5", "52/81", "three of the five", "1,203 of 1,620"),
    ),
    (Kind.COUNT, "There were {} contacts.", ("669", "1,620", "12", "14.5", "2014")),
    (Kind.RATE, "It stood at {} children.", ("45.2 per 10,000", "12 children per 1,000", "9 in every 10,000")),
    (Kind.RANK, "We are {}.", ("6th of 152", "12th out of the 33", "2nd highest in the region of 19")),
    (Kind.POINTS, "It rose by {}.", ("3 percentage points", "4.5 % points", "2pp", "6 percentage-points")),
    (Kind.RANGE, "It lay {}.", ("between 10% and 15%", "10-15%", "10%–15%", "between 10 and 15%")),
    (Kind.RATIO, "About {} children.", ("one in five", "1 in every 8", "1 in 4")),
    (Kind.MONEY, "It cost {}.", ("£1.2 million", "£450", "£3,200.50", "£20k")),
    (Kind.DATE, "It was {}.", ("March 2017", "1st July to 30th September 2017", "Q1 2017-18", "24/09/2019", "2016-17")),
    (Kind.YEAR, "It was in {}.", ("2019", "1989")),
    (
        Kind.AGE,
        "They were {}.",
        ("aged 19, 20 and 21", "16 or 17 years old", "15-year-olds", "18+", "under 5s", "aged 12"),
    ),
    (Kind.LENGTH, "Within {}.", ("45 working days", "24 hours", "13 weeks", "two years", "6-week", "10 to 12 weeks")),
    (Kind.ORDINAL, "It was the {} audit.", ("3rd", "21st")),
    (
        Kind.REFERENCE,
        "It is under {} now.",
        (
            "Section 47",
            "paragraph 3.14",
            "recommendations 5 and 8",
            "Priority 2",
            "regulation 24",
            "s.47",
            "Appendix 1",
        ),
    ),
    (Kind.TELEPHONE, "Ring {}.", ("01273 295237", "0300 123 1231", "0161 618 8524", "07700900123", "+44 20 7946 0018")),
    (Kind.CODE, "It is {}.", ("BN3", "S136", "COVID-19", "NI59", "1/2/3/4", "5b")),
)


@pytest.mark.parametrize(
    ("kind", "sentence", "words"),
    [(kind, sentence, words) for kind, sentence, cases in OF_ONE_KIND for words in cases],
)
def test_a_number_is_of_its_kind(kind, sentence, words):
    found = find_numbers(sentence.format(words))

    assert [(number.kind, number.words) for number in found] == [(kind, words)]
    assert bool(found[0].printed) == (kind in MEASURED)


def test_every_kind_is_tried():
    assert {kind for kind, _, _ in OF_ONE_KIND} == set(Kind)


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("3.14 Significant work", [(Kind.REFERENCE, "3.14")]),
        ("- 8. Ensure that", [(Kind.REFERENCE, "- 8.")]),
        ("12", [(Kind.REFERENCE, "12")]),
        ("6 Improve quality", [(Kind.REFERENCE, "6")]),
        ("12 Children were seen", [(Kind.COUNT, "12")]),
        ("711 ICPC were held", [(Kind.COUNT, "711")]),
        ("Agreed 1) Recruit; 2) Train", [(Kind.REFERENCE, "1)"), (Kind.REFERENCE, "2)")]),
        ("of all (52 out of 81) Children", [(Kind.PARTS, "52 out of 81")]),
        ("as said in 4.2.", [(Kind.REFERENCE, "4.2")]),
        ("RELEASE**1. PURPOSE", [(Kind.REFERENCE, "1.")]),
        ("no numbers, only words such as one and two", []),
        ("open 24/7 all year", [(Kind.CODE, "24/7")]),
        ("0–25 disability service", [(Kind.AGE, "0–25")]),
        ("post-16 education and pre-5 provision", [(Kind.AGE, "post-16"), (Kind.AGE, "pre-5")]),
        ("after their 14th birthday", [(Kind.AGE, "14th birthday")]),
        ("6 of 12 months", [(Kind.LENGTH, "12 months"), (Kind.COUNT, "6")]),
    ),
)
def test_where_a_number_stands_tells_what_it_is(text, expected):
    assert sorted((number.kind, number.words.strip()) for number in find_numbers(text)) == sorted(expected)


def test_the_parts_and_the_decimals_are_as_printed():
    pair, share = find_numbers("three of the 1,005 (70.30%)")

    assert [int(printed.value) for printed in pair.printed] == [3, 1005]
    assert (str(share.printed[0]), share.printed[0].decimals, share.is_whole, pair.is_whole) == (
        "70.30",
        2,
        False,
        True,
    )


@given(st.text(alphabet="0123456789.,%()/-– of&tohe\n\t£SsQ", max_size=60))
def test_numbers_never_overlap_and_their_words_are_those_of_the_text(text):
    found = find_numbers(text)

    assert all(text[number.start : number.end] == number.words for number in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.text(alphabet="aB1. ;!?\n\t-•", max_size=60))
def test_sentences_cover_all_words_once_but_for_numbering(text):
    found = sentences(text)

    assert all(start < end for start, end in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
