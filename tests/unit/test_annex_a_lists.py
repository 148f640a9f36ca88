"""What lists 1 to 6 of Annex A, up to children in need, give to the canonical tables."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from lineofsight.formats.annex_a.drafts import Drafts
from tests.factories.annex_a import reading_of, rows_of

MAY, JUNE = date(2024, 5, 7), date(2024, 6, 10)
LONG_AGO = date(2020, 2, 3)


@pytest.fixture
def read(tmp_path):
    """Reads one line, or more, of each list given."""
    return partial(reading_of, tmp_path)


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


def test_a_column_that_no_table_has_is_a_fault_of_ours():
    with pytest.raises(KeyError, match="contacts has no column shoe_size"):
        Drafts("846").add("contacts", [], shoe_size=[])
