"""What each of Ofsted's eleven lists gives to the canonical tables."""

from __future__ import annotations

from datetime import date

import pytest

from lineofsight.formats import annex_a
from lineofsight.formats.annex_a.drafts import Drafts
from tests.factories.workbooks import AS_AT, line
from tests.factories.workbooks import annex_a as made

MAY, JUNE = date(2024, 5, 7), date(2024, 6, 10)
LONG_AGO = date(2020, 2, 3)


@pytest.fixture
def read(tmp_path):
    """Reads one line, or more, of each list given."""

    def reading_of(lists):
        path = made(
            tmp_path / "annex.xlsx", {number: [line(number, **row) for row in rows] for number, rows in lists.items()}
        )
        return annex_a.read(path, authority="846", as_at=AS_AT)

    return reading_of


def rows_of(reading, table):
    """The rows of a table without what is blank in them, and without what all tables share."""
    columns = reading.tables[table]
    rows = (dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True))
    return [
        {name: value for name, value in row.items() if value is not None and name not in {"authority", "source_ref"}}
        for row in rows
    ]


def test_every_row_knows_its_authority_and_its_line(read):
    reading = read({1: [{"contacted_on": MAY}, {"child_id": "B2", "contacted_on": JUNE}]})

    assert reading.tables["contacts"]["authority"] == ["846", "846"]
    assert reading.tables["contacts"]["source_ref"] == ["annex.xlsx#List 1!2", "annex.xlsx#List 1!3"]


def test_contacts(read):
    reading = read({1: [{"contacted_on": MAY, "source": "q) 6: Police"}]})

    assert rows_of(reading, "contacts") == [
        {"contact_id": "annex_a:contact:A1:2024-05-07:1", "child_id": "A1", "contacted_on": MAY, "source": "6"}
    ]


def test_two_contacts_on_one_day_from_two_sources_are_two(read):
    reading = read({1: [{"contacted_on": MAY, "source": "6"}, {"contacted_on": MAY, "source": "2A"}]})

    assert reading.tables["contacts"]["contact_id"] == [
        "annex_a:contact:A1:2024-05-07:1",
        "annex_a:contact:A1:2024-05-07:2",
    ]


def test_early_help(read):
    reading = read({2: [{"started_on": MAY, "ended_on": JUNE, "organisation": "Top Town Academy"}]})

    assert rows_of(reading, "early_help_episodes") == [
        {
            "early_help_episode_id": "annex_a:early_help:A1:2024-05-07:1",
            "child_id": "A1",
            "started_on": MAY,
            "ended_on": JUNE,
            "organisation": "Top Town Academy",
        }
    ]


def test_referrals_and_what_is_never_taken_for_a_re_referral(read):
    reading = read(
        {
            3: [
                {
                    "referred_on": MAY,
                    "source": "e) 2A: Schools",
                    "no_further_action": "b) No",
                    "referrals": 3,
                    "team": "North",
                    "worker": "Ada",
                }
            ]
        }
    )

    assert rows_of(reading, "referrals") == [
        {
            "referral_id": "annex_a:referral:A1:2024-05-07:1",
            "child_id": "A1",
            "referred_on": MAY,
            "source": "2A",
            "no_further_action": False,
            "team_id": "North",
            "worker_id": "Ada",
        }
    ]
    assert rows_of(reading, "teams") == [{"team_id": "North", "name": "North"}]
    assert rows_of(reading, "workers") == [{"worker_id": "Ada", "name": "Ada"}]


@pytest.mark.parametrize(
    ("said", "told"),
    (
        ("a) Yes", {"no_further_action": False}),
        ("No", {"no_further_action": True}),
        ("CS Assessment Updated", {"outcome": "CS Assessment Updated"}),
        (None, {}),
    ),
)
def test_assessments_and_whether_support_was_needed(read, said, told):
    reading = read({4: [{"started_on": MAY, "authorised_on": JUNE, "needs_support": said}]})

    assert rows_of(reading, "assessments") == [
        {
            "assessment_id": "annex_a:assessment:A1:2024-05-07:1",
            "child_id": "A1",
            "started_on": MAY,
            "authorised_on": JUNE,
            **told,
        }
    ]


@pytest.mark.parametrize(("said", "seen"), (("Yes", True), ("b) No", False), (None, None), ("Unknown", None)))
def test_a_blank_for_child_seen_is_never_no(read, said, seen):
    reading = read({4: [{"started_on": MAY, "child_seen": said}]})

    assert reading.tables["assessments"]["child_seen"] == [seen]


