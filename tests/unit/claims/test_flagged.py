"""Sentences as papers write them: those with a slip ask for a correction, and no other does."""

from __future__ import annotations

import pytest

from lineofsight.core.claims.checking import FAULTS
from lineofsight.core.claims.documents import check_document
from lineofsight.core.claims.stated import Passage
from lineofsight.core.periods import Period

DATED = Period.parse("2024-06-30")

SLIPS = (
    "52 of 81 (63%) cases were good.",
    "Of the 40 children visited, 31 (76%) were seen alone.",
    "There were 120 reviews. Of these, 96 (82%) were in time.",
    "18 out of 24 (72%) care leavers were in touch.",
    "67% (30/46) of plans were up to date.",
    "Twelve of the twenty (65%) files had a chronology.",
    "1,203 of 1,620 (84%) cases were supervised.",
    "64.1% (52 of 81) of audits were good.",
    "In the cohort of 161 care leavers, 155 (97%) live in a suitable place.",
    "90% of 7 plans were good.",
    "33% of 4 siblings live together.",
    "45% of the 9 social workers are agency staff.",
    "We saw 120% of children.",
    "7 of the 5 actions are finished.",
    "We came 20th of 19 councils.",
    "86% were seen, leaving 13% unseen.",
    "352 of 406 (87%) led to a plan. The remaining 20% did not.",
    "Contacts rose from 400 to 450, an increase of 15%.",
    "Over 65% (52 of 81) were good.",
    "Nearly 60% (52 of 81) were good.",
    "About 70% (52 of 81) were good.",
    "In the 12 months from April 2019 to December 2019 we held nine panels.",
    "In the last six months (1 April 2019 to 31 August 2019) 40 children moved.",
    "88% were in time in Quarter 2 2024-25.",
    "The new panel will start on 1 May 2024.",
    "Referrals rose from 60 in June and July 2023 to 100 per month from August.",
    "One in four children (12 of 60) waited.",
    "More than a third of plans (20 of 61) were late.",
    "Almost half of the plans (31 of 60) were late.",
    "About two thirds (30 of 60) of plans were late.",
    "One in four children (61 of 60) waited.",
    "A third of plans (12 of 60) were late.",
    "Three quarters (30 of 60) of visits were recorded.",
    "Visits in time rose by 6 percentage points, from 82% to 86%.",
)

SOUND = (
    "Section 47 enquiries began on 12 May 2019 for 14 children aged 12 to 15.",
    "s47 enquiries: 45 of 60 (75%) were finished within 15 working days.",
    "s.47 and s.17 work was seen in 9 of 10 files.",
    "Ring the front door on 01234 567890 or 0300 123 4567 before 17:00.",
    "Call 999 in an emergency; the night team is on 01234 567 890.",
    "Between 20% and 30% of visits are late.",
    "10-15% of posts are empty, and social workers hold 16 to 18 cases.",
    "One in four children waits longer than 12 weeks.",
    "One in four children (15 of 60) waited.",
    "A third of plans (20 of 60) were late.",
    "More than one in four children (16 of 60) and nearly a fifth of babies (3 of 16) waited.",
    "Half of our plans (29 of 60) and a quarter of (5 of 20) reviews were late.",
    "Each manager audits once a quarter (4 of 5 did).",
    "Nearly two thirds (64%, 52 of 81) were good.",
    "Three quarters (45 of 60) of visits were recorded.",
    "It cost £1.2 million in 2019/20, 3% of the budget of £40m.",
    "Spending was 104% of the budget of £2,300,000.",
    "Contacts stand at 110% of last year's.",
    "Visits in time rose by 4 percentage points, from 82% to 86%.",
    "Children aged 16 and 17 are 40% of those in care.",
    "Regulation 44 visits, paragraph 3.14 and Appendix 2 are in annex B of 5.",
    "The 2018 inspection found 3 areas; 2 of the 3 are finished.",
    "Over 60% (52 of 81) were good.",
    "The target of 90% was met: 45 of 50 (90%) were in time.",
    "Contacts rose from 4 to 10, up 150%.",
    "62.5% were seen and 37.5% were not.",
    "24/7 cover began on 1 October 2018.",
    "In 2016-17 and 2017-18 rates were 45 and 47 per 10,000.",
    "Ofsted came on 9 to 20 July 2018 and published on 21 August 2018.",
    "Phase 2 of 3 ends on 31 March 2025.",
    "See page 3 of 12 of version 1.2 of 14 June 2021.",
    "The 0-25 service and the 16+ team share 1 manager.",
    "Item 5 of 3 December 2019 was answered within 20 days.",
    "Year 11 pupils missed 7 of 190 days (3.7%).",
    "In the 12 months from April 2019 to March 2020 we held nine panels.",
    "88% were in time in Quarter 4 2023-24.",
    "The new panel will start on 1 May 2025.",
    "We will train 40 workers in September 2024.",
    "The grant for 3 workers ends on 31 March 2025.",
    "12 panels are planned for July 2025.",
    "We plan 20 audits in Quarter 2 2024-25.",
)


def asks_for_correction(sentence: str) -> list[str]:
    return [found.sentence for found in check_document([Passage(sentence)], dated=DATED) if found.verdict in FAULTS]


@pytest.mark.parametrize("sentence", SLIPS)
def test_a_slip_asks_for_a_correction(sentence):
    assert len(asks_for_correction(sentence)) == 1


@pytest.mark.parametrize("sentence", SOUND)
def test_what_is_sound_asks_for_none(sentence):
    assert asks_for_correction(sentence) == []
