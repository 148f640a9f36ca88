"""Clocks of a child: when each starts, which rule governs, and what stops it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from lineofsight.core.deadlines import Clock
from lineofsight.core.registry import definitions_in
from lineofsight.library.choose_timescale import due_date
from lineofsight.library.deadlines.pathway_plan_review import ENTITLED
from lineofsight.library.due_days import due_day
from lineofsight.library.health_check_done import NOT_DONE
from lineofsight.library.health_check_intervals import NOT_DONE as NOT_DONE_OF_INTERVALS
from lineofsight.library.subjects import all_measures, all_tables
from lineofsight.library.young_people_leaving_care import ENTITLED as ENTITLED_OF_FIGURES
from tests.factories.childs_rows import TRACKERS, child, clocks

# ---------------------------------------------------------------- a clock for each row


@pytest.mark.parametrize(
    ("row", "clock"),
    (
        ({"started_on": "2024-03-01"}, ("2024-03-01", None, None)),
        ({"started_on": "2024-03-01", "authorised_on": "2024-03-20"}, ("2024-03-01", "2024-03-20", None)),
        ({"started_on": "2024-03-01", "authorised_on": "2024-04-20"}, ("2024-03-01", None, None)),
    ),
)
def test_an_assessment_runs_until_it_is_authorised(row, clock):
    assert clocks("assessment", child(assessments=[row])) == [("assessment", *clock)]


def test_an_assessment_without_a_start_or_with_one_to_come_has_no_clock():
    rows = child(assessments=[{"authorised_on": "2024-03-01"}, {"started_on": "2024-04-01"}])

    assert clocks("assessment", rows) == []


def test_a_referral_that_is_closed_needs_no_decision_any_more():
    rows = child(referrals=[{"referred_on": "2024-03-01", "closed_on": "2024-03-08"}])

    assert clocks("referral_decision", rows) == [("referral_decision", "2024-03-01", None, "2024-03-08")]


def test_a_pathway_plan_is_owed_to_those_entitled_to_one():
    reviewed = {"pathway_plan_reviewed_on": "2024-01-01"}
    rows = child(
        care_leavers=[
            reviewed | {"eligibility": "RELEVANT"},
            reviewed | {"eligibility": "QUALIFYING"},
            reviewed | {"eligibility": "RELEVANT", "in_touch": "DIED"},
        ]
    )

    assert clocks("pathway_plan_review", rows) == [("pathway_plan_review", "2024-01-01", None, None)]


def test_pre_proceedings_begin_with_what_is_known_and_count_from_the_guidance():
    rows = child(
        pre_proceedings=[
            {"letter_sent_on": "2024-01-10", "first_meeting_on": "2024-01-20"},
            {"decided_on": "2020-10-01", "ended_on": "2021-05-01"},
            {"ended_on": "2021-05-01"},
        ]
    )

    rule = "pre_proceedings_sixteen_weeks"
    assert clocks("pre_proceedings", rows) == [
        (rule, "2024-01-10", None, None),
        (rule, "2021-03-01", "2021-05-01", None),
    ]


# ---------------------------------------------------------------- from an enquiry to a conference


def conference_clock(enquiry: dict[str, object], *conferences: dict[str, object]) -> list[tuple[object, ...]]:
    named = [{"section_47_enquiry_id": "e"} | row for row in conferences]
    rows = child(section_47_enquiries=[{"section_47_enquiry_id": "e"} | enquiry], conferences=named)
    return [clock[1:] for clock in clocks("initial_conference", rows)]


def test_the_clock_to_the_conference_is_met_by_the_first_one_held():
    enquiry = {"started_on": "2024-03-01", "ended_on": "2024-03-10"}
    held = [{"held_on": "2024-03-25"}, {"held_on": "2024-03-20"}]

    assert conference_clock(enquiry, *held) == [("2024-03-01", "2024-03-20", None)]


def test_an_enquiry_that_ended_without_a_conference_needs_none():
    enquiry = {"started_on": "2024-03-01", "ended_on": "2024-03-10"}

    assert conference_clock(enquiry) == [("2024-03-01", None, "2024-03-10")]


def test_a_conference_that_is_arranged_keeps_the_clock_running():
    enquiry = {"started_on": "2024-03-01", "ended_on": "2024-03-10"}

    assert conference_clock(enquiry, {"held_on": None}) == [("2024-03-01", None, None)]
    assert conference_clock(enquiry, {"section_47_enquiry_id": "other"}) == [("2024-03-01", None, "2024-03-10")]


# ---------------------------------------------------------------- clocks that start anew


def test_each_visit_starts_the_clock_anew_and_the_end_of_the_plan_stops_it():
    rows = child(
        child_protection_plans=[{"started_on": "2024-01-02", "ended_on": "2024-02-20"}],
        child_protection_visits=[
            {"visited_on": "2024-01-10", "child_seen": True},
            {"visited_on": "2024-01-10", "child_seen": True},
            {"visited_on": "2024-01-20", "child_seen": False},
            {"visited_on": "2024-01-25"},
            {"visited_on": "2024-02-20", "child_seen": True},
            {"child_seen": True},
        ],
    )

    rule = "child_protection_visit"
    assert clocks("child_protection_visit", rows) == [
        (rule, "2024-01-02", "2024-01-10", None),
        (rule, "2024-01-10", "2024-01-25", None),
        (rule, "2024-01-25", None, "2024-02-20"),
    ]


def test_a_visit_to_come_meets_nothing_yet():
    rows = child(
        child_protection_plans=[{"started_on": "2024-03-01", "ended_on": "2024-06-01"}],
        child_protection_visits=[{"visited_on": "2024-04-01"}],
    )

    assert clocks("child_protection_visit", rows) == [("child_protection_visit", "2024-03-01", None, None)]


@pytest.mark.parametrize(
    "plan",
    (
        {"started_on": "2024-01-02", "ended_on": "2024-01-02"},
        {"started_on": None},
        {"started_on": "2024-05-01"},
        {"started_on": "2024-01-02", "held_for_other_authority": True},
    ),
)
def test_a_plan_of_no_day_or_of_another_council_has_no_clock(plan):
    rows = child(child_protection_plans=[plan])

    assert (clocks("child_protection_visit", rows), clocks("child_protection_review", rows)) == ([], [])


def test_reviews_of_a_plan_are_due_after_three_months_and_then_every_six():
    rows = child(
        child_protection_plans=[{"started_on": "2023-01-02"}],
        child_protection_reviews=[{"held_on": "2023-03-20"}, {"held_on": "2023-09-20"}],
    )

    assert clocks("child_protection_review", rows) == [
        ("first_review_conference", "2023-01-02", "2023-03-20", None),
        ("later_review_conference", "2023-03-20", "2023-09-20", None),
        ("later_review_conference", "2023-09-20", None, None),
    ]


def test_a_case_without_action_is_not_supervised():
    opened = {"referred_on": "2024-01-02"}
    rows = child(
        referrals=[opened, opened | {"no_further_action": True}], supervisions=[{"supervised_on": "2024-02-01"}]
    )

    rule = "supervision_three_months"
    assert clocks("supervision", rows) == [(rule, "2024-01-02", "2024-02-01", None), (rule, "2024-02-01", None, None)]


# ---------------------------------------------------------------- children in need


IN_NEED = {
    "child_in_need_plans": [{"started_on": "2024-01-02"}],
    "child_in_need_visits": [{"visited_on": "2024-02-01"}],
}


@pytest.mark.parametrize(
    ("cover", "ended_on"),
    (
        ({}, None),
        ({"child_protection_plans": [{"started_on": "2024-03-01"}]}, "2024-03-01"),
        ({"child_protection_plans": [{"started_on": "2024-01-20"}]}, "2024-02-01"),
        ({"child_protection_plans": [{"started_on": "2024-01-20", "ended_on": "2024-03-01"}]}, None),
        ({"child_protection_plans": [{"started_on": None}]}, None),
        ({"care_episodes": [{"started_on": "2024-03-01"}]}, "2024-03-01"),
        ({"care_episodes": [{"started_on": None}]}, None),
        (
            {
                "care_episodes": [{"started_on": "2024-03-01"}],
                "legal_statuses": [{"legal_status": "V4", "started_on": "2024-03-01"}],
            },
            None,
        ),
    ),
)
def test_visits_in_need_stop_while_the_child_is_on_a_protection_plan_or_in_care(cover, ended_on):
    rule = "child_in_need_visit"

    assert clocks("child_in_need_visit", child(**IN_NEED, **cover)) == [
        (rule, "2024-01-02", "2024-02-01", None),
        (rule, "2024-02-01", None, ended_on),
    ]


# ---------------------------------------------------------------- return interviews


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def interview_clock(episode: dict[str, object], *interviews: dict[str, object]) -> list[Clock]:
    rows = child(
        missing_episodes=[{"missing_episode_id": "m", "ended_on": "2024-01-05"} | episode],
        return_interviews=[{"missing_episode_id": "m"} | row for row in interviews],
    )
    return list(TRACKERS["return_interview"].clocks(rows))


def test_the_interview_is_due_from_the_return_and_met_by_the_first_held():
    told = {"returned_at": at("2024-01-05T23:30"), "held_at": at("2024-01-08T10:00")}

    (clock,) = interview_clock({}, told, {"held_at": at("2024-01-07T10:00")})

    assert (clock.started_on, clock.started_at) == (date(2024, 1, 5), at("2024-01-05T23:30"))
    assert (clock.met_on, clock.ended_on) == (date(2024, 1, 7), None)


def test_an_interview_that_was_declined_is_due_no_more():
    declined = {"return_interview_accepted": "N"}

    (offered,) = interview_clock(declined, {"offered_at": at("2024-01-06T10:00")})
    (never,) = interview_clock(declined)
    (held,) = interview_clock(declined, {"held_at": at("2024-01-07T10:00")})

    assert (offered.ended_on, never.ended_on, held.ended_on) == (date(2024, 1, 6), date(2024, 1, 5), None)


@pytest.mark.parametrize(
    "episode", ({"kind": "A"}, {"return_interview_offered": "NA"}, {"ended_on": None}, {"ended_on": "2024-05-01"})
)
def test_a_child_who_was_only_absent_or_is_still_missing_is_owed_no_interview_yet(episode):
    assert interview_clock(episode) == []


# ---------------------------------------------------------------- the definitions


@pytest.mark.parametrize("name", TRACKERS)
def test_a_tracker_names_columns_rules_and_figures_that_there_are(name):
    tracker = TRACKERS[name]
    uses = [use.partition(".")[::2] for use in tracker.uses]

    assert [use for use in uses if use[1] not in all_tables()[use[0]].by_name] == []
    assert tracker.table in {table for table, _ in uses}
    assert set(tracker.timescales) <= set(definitions_in("lineofsight.library.timescales", "timescale"))
    assert tracker.agrees_with in {"", *all_measures()}
    assert tracker.title
    assert tracker.because


def test_each_tracker_has_a_place_of_its_own():
    places = [tracker.place for tracker in TRACKERS.values()]

    assert len(set(places)) == len(places)


def test_what_two_files_say_of_one_thing_is_the_same():
    assert (NOT_DONE, ENTITLED) == (NOT_DONE_OF_INTERVALS, ENTITLED_OF_FIGURES)


def test_a_due_day_looked_up_is_the_one_worked_out():
    assert due_day("assessment", date(2024, 3, 15)) == due_date("assessment", date(2024, 3, 15)).due
    assert due_day("return_interview", date(2024, 3, 15)) == date(2024, 3, 18)


def test_a_due_day_beyond_the_known_bank_holidays_or_before_any_rule_is_blank():
    known = [due_day("assessment", date(year, 11, 2)) for year in range(2020, 2200)]

    assert known[0] == due_date("assessment", date(2020, 11, 2)).due
    assert known[-1] is None
    assert due_day("supervision_three_months", date(2010, 1, 4)) is None
