"""What shows only when sentences and sections are read together, on sentences of our own."""

from __future__ import annotations

import pytest

from lineofsight.core.claims.checking import Verdict
from lineofsight.core.claims.documents import check_document, in_words
from lineofsight.core.claims.stated import Passage
from lineofsight.core.periods import Period

JUNE = Period.parse("2019-06")


def found(verdict: Verdict, *texts: str, dated: Period | None = JUNE) -> list[str]:
    passages = [Passage(text, line, str(line)) for line, text in enumerate(texts, start=1)]
    return [one.sentence for one in check_document(passages, dated=dated) if one.verdict is verdict]


@pytest.mark.parametrize(
    ("text", "sentences"),
    (
        (
            "In Q1 2019-20, 88% were in time and 9 of 10 were seen.",
            ["Q1 2019-20 ends on 30 June 2019: not complete in a document of June 2019."],
        ),
        ("In May 2019, 88% were in time.", []),
        ("As at 30 June 2019, 88% were in time.", []),
        ("By July 2019 the target is 88%.", []),
        ("In Q1, 88% were in time.", []),
        ("88% were in time.", []),
    ),
)
def test_a_period_that_had_not_ended_is_told_once(text, sentences):
    assert found(Verdict.NOT_COMPLETE, text) == sentences


def test_without_a_date_nothing_is_said_about_time():
    text = "In Q1 2019-20, 88% were in time. It will start in May 2010."

    assert found(Verdict.NOT_COMPLETE, text, dated=None) + found(Verdict.ALREADY_PAST, text, dated=None) == []


@pytest.mark.parametrize(
    ("text", "sentences"),
    (
        (
            "The tool will be launched on 1st May 2019.",
            ["1st May 2019 is spoken of as still to come, in a document of June 2019."],
        ),
        ("The tool was launched on 1st May 2019.", []),
        ("The tool will be launched on 1st July 2019.", []),
        ("The tool will help, as agreed in May 2019.", []),
        ("It started on 22nd March. The tool will help.", []),
    ),
)
def test_what_is_said_to_come_is_not_past(text, sentences):
    assert found(Verdict.ALREADY_PAST, text) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    (
        ("One year from Sept 2009 to July 2010", ["Sept 2009 to July 2010 is 11 months, not one year."]),
        ("Over 6 months, April to June 2018", ["April to June 2018 is 3 months, not 6 months."]),
        ("Two quarters: April 2018 to April 2018", ["April 2018 to April 2018 is 1 month, not two quarters."]),
        ("Twelve months from April 2018 to March 2019", []),
        ("One year from 3 April 2018 to 20 March 2019", []),
        ("One year on 3 April 2018", []),
        ("One year by April 2018", []),
        ("One quarter: Q1", []),
        ("April 2018 to June 2018", []),
    ),
)
def test_a_length_is_called_what_it_is(text, sentences):
    assert found(Verdict.MISNAMED, text) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    (
        (
            "From about 60 in May to 100 per month.",
            ["100 is per month; the text does not say over what time 60 was counted."],
        ),
        (
            "From 60 a month to 100 in June.",
            ["60 is per month; the text does not say over what time 100 was counted."],
        ),
        ("From 60 a month to 100 per month.", []),
        ("From 60 to 100.", []),
        ("It holds 60 and 100 per month.", []),
        ("From 60 and then 100 per month.", []),
    ),
)
def test_a_change_is_between_numbers_of_one_kind(text, sentences):
    assert found(Verdict.UNLIKE, text) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    (
        ("800 contacts led to 200 referrals and 50 plans.", ["50 of 800 is 6.3%, which the text does not say."]),
        (
            "800 contacts led to 200 referrals, which led to 50 plans.",
            ["50 of 800 is 6.3%, which the text does not say."],
        ),
        ("800 contacts led to 200 referrals and 50 plans. 6% of contacts led to plans.", []),
        ("800 contacts, 200 referrals and 50 plans.", []),
        ("80 contacts led to 20 referrals and 50 plans.", []),
        ("80 contacts led to 20 referrals and 25% of plans.", []),
    ),
)
def test_the_share_of_a_chain_that_nobody_gave_is_worked_out(text, sentences):
    assert found(Verdict.UNSAID, text) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    (
        ("90.5% now and 60% then.", ["90.5%, 60% stand in one sentence with different numbers of decimals."]),
        ("90.5% now and 100% then.", []),
        ("90.5% now. 60% then.", []),
        ("90.5% now; the target is 95%.", []),
    ),
)
def test_percentages_of_one_sentence_are_printed_alike(text, sentences):
    assert found(Verdict.MIXED, text) == sentences


