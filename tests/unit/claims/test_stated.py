"""The parts, the period and the sense that a sentence gives its percentage, on sentences of our own."""

from __future__ import annotations

import pytest

from lineofsight.core.claims.numbers import Kind
from lineofsight.core.claims.passages import passages_of
from lineofsight.core.claims.senses import Hedge, Sense
from lineofsight.core.claims.stated import Passage, find_claims


def the_share(text: str):
    return next(claim for claim in find_claims(text) if claim.kind is Kind.SHARE)


@pytest.mark.parametrize(
    ("text", "parts"),
    (
        ("52 of the 81 cases audited (64%) were good.", (52, 81)),
        ("64% of cases (52/81) were good.", (52, 81)),
        ("64% (52 of 81) were good.", (52, 81)),
        ("We saw 9 out of 12, or 75%.", (9, 12)),
        ("We saw 9 out of 12, which is 75%.", (9, 12)),
        ("In all, 9 out of 12 were offered one, or 75%.", (9, 12)),
        ("75% – 9 of 12 – were seen.", (9, 12)),
        ("Three of the five (60%) are done.", (3, 5)),
        ("70.3% (470) of the 669 assessments had a visit.", (470, 669)),
        ("470 (70.3%) of 669 assessments had a visit.", (470, 669)),
        ("Of 669 assessments 470 (70.3%) had a visit.", (470, 669)),
        ("3.2 Of the 40 plans, 31 (78%) were reviewed.", (31, 40)),
        ("There were 669 assessments. Of those, 470 (70.3%) had a visit.", (470, 669)),
        ("There were 669 assessments, of which 470 (70.3%) had a visit.", (470, 669)),
        ("470 (70.3%) had a visit.", (470, None)),
        ("90% of the 1,620 open cases were supervised.", (None, 1620)),
        ("90% of over 200 cases were supervised.", (None, 200)),
        ("Across 45 audits, 80% were good.", (None, 45)),
        ("In May, of 45 audits, 80% were good.", (None, 45)),
        ("80% (n = 45) were good.", (None, 45)),
        ("There were 161 young people. Of these, 96% were housed.", (None, 161)),
        ("161 young people, of whom 96% were housed.", (None, 161)),
        ("40 referrals led to 10 enquiries. 25% of referrals led to enquiries.", (10, 40)),
        (
            "We held 60 strategy discussions and 48 s47 enquiries; 80% of strategy discussions led to s47 enquiries.",
            (48, 60),
        ),
        # What only stands near is not made a part.
        ("52 of 81 cases were good and 90% had a plan.", (None, None)),
        ("In May there were 45 audits; 80% of plans were good.", (None, None)),
        ("There were 40 referrals and 44 contacts, 25% of plans led to nothing.", (None, None)),
        ("Of these, 96% were housed.", (None, None)),
        ("There were 12 staff. Nothing else changed. Of these, 50% left.", (None, None)),
        ("10 referrals led to 40 enquiries. 25% of referrals led to enquiries.", (None, None)),
        ("Two lists of 30 cases and 30 cases: 50% of cases led to cases.", (None, None)),
        ("The average of 14.5 (20%) is odd.", (None, None)),
        ("Of the 161, 96% against a national figure of 83%.", (None, 161)),
    ),
)
def test_parts_are_those_that_the_sentence_states(text, parts):
    claim = the_share(text)

    assert (claim.numerator, claim.denominator) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    (
        ("Contacts rose from 400 to 450, an increase of 12.5%.", (50, 400)),
        ("Contacts fell from 450 last year to 400, down 11%.", (50, 450)),
        ("Contacts rose by 12%.", (None, None)),
        ("Of 30 cases and 40 plans, there were 12% more.", (None, None)),
        ("Contacts rose from 0 to 12, an increase of 100%.", (None, None)),
    ),
)
def test_a_change_is_of_what_it_was_before(text, parts):
    claim = the_share(text)

    assert (claim.sense, claim.numerator, claim.denominator) == (Sense.CHANGE, *parts)


