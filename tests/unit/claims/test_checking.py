"""What is said of one claim, on sentences of our own."""

from __future__ import annotations

from fractions import Fraction

import pytest

from lineofsight.core.claims.checking import FAULTS, Verdict, check, leaves
from lineofsight.core.claims.numbers import Kind
from lineofsight.core.claims.rounding import Printed, in_decimals, one_case_out, percentage, smallest_parts
from lineofsight.core.claims.stated import find_claims


def said_of(text: str) -> list[tuple[Verdict, str]]:
    return [(found.verdict, found.sentence) for found in map(check, find_claims(text))]


@pytest.mark.parametrize(
    ("text", "verdict", "sentence"),
    (
        ("18 of 24 (75%)", Verdict.AGREES, "18 of 24 is 75%."),
        ("1 of 8 (12%)", Verdict.AGREES, "1 of 8 is 13%."),
        ("1 of 8 (13%)", Verdict.AGREES, "1 of 8 is 13%."),
        (
            "3 of 8 (37%)",
            Verdict.DISAGREES,
            "3 of 8 is 37.5%, not 37%; it was cut off where it should have been rounded.",
        ),
        (
            "2 of 3 (66%)",
            Verdict.DISAGREES,
            "2 of 3 is 66.7%, not 66%; it was cut off where it should have been rounded.",
        ),
        ("10 of 40 (30%)", Verdict.DISAGREES, "10 of 40 is 25.0%, not 30%."),
        (
            "29 of 40 (70%)",
            Verdict.DISAGREES,
            "29 of 40 is 72.5%, not 70%; one case out would explain it (28 of 40 is 70.0%).",
        ),
        ("over 60% (52 of 81)", Verdict.AGREES, "52 of 81 is 64%, and more than 60% is right."),
        ("over 65% (52 of 81)", Verdict.DISAGREES, "52 of 81 is 64.2%, not more than 65%."),
        ("under 65% (52 of 81)", Verdict.AGREES, "52 of 81 is 64%, and less than 65% is right."),
        ("about 65% (52 of 81)", Verdict.AGREES, "52 of 81 is 64%, and about 65% is right."),
        ("about 70% (52 of 81)", Verdict.DISAGREES, "52 of 81 is 64.2%, not about 70%."),
        ("82 of 81 (101%)", Verdict.DISAGREES, "82 of 81 cannot be: the part is more than the whole."),
        ("0 of 0 (0%)", Verdict.DISAGREES, "0 of 0 cannot be: the part is more than the whole."),
        ("90% of 7 plans", Verdict.DISAGREES, "No number out of 7 is 90%."),
        ("33% of 3 plans", Verdict.ONE_PART, "33% of 3 can be only 1."),
        ("96% of 161 plans", Verdict.ONE_PART, "96% of 161 can be 154 or 155; the text does not say which."),
        ("The target is 90%.", Verdict.TARGET, "90% is a target; it is not a measurement."),
        ("The target is 90% (9 of 10).", Verdict.AGREES, "9 of 10 is 90%."),
        ("Up by 12%.", Verdict.PARTS_UNKNOWN, "12% is a change; the text does not say from how many to how many."),
        ("Contacts rose from 4 to 10, up 150%.", Verdict.AGREES, "6 of 4 is 150%."),
        ("We saw 120%.", Verdict.DISAGREES, "120% is more than the whole, and no change is spoken of."),
        (
            "470 (70%) were seen.",
            Verdict.PARTS_UNKNOWN,
            "70%: only the numerator, 470, is stated; the fewest that can make it are 7 of 10.",
        ),
        (
            "It was 76% nationally, above 70%.",
            Verdict.PARTS_UNKNOWN,
            "76%: no parts are stated; the fewest that can make it are 13 of 17.",
        ),
        ("3 of the 5 actions", Verdict.PARTS_STATED, "3 of 5 is 60.0%."),
        ("7 of the 5 actions", Verdict.DISAGREES, "7 of 5 cannot be: the part is more than the whole."),
        (
            "There were 12 visits.",
            Verdict.COUNT,
            "12 stands alone: the text says neither of how many nor what it ought to be.",
        ),
        ("More than a third (12 of 60) waited.", Verdict.DISAGREES, "12 of 60 is 20.0%, not “more than a third”."),
        ("Three quarters of plans (45 of 60)", Verdict.AGREES, "45 of 60 is 75.0%."),
        (
            "Spending was 104% of the budget.",
            Verdict.PARTS_UNKNOWN,
            "104% is measured against another figure, which the text does not give.",
        ),
        ("We came 9th of 3 councils.", Verdict.DISAGREES, "There is no place 9 among 3."),
        (
            "We came 2nd of 30 councils.",
            Verdict.UNCHECKED,
            "Place 2 of 30 is for the published figures to confirm; ask how many tie, and how many had one.",
        ),
        ("It is 45 per 10,000.", Verdict.UNCHECKED, "“45 per 10,000” has no parts in the text to be checked against."),
    ),
)
def test_a_claim_has_its_verdict_and_sentence(text, verdict, sentence):
    assert said_of(text)[0] == (verdict, sentence)