@pytest.mark.parametrize(
    ("texts", "sentences"),
    (
        (
            ("Of 40 cases, 90% were supervised.", "Of 40 cases, 90% were supervised."),
            ["90% is put forward under 1 and again under 2."],
        ),
        (("90% of cases were supervised.", "90% of plans were reviewed in good time."), []),
        (("90% of cases were supervised. Again 90% of cases were supervised.",), []),
        (("There were 12 visits.", "There were 12 visits."), []),
        (("3 of 5 are done.", "3 of 5 are done."), ["3 of 5 is put forward under 1 and again under 2."]),
    ),
)
def test_one_figure_is_not_evidence_for_two_things(texts, sentences):
    assert found(Verdict.REPEATED, *texts) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    (
        ("7 of the 12 were seen; the remaining 4 were not.", ["7 of 12 leaves 5, not 4."]),
        ("7 of the 12 were seen; the other 5 were not.", []),
        ("The remaining 5 were seen.", []),
        ("12 good, 15 in part and 2 weak, 30 in total.", ["12, 15 and 2 come to 29, not 30."]),
        ("12 good, 15 in part and 3 weak, a total of 30.", []),
        ("12 good, 30 in total.", []),
        ("12 good (40%) and 15 weak, 30 in total.", []),
        ("From 60% to 90%, a rise of 28 percentage points.", ["From 60% to 90% is 30 percentage points, not 28."]),
        ("From 60.4% to 90.2%, a rise of 30 percentage points.", []),
        ("60% to 90%, a rise of 28 percentage points.", []),
        ("From 60% and 90%, a rise of 28 percentage points.", []),
        ("Up 28 percentage points on 60% and 90%.", []),
    ),
)
def test_what_follows_from_the_sentence_is_checked(text, sentences):
    wrong = [one for one in found(Verdict.DISAGREES, text) if "leaves" in one or "come to" in one or "points" in one]

    assert wrong == sentences


def test_findings_come_by_line_with_their_section():
    passages = [Passage("3 of 5 were seen.", 9, "2"), Passage("9 of 10 (91%).", 3, "1")]

    assert [(one.line, one.section, one.verdict) for one in check_document(passages)] == [
        (3, "1", Verdict.DISAGREES),
        (9, "2", Verdict.PARTS_STATED),
    ]
    assert check_document([]) == ()


def test_a_page_of_nothing_but_numbers_is_read_in_pieces():
    passage = Passage("\n".join(f"{part} of 300 were seen." for part in range(1, 201)), 5, "2")

    findings = check_document([passage])

    assert [(one.line, one.section, one.words) for one in findings] == [
        (part + 4, "2", f"{part} of 300") for part in range(1, 201)
    ]


def test_numbers_without_a_space_between_them_are_cut_where_they_stand():
    assert check_document([Passage("1)" * 500)]) != ()


def test_a_long_passage_is_cut_between_words():
    assert [one.words for one in check_document([Passage("word " * 2000 + "3 of 5 were seen")])] == ["3 of 5"]


def test_a_long_period_is_said_from_day_to_day():
    assert in_words(Period.parse("2019-04..2019-06")) == "1 April 2019 to 30 June 2019"
