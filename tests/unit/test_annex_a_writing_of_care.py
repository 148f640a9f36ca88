"""Lists 7 to 11 as they are written: plans, periods of care, care leavers, adoption."""

from __future__ import annotations

from datetime import date

import pytest

from tests.factories.annex_a import written

IN_TIME, TOO_OLD, AHEAD = date(2023, 12, 31), date(2023, 12, 30), date(2024, 7, 1)
MAY, JUNE = date(2024, 5, 7), date(2024, 6, 10)
LONG_AGO, LONGER_AGO = date(2020, 2, 3), date(2018, 2, 3)
A_YEAR_AGO = date(2023, 7, 1)


@pytest.fixture
def write(tmp_path):
    """Writes tables given as rows and gives the lines of one list back."""
    return lambda number, **tables: written(tmp_path, number, tables)


def test_a_protection_plan_with_its_own_visits_and_reviews(write):
    plans = [
        {"child_id": "A1", "child_protection_plan_id": "P1", "started_on": LONG_AGO, "ended_on": TOO_OLD},
        {"child_id": "A1", "child_protection_plan_id": "P2", "started_on": MAY, "initial_category": "PHY"},
        {"child_id": "B2", "child_protection_plan_id": "P3", "started_on": None},
    ]
    visits = [
        {"child_id": "A1", "child_protection_plan_id": "P1", "visited_on": JUNE, "seen_alone": True},
        {"child_id": "A1", "child_protection_plan_id": "P2", "visited_on": MAY, "seen_alone": False},
        {"child_id": "A1", "visited_on": JUNE, "seen_alone": True},
        {"child_id": "A1", "visited_on": LONG_AGO},
        {"child_id": "B2", "visited_on": LONG_AGO},
    ]
    reviews = [{"child_id": "A1", "child_protection_plan_id": "P2", "held_on": AHEAD}]
    orders = [{"child_id": "A1", "legal_status": "L2", "started_on": MAY}]

    rows = write(
        7,
        child_protection_plans=plans,
        child_protection_visits=visits,
        child_protection_reviews=reviews,
        legal_statuses=orders,
    )
    assert rows == [
        {
            "child_id": "A1",
            "started_on": MAY,
            "initial_category": "b) Physical abuse",
            "last_visit_on": JUNE,
            "seen_alone": "a) Yes",
            "was_in_emergency": "a) Yes",
            "previous_plans": 1.0,
        },
        {"child_id": "B2", "last_visit_on": LONG_AGO, "was_in_emergency": "b) No"},
    ]


def test_without_orders_it_is_not_known_whether_there_was_an_emergency(write):
    (row,) = write(7, child_protection_plans=[{"child_id": "A1", "child_protection_plan_id": "P", "started_on": MAY}])

    assert "was_in_emergency" not in row


def test_a_period_of_care_is_put_together_from_its_episodes(write):
    episodes = [
        {"period_of_care_id": "C1", "started_on": LONG_AGO, "ended_on": MAY, "end_reason": "X1", "primary_need": "N1"},
        {"period_of_care_id": "C1", "started_on": MAY, "last_reviewing_officer_contact_on": JUNE, "primary_need": "N1"},
        {"period_of_care_id": "C1", "started_on": AHEAD},
        {"entered_care_on": LONGER_AGO, "started_on": LONGER_AGO, "ended_on": A_YEAR_AGO, "end_reason": "E4A"},
    ]
    (row,) = write(8, care_episodes=[{"child_id": "A1", **episode} for episode in episodes])

    assert row == {
        "child_id": "A1",
        "started_on": LONG_AGO,
        "primary_need": "N1 - Abuse or neglect",
        "is_second_period": "a) Yes",
        "reviewing_officer_on": JUNE,
    }


def test_a_child_in_care_with_all_that_is_latest(write):
    child = {"child_id": "A1"}
    rows = write(
        8,
        care_episodes=[child | {"started_on": LONG_AGO, "ended_on": JUNE, "end_reason": "E41"}],
        legal_statuses=[
            child | {"legal_status": status, "started_on": day} for status, day in (("C1", LONG_AGO), ("C2", MAY))
        ],
        placements=[
            child | {"started_on": LONG_AGO, "ended_on": MAY, "kind": "K2"},
            child
            | {"started_on": MAY, "kind": "U6", "provider": "PR1", "postcode": "BN1", "is_inside_authority": True},
            child | {"started_on": LONGER_AGO, "ended_on": LONG_AGO},
        ],
        care_reviews=[child | {"held_on": MAY}],
        care_visits=[child | {"visited_on": LONGER_AGO}],
        health_checks=[
            child | {"kind": "HEALTH_ASSESSMENT", "checked_on": MAY, "status": "Completed"},
            child | {"kind": "HEALTH_ASSESSMENT", "checked_on": JUNE, "status": "Refused"},
            child | {"kind": "DENTAL_CHECK", "checked_on": JUNE},
            child | {"kind": "DENTAL_CHECK", "checked_on": AHEAD},
        ],
        care_plans=[child | {"permanence_plan": "Adoption"}],
        immigration_statuses=[child | {"status": "UASC"}],
        missing_episodes=[
            child | {"started_on": MAY, "kind": "M", "return_interview_offered": "N"},
            child
            | {"started_on": JUNE, "kind": "M", "return_interview_offered": "Y", "return_interview_accepted": "NA"},
            child | {"started_on": A_YEAR_AGO, "kind": "A"},
            child | {"started_on": LONG_AGO, "kind": "A"},
        ],
    )

    assert rows == [
        {
            "child_id": "A1",
            "is_unaccompanied": "a) Yes",
            "started_on": LONG_AGO,
            "is_second_period": "b) No",
            "legal_status_on": MAY,
            "legal_status": "C2: Full care order",
            "last_review_on": MAY,
            "permanence_plan": "b) Adoption",
            "last_health_assessment_on": MAY,
            "last_dental_check_on": JUNE,
            "placements": 2.0,
            "ended_on": JUNE,
            "end_reason": "h) E41: Residence order granted",
            "placed_on": MAY,
            "placement_kind": "f) U6: Foster placement - not FFA",
            "provider": "b) PR1: Own provision",
            "postcode": "BN1",
            "location": "a) In",
            "missing_episodes": 2.0,
            "absent_episodes": 1.0,
            "interview_offered": "a) Yes",
        }
    ]