@pytest.mark.parametrize(
    ("text", "verdict", "sentence"),
    (
        ("352 of 406 (87%) led to a plan. Drop-out is therefore 13%.", Verdict.AGREES, "54 of 406 is 13%."),
        (
            "352 of 406 (86%) led to a plan. Drop-out is therefore 14%.",
            Verdict.DISAGREES,
            "54 of 406 is 13.3%, not 14%; it was taken from the printed 86%.",
        ),
        (
            "352 of 406 (87%) led to a plan. The remaining 20% did not.",
            Verdict.DISAGREES,
            "54 of 406 is 13.3%, not 20%.",
        ),
        ("86% were seen and 14% were not.", Verdict.FOLLOWS, "86% leaves 14%; the parts of neither are stated."),
        ("86% were seen, leaving 13% unseen.", Verdict.DISAGREES, "86% leaves 14%, not 13%."),
        (
            "408 of 406 (86%) were seen, leaving 14% unseen.",
            Verdict.FOLLOWS,
            "86% leaves 14%; the parts of neither are stated.",
        ),
    ),
)
def test_the_rest_is_checked_by_the_parts_of_the_whole(text, verdict, sentence):
    assert said_of(text)[-1] == (verdict, sentence)


@pytest.mark.parametrize(
    ("first", "rest", "expected"),
    (
        ("62", "38", True),
        ("63", "38", True),
        ("62", "37", False),
        ("62.5", "37.5", True),
        ("86", "13.6", True),
        ("13.4", "86", False),
        ("86.4", "14", True),
    ),
)
def test_two_printed_percentages_may_be_the_sides_of_one_whole(first, rest, expected):
    assert leaves(Printed.read(first), Printed.read(rest)) is expected


def test_the_arithmetic_of_a_printed_number():
    assert in_decimals(percentage(352, 406), 3) == "86.700"
    assert smallest_parts(Printed(Fraction(-1), 0)) is None
    assert one_case_out(Printed.read("50"), 1, 1) == ((1, 2),)
    with pytest.raises(ZeroDivisionError):
        percentage(1, 0)


def test_a_comparison_tells_its_fewest_parts_too():
    compared = check(find_claims("It is 70%, against 60%.")[-1])

    assert (compared.verdict, compared.smallest) == (Verdict.COMPARISON, (3, 5))
    assert compared.sentence == "60% is compared with, and no parts are stated for it."


def test_faults_are_the_verdicts_that_ask_for_a_correction():
    assert Verdict.DISAGREES in FAULTS
    assert not FAULTS & {Verdict.AGREES, Verdict.PARTS_UNKNOWN, Verdict.ONE_PART, Verdict.COUNT, Verdict.TARGET}
    assert all(check(claim).line == 1 for claim in find_claims("9 of 8") if claim.kind is Kind.PARTS)