@pytest.mark.parametrize(
    ("text", "sense"),
    (
        ("70% were in time.", Sense.MEASURED),
        ("On average 70% were in time.", Sense.MEASURED),
        ("We achieved 70% in time.", Sense.MEASURED),
        ("The target is 90%.", Sense.TARGET),
        ("We aim for 90%.", Sense.TARGET),
        ("It will reach 90% by June.", Sense.TARGET),
        ("A 90% target was set.", Sense.TARGET),
        ("It is above the national average of 76%.", Sense.COMPARISON),
        ("It compares well against 76%.", Sense.COMPARISON),
        ("England is at 76%.", Sense.COMPARISON),
        ("It is up from 60%.", Sense.COMPARISON),
        ("This is less than last year's 91.7%.", Sense.COMPARISON),
        ("Statistical neighbours (82.1%) do better.", Sense.COMPARISON),
        ("There was a rise of 5%.", Sense.CHANGE),
        ("A 5% reduction followed.", Sense.CHANGE),
        ("Numbers are up 5%.", Sense.CHANGE),
    ),
)
def test_the_sense_is_told_by_the_words_around(text, sense):
    assert the_share(text).sense is sense


@pytest.mark.parametrize(
    ("text", "hedge"),
    (
        ("Over 60% were seen.", Hedge.MORE),
        ("Nearly 65% were seen.", Hedge.LESS),
        ("Around 60% were seen.", Hedge.ABOUT),
        ("~60% were seen.", Hedge.ABOUT),
        ("60% were seen.", None),
    ),
)
def test_a_softened_number_is_known(text, hedge):
    assert the_share(text).hedge is hedge


@pytest.mark.parametrize(
    ("text", "rest_of"),
    (
        ("86% led to a plan. The drop-out rate is therefore 14%.", "86%"),
        ("86% were seen and 14% were not.", "86%"),
        ("86% were seen. The remaining 15% were not.", "86%"),
        ("86% were seen, leaving 13% unseen.", "86%"),
        ("86% were seen and 14% were late.", None),
        ("A target of 86%, so 14% may fail.", None),
        ("There are 12 teams; the rest is 14%.", None),
    ),
)
def test_what_another_leaves_is_known_as_the_rest(text, rest_of):
    claim = next(claim for claim in reversed(find_claims(text)) if claim.kind is Kind.SHARE)

    assert (claim.follows_from.words if claim.follows_from else None) == rest_of


@pytest.mark.parametrize(
    ("text", "period"),
    (
        ("88% in Quarter 1 17-18 and 89% in Quarter 2 17-18.", "2017-04-01..2017-06-30"),
        ("In Quarter 1 17-18, 88% were in time.", "2017-04-01..2017-06-30"),
        ("In May 2017 there were 40. Of these, 88% were in time.", "2017-05-01..2017-05-31"),
        ("May 2017 to July 2017. We saw 88%.", "2017-05-01..2017-07-31"),
        ("In May 2017 the team moved to a new office near the park. We saw 88%.", None),
        ("88% were seen.", None),
        ("We have 88%, above last year's 90%.", None),
    ),
)
def test_the_period_is_that_of_the_sentence(text, period):
    spoken = the_share(text).period

    assert (str(spoken.period) if spoken else None) == period


def test_a_comparison_does_not_take_the_period_before_it():
    _, compared = find_claims("In May 2017, 88% were in time, above last year's 80%.")

    assert (compared.sense, compared.period) == (Sense.COMPARISON, None)


def test_a_bracket_gives_even_a_comparison_its_parts():
    claim = the_share("This compares with 60% (12 of 20) last year.")

    assert (claim.sense, claim.numerator, claim.denominator) == (Sense.COMPARISON, 12, 20)


def test_a_claim_knows_its_sentence_line_and_section():
    claim = find_claims(Passage("First.\nThen 3 of 4 were seen.", line=7, section="2.1"))[0]

    assert (claim.sentence, claim.line, claim.section) == ("Then 3 of 4 were seen.", 8, "2.1")


def test_plain_text_is_cut_into_passages():
    text = "# 4. Visits\n\nSeen\nin time.\n- one\n- two\n\n|---|---|\n<p></p>\n| 5 | &amp; more |\n"
    text += "1\tFirst\t<p>Second</p>\n\tThird"

    assert [(p.line, p.section, p.text) for p in passages_of(text)] == [
        (1, "4", "# 4. Visits"),
        (3, "4", "Seen\nin time."),
        (5, "4", "- one"),
        (6, "4", "- two"),
        (10, "4", "| 5 | & more |"),
        (11, "1", "1"),
        (11, "1", "First"),
        (11, "1", "Second"),
        (12, "1", "Third"),
    ]
    assert passages_of("") == ()
    assert find_claims("") == ()