def test_what_no_table_tells_of_a_child_in_care_stays_blank(write):
    (row,) = write(8, care_episodes=[{"child_id": "A1", "started_on": None}])

    assert row == {"child_id": "A1"}


@pytest.mark.parametrize(
    ("packed", "said"),
    (
        ('{"RETURN1M": "", "ADOPTION": "Y"}', "b) Adoption"),
        ('{"LTFOST18":"Yes"}', "f) Long-term fostering"),
        ('{"ADOPTION": "N"}', None),
        ("Something else", "Something else: Something else"),
    ),
)
def test_a_care_plan_is_said_in_ofsteds_words(write, packed, said):
    plans = [{"child_id": "A1", "permanence_plan": packed, "started_on": MAY}]
    plans.append({"child_id": "A1", "permanence_plan": "Other", "started_on": LONG_AGO})
    (row,) = write(8, care_episodes=[{"child_id": "A1", "started_on": LONG_AGO}], care_plans=plans)

    assert row.get("permanence_plan") == said


def test_care_leavers_who_are_entitled_now(write):
    leavers = [
        {
            "child_id": "A1",
            "eligibility": "RELEVANT",
            "personal_adviser": "W1",
            "in_touch": "REFU",
            "accommodation": "Z",
        },
        {"child_id": "B2", "eligibility": "NO_CURRENT_ELIGIBILITY"},
        {"child_id": "C3", "eligibility": None},
    ]

    assert write(9, care_leavers=leavers, workers=[{"worker_id": "W1", "name": "Ada"}], immigration_statuses=[]) == [
        {
            "child_id": "A1",
            "is_unaccompanied": "b) No",
            "personal_adviser": "Ada",
            "eligibility": "a) Relevant child",
            "in_touch": "d) Refu",
            "accommodation": "Z: With former foster carers",
        },
        {"child_id": "C3", "is_unaccompanied": "b) No"},
    ]


def test_adoption_in_the_last_year(write):
    permanence = [
        {"child_id": "A1", "decided_for_adoption_on": LONG_AGO, "ordered_on": A_YEAR_AGO, "order_kind": "ADOPTION"},
        {
            "child_id": "B2",
            "decided_for_adoption_on": LONG_AGO,
            "ordered_on": MAY,
            "order_kind": "SPECIAL_GUARDIANSHIP",
        },
        {"child_id": "C3", "decided_for_adoption_on": MAY, "decision_reversed_on": AHEAD, "reversal_reason": "RD4"},
        {"child_id": "D4", "decision_reversed_on": JUNE, "reversal_reason": "RD4", "entered_care_on": LONGER_AGO},
    ]
    episodes = [
        {"child_id": "A1", "started_on": LONG_AGO, "entered_care_on": LONGER_AGO},
        {"child_id": "A1", "started_on": None},
    ]

    assert write(10, permanence=permanence, care_episodes=episodes) == [
        {
            "child_id": "A1",
            "entered_care_on": LONGER_AGO,
            "decided_for_adoption_on": LONG_AGO,
            "ordered_on": A_YEAR_AGO,
        },
        {"child_id": "C3", "decided_for_adoption_on": MAY},
        {
            "child_id": "D4",
            "entered_care_on": LONGER_AGO,
            "decision_reversed_on": JUNE,
            "reversal_reason": "RD4 - Any other reason",
        },
    ]


def test_adopters_who_were_on_the_way_in_the_last_year(write):
    adopters = [
        {"adopter_id": "1", "gender": "M", "enquired_on": LONG_AGO, "left_on": MAY, "leaving_reason": "ON_HOLD"},
        {"adopter_id": "2", "enquired_on": LONG_AGO},
        {"adopter_id": "3", "enquired_on": LONG_AGO, "left_on": date(2023, 6, 30)},
        {"adopter_id": "4", "enquired_on": LONG_AGO, "ordered_on": date(2023, 6, 30)},
        {"adopter_id": "5", "enquired_on": AHEAD},
    ]

    assert write(11, adopters=adopters) == [
        {
            "adopter_id": "1",
            "gender": "a) Male",
            "enquired_on": LONG_AGO,
            "left_on": MAY,
            "leaving_reason": "b) Process on hold",
        },
        {"adopter_id": "2", "enquired_on": LONG_AGO},
    ]
