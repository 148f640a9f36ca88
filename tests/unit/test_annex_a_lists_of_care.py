"""What lists 7 to 11 of Annex A, from protection plans to adopters, give to the canonical tables."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from tests.factories.annex_a import reading_of, rows_of

MAY, JUNE = date(2024, 5, 7), date(2024, 6, 10)
LONG_AGO = date(2020, 2, 3)


@pytest.fixture
def read(tmp_path):
    """Reads one line, or more, of each list given."""
    return partial(reading_of, tmp_path)


def test_a_protection_plan_with_its_latest_visit_and_review(read):
    reading = read(
        {
            7: [
                {
                    "started_on": LONG_AGO,
                    "initial_category": "Physical abuse",
                    "latest_category": "a) Neglect",
                    "last_visit_on": JUNE,
                    "seen_alone": "b) No",
                    "last_review_on": MAY,
                    "ended_on": JUNE,
                    "was_in_emergency": "a) Yes",
                    "previous_plans": 2,
                    "worker": "Ada",
                }
            ]
        }
    )

    plan = "annex_a:child_protection_plan:A1:2020-02-03:1"
    assert rows_of(reading, "child_protection_plans") == [
        {
            "child_protection_plan_id": plan,
            "child_id": "A1",
            "started_on": LONG_AGO,
            "ended_on": JUNE,
            "initial_category": "PHY",
            "latest_category": "NEG",
        }
    ]
    assert rows_of(reading, "child_protection_visits") == [
        {
            "child_protection_visit_id": "annex_a:child_protection_visit:A1:2024-06-10:1",
            "child_id": "A1",
            "child_protection_plan_id": plan,
            "visited_on": JUNE,
            "seen_alone": False,
        }
    ]
    assert rows_of(reading, "child_protection_reviews") == [
        {
            "child_protection_review_id": "annex_a:child_protection_review:A1:2024-05-07:1",
            "child_id": "A1",
            "child_protection_plan_id": plan,
            "held_on": MAY,
        }
    ]
    assert rows_of(reading, "involvements") == [
        {
            "involvement_id": "annex_a:involvement:A1:1",
            "child_id": "A1",
            "worker_id": "Ada",
            "role": "allocated worker",
            "ended_on": JUNE,
        }
    ]


IN_CARE = {
    "is_unaccompanied": "a) Yes",
    "started_on": LONG_AGO,
    "primary_need": "N8 - Absent parenting",
    "legal_status_on": MAY,
    "legal_status": "C2: FCO",
    "last_review_on": MAY,
    "last_visit_on": JUNE,
    "permanence_plan": "f) Long-term fostering",
    "reviewing_officer_on": MAY,
    "last_health_assessment_on": MAY,
    "last_dental_check_on": JUNE,
    "ended_on": JUNE,
    "end_reason": "k) E47: Special Guardianship Orders - relative/friend",
    "placed_on": MAY,
    "placement_kind": "f) U6: Foster placement - not FFA",
    "provider": "e) PR4 - Private provision",
    "postcode": "BN1 1AA",
    "urn": 1234567,
    "location": "b) Out",
}


def test_a_period_of_care_and_its_latest_events(read):
    reading = read({8: [IN_CARE]})
    period, placement = "annex_a:period_of_care:A1:2020-02-03:1", "annex_a:placement:A1:2024-05-07:1"

    assert rows_of(reading, "care_episodes") == [
        {
            "care_episode_id": period,
            "child_id": "A1",
            "placement_id": placement,
            "started_on": LONG_AGO,
            "primary_need": "N8",
            "ended_on": JUNE,
            "end_reason": "E47",
            "period_of_care_id": period,
            "last_reviewing_officer_contact_on": MAY,
            "entered_care_on": LONG_AGO,
        }
    ]
    assert rows_of(reading, "placements") == [
        {
            "placement_id": placement,
            "period_of_care_id": period,
            "child_id": "A1",
            "started_on": MAY,
            "ended_on": JUNE,
            "kind": "U6",
            "urn": "1234567",
            "provider": "PR4",
            "postcode": "BN1 1AA",
            "is_inside_authority": False,
        }
    ]
    assert [
        (row["legal_status"], row["started_on"], row["ended_on"]) for row in rows_of(reading, "legal_statuses")
    ] == [("C2", MAY, JUNE)]
    assert [row["held_on"] for row in rows_of(reading, "care_reviews")] == [MAY]
    assert [row["visited_on"] for row in rows_of(reading, "care_visits")] == [JUNE]
    assert [(row["kind"], row["checked_on"]) for row in rows_of(reading, "health_checks")] == [
        ("HEALTH_ASSESSMENT", MAY),
        ("DENTAL_CHECK", JUNE),
    ]
    assert [row["permanence_plan"] for row in rows_of(reading, "care_plans")] == ["Long-term fostering"]
    assert [row["status"] for row in rows_of(reading, "immigration_statuses")] == ["Unaccompanied asylum seeking child"]


@pytest.mark.parametrize(("said", "inside"), (("a) In", True), ("In", True), ("b) Out", False), (None, None)))
def test_a_placement_is_inside_the_authority_or_not_or_that_is_not_recorded(read, said, inside):
    reading = read({8: [{"started_on": LONG_AGO, "location": said}]})

    assert reading.tables["placements"]["is_inside_authority"] == [inside]


def test_care_leavers(read):
    leaver = {
        "team": "Leaving care",
        "worker": "Ada",
        "personal_adviser": "Grace",
        "eligibility": "b) Former relevant child",
        "pathway_plan_reviewed_on": MAY,
        "in_touch": "a) Yes",
        "last_contacted_on": JUNE,
        "accommodation": "U: Independent living",
        "accommodation_suitable": "a) Suitable",
        "activity": "F2: Full time in education other than higher",
    }
    reading = read({9: [leaver]})

    assert rows_of(reading, "care_leavers") == [
        {
            "care_leaver_id": "annex_a:care_leaver:A1:1",
            "child_id": "A1",
            "eligibility": "FORMER_RELEVANT",
            "in_touch": "YES",
            "last_contacted_on": JUNE,
            "accommodation": "U",
            "accommodation_suitable": "1",
            "activity": "F2",
            "pathway_plan_reviewed_on": MAY,
            "personal_adviser": "Grace",
            "team_id": "Leaving care",
            "worker_id": "Ada",
        }
    ]


def test_adoption(read):
    reading = read(
        {
            10: [
                {
                    "family_id": 44,
                    "entered_care_on": LONG_AGO,
                    "decided_for_adoption_on": MAY,
                    "ordered_on": JUNE,
                    "reversal_reason": "RD2",
                },
                {"child_id": "B2", "decided_for_adoption_on": MAY},
            ]
        }
    )

    assert rows_of(reading, "permanence") == [
        {
            "permanence_id": "annex_a:permanence:A1:2024-05-07:1",
            "child_id": "A1",
            "decided_for_adoption_on": MAY,
            "reversal_reason": "RD2",
            "ordered_on": JUNE,
            "order_kind": "ADOPTION",
            "entered_care_on": LONG_AGO,
            "family_id": "44",
        },
        {"permanence_id": "annex_a:permanence:B2:2024-05-07:1", "child_id": "B2", "decided_for_adoption_on": MAY},
    ]


def test_adopters_are_not_children(read):
    reading = read(
        {
            11: [
                {
                    "adopter_id": 7,
                    "family_id": 44,
                    "gender": "d) Neither",
                    "is_disabled": "b) No",
                    "fostering_for_adoption": True,
                    "enquired_on": MAY,
                    "children_placed": 2,
                    "leaving_reason": "a) Withdrew",
                }
            ]
        }
    )

    assert rows_of(reading, "adopters") == [
        {
            "adopter_id": "7",
            "family_id": "44",
            "gender": "N",
            "is_disabled": False,
            "fostering_for_adoption": True,
            "enquired_on": MAY,
            "children_placed": 2,
            "leaving_reason": "WITHDREW",
        }
    ]
    assert rows_of(reading, "people") == []