def test_an_enquiry_and_the_conference_that_came_of_it(read):
    reading = read(
        {
            5: [
                {
                    "started_on": MAY,
                    "conference_unnecessary": "No",
                    "conference_on": JUNE,
                    "plan_made": "Yes",
                    "team": "North",
                }
            ]
        }
    )

    enquiry = "annex_a:enquiry:A1:2024-05-07:1"
    assert rows_of(reading, "section_47_enquiries") == [
        {
            "section_47_enquiry_id": enquiry,
            "child_id": "A1",
            "started_on": MAY,
            "outcome": "Conference deemed necessary",
            "team_id": "North",
        }
    ]
    assert rows_of(reading, "conferences") == [
        {
            "conference_id": "annex_a:conference:A1:2024-06-10:1",
            "section_47_enquiry_id": enquiry,
            "child_id": "A1",
            "held_on": JUNE,
            "plan_made": True,
            "team_id": "North",
        }
    ]


@pytest.mark.parametrize(("said", "outcome"), (("a) Yes", "Conference deemed unnecessary"), (None, None)))
def test_without_a_date_there_is_no_conference(read, said, outcome):
    reading = read({5: [{"started_on": MAY, "conference_unnecessary": said}]})

    assert reading.tables["section_47_enquiries"]["outcome"] == [outcome]
    assert rows_of(reading, "conferences") == []


def test_a_child_in_need_is_joined_to_the_referral_of_the_same_day(read):
    in_need = {
        "started_on": MAY,
        "primary_need": "N1 - Abuse or Neglect",
        "closed_on": JUNE,
        "closure_reason": "RC8 - Case closed after assessment, no further action",
        "status": "e) Closed episode",
    }
    reading = read({3: [{"referred_on": MAY, "source": "6"}], 6: [in_need]})

    assert rows_of(reading, "referrals") == [
        {
            "referral_id": "annex_a:referral:A1:2024-05-07:1",
            "child_id": "A1",
            "referred_on": MAY,
            "source": "6",
            "primary_need": "N1",
            "closed_on": JUNE,
            "closure_reason": "RC8",
        }
    ]
    assert rows_of(reading, "child_in_need_plans") == []


@pytest.mark.parametrize("started", (LONG_AGO, None))
def test_without_such_a_referral_the_child_in_need_gives_one(read, started):
    reading = read(
        {
            3: [{"referred_on": MAY}],
            6: [{"started_on": started, "status": "c) Child in need plan", "last_seen_on": JUNE}],
        }
    )

    made_of_it = f"annex_a:{'referral' if started else 'episode_of_need'}:A1:{started or ''}:1"
    assert [row["referral_id"] for row in rows_of(reading, "referrals")] == [
        "annex_a:referral:A1:2024-05-07:1",
        made_of_it,
    ]
    assert reading.tables["referrals"]["referred_on"] == [MAY, started]
    assert rows_of(reading, "child_in_need_plans") == [
        {
            "child_in_need_plan_id": f"annex_a:child_in_need_plan:A1:{started or ''}:1",
            "referral_id": made_of_it,
            "child_id": "A1",
        }
    ]
    assert rows_of(reading, "child_in_need_visits") == [
        {
            "child_in_need_visit_id": "annex_a:child_in_need_visit:A1:2024-06-10:1",
            "child_id": "A1",
            "visited_on": JUNE,
            "child_seen": True,
        }
    ]


def test_a_referral_without_a_date_is_joined_to_nothing(read):
    reading = read({3: [{"source": "6"}], 6: [{"primary_need": "N4"}]})

    assert reading.tables["referrals"]["referral_id"] == ["annex_a:referral:A1::1", "annex_a:episode_of_need:A1::1"]
    assert reading.tables["referrals"]["primary_need"] == [None, "N4"]


def test_two_referrals_of_one_day_serve_two_episodes_of_need(read):
    reading = read(
        {
            3: [{"referred_on": MAY, "source": "6"}, {"referred_on": MAY, "source": "8"}],
            6: [{"started_on": MAY, "closed_on": MAY, "primary_need": "N2"}, {"started_on": MAY, "primary_need": "N4"}],
        }
    )

    assert reading.tables["referrals"]["primary_need"] == ["N2", "N4"]


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


def test_a_column_that_no_table_has_is_a_fault_of_ours():
    with pytest.raises(KeyError, match="contacts has no column shoe_size"):
        Drafts("846").add("contacts", [], shoe_size=[])
