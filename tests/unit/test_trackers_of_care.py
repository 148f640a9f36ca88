"""Clocks of a child in care: periods, homes, and which rule governs when."""

from __future__ import annotations

from datetime import date

import pytest

from lineofsight.core.deadlines import ChildsRows
from tests.factories.childs_rows import child, clocks


def in_care(*episodes: dict[str, object], **others: list[dict[str, object]]) -> ChildsRows:
    return child(care_episodes=list(episodes), **others)


def periods(rows: ChildsRows) -> list[tuple[str, str | None]]:
    """Start and end of each period of care, as the reviews see it."""
    return [(started, ended) for _, started, _, ended in clocks("dental_check", rows)]


def test_episodes_without_a_break_are_one_period_of_care():
    rows = in_care(
        {"started_on": "2022-01-04", "ended_on": "2022-06-01", "end_reason": "X1", "start_reason": "S"},
        {"started_on": "2022-06-01", "ended_on": "2023-01-01", "end_reason": "E4A", "start_reason": "L"},
        {"started_on": "2023-06-01", "start_reason": "S"},
    )

    assert periods(rows) == [("2022-01-04", "2023-01-01"), ("2023-06-01", None)]


def test_a_gap_begins_another_period_and_a_number_holds_one_together():
    gap = [
        {"started_on": "2022-01-04", "ended_on": "2022-06-01", "end_reason": "X1"},
        {"started_on": "2022-07-01"},
    ]

    assert periods(in_care(*gap)) == [("2022-01-04", "2022-06-01"), ("2022-07-01", None)]
    numbered = [row | {"period_of_care_id": "p"} for row in gap]
    assert periods(in_care(*numbered)) == [("2022-01-04", None)]


def test_care_went_on_where_nothing_follows_the_last_episode():
    rows = in_care({"started_on": "2022-01-04", "ended_on": "2022-06-01", "end_reason": "X1"})

    assert periods(rows) == [("2022-01-04", None)]


def test_a_period_begins_on_the_day_of_entry_where_the_first_episode_is_not_known():
    rows = in_care({"started_on": "2022-01-04", "entered_care_on": "2021-05-01", "start_reason": "L"})

    assert periods(rows) == [("2021-05-01", None)]


@pytest.mark.parametrize(
    ("statuses", "found"),
    (
        ([{"legal_status": "V4", "started_on": "2022-01-04"}], []),
        ([{"legal_status": "V4", "started_on": "2022-01-04"}, {"legal_status": "C2", "started_on": "2022-01-04"}], 1),
        ([{"legal_status": "V4", "started_on": "2021-01-04", "ended_on": "2022-01-04"}], 1),
        ([{"legal_status": "V4"}, {"started_on": "2022-01-04"}], 1),
    ),
)
def test_short_breaks_are_not_care(statuses, found):
    rows = in_care({"started_on": "2022-01-04"}, legal_statuses=statuses)

    assert periods(rows) == ([("2022-01-04", None)] if found else [])


def test_care_is_reviewed_after_twenty_working_days_three_months_and_six():
    rows = in_care(
        {"started_on": "2022-01-04"},
        care_reviews=[
            {"held_on": "2022-01-31"},
            {"held_on": "2022-04-20"},
            {"held_on": "2022-05-01", "cancelled": True},
            {"held_on": "2022-10-03"},
        ],
    )

    assert clocks("care_review", rows) == [
        ("care_review_first", "2022-01-04", "2022-01-31", None),
        ("care_review_second", "2022-01-31", "2022-04-20", None),
        ("care_review_later", "2022-04-20", "2022-10-03", None),
        ("care_review_later", "2022-10-03", None, None),
    ]


def test_the_only_review_known_long_after_the_start_is_taken_for_a_later_one():
    rows = in_care({"started_on": "2020-01-06"}, care_reviews=[{"held_on": "2023-10-02"}])

    assert [rule for rule, *_ in clocks("care_review", rows)] == ["care_review_first", "care_review_later"]


def test_care_visits_follow_the_home():
    rows = child(
        as_at=date(2024, 3, 31),
        care_episodes=[{"started_on": "2022-01-04"}],
        placements=[
            {"started_on": "2022-01-04", "ended_on": "2022-03-01", "kind": "U6"},
            {"started_on": "2022-02-01", "ended_on": "2022-02-05", "kind": "T1"},
            {"started_on": "2022-03-01", "ended_on": "2022-03-01", "kind": "U6"},
            {"started_on": "2022-03-01", "ended_on": "2022-09-01", "kind": "U4", "change_reason": "PLACE"},
            {"started_on": "2022-09-01", "kind": "U1"},
        ],
        care_visits=[{"visited_on": day} for day in ("2022-01-10", "2022-03-05", "2023-01-10", "2023-04-10")],
    )

    assert clocks("care_visit", rows) == [
        ("care_visit_first", "2022-01-04", "2022-01-10", None),
        ("care_visit_first_year", "2022-01-10", None, "2022-03-01"),
        ("care_visit_first", "2022-03-01", "2022-03-05", None),
        ("care_visit_first_year", "2022-03-05", "2023-01-10", None),
        ("care_visit_first_year", "2023-01-10", "2023-04-10", None),
        ("care_visit_permanent", "2023-04-10", None, None),
    ]


def test_a_child_whose_home_is_not_recorded_is_visited_all_the_same():
    rows = in_care({"started_on": "2024-01-04"}, care_visits=[{"visited_on": "2024-01-10"}])

    assert clocks("care_visit", rows) == [
        ("care_visit_first", "2024-01-04", "2024-01-10", None),
        ("care_visit_first_year", "2024-01-10", None, None),
    ]


def test_in_an_adoptive_home_other_rules_hold():
    foster = {"started_on": "2023-01-04", "ended_on": "2024-01-04", "kind": "U6"}
    adoptive = in_care({"started_on": "2023-01-04"}, placements=[foster, {"started_on": "2024-01-04", "kind": "A6"}])
    by_carer = in_care({"started_on": "2023-01-04"}, placements=[foster, {"started_on": "2024-01-04", "kind": "A3"}])
    stopped = [("care_visit_first", "2023-01-04", None, "2024-01-04")]

    assert (clocks("care_visit", adoptive), clocks("care_visit", by_carer)) == (stopped, stopped)


def test_health_is_assessed_twice_a_year_under_five_and_once_from_then_on():
    checks = [
        {"kind": "HEALTH_ASSESSMENT", "checked_on": "2023-02-01", "status": "Completed"},
        {"kind": "HEALTH_ASSESSMENT", "checked_on": "2023-03-01", "status": "Refused"},
        {"kind": "DENTAL_CHECK", "checked_on": "2023-03-05"},
    ]
    episode = {"started_on": "2023-01-04"}

    def rules(born_on: str | None) -> list[str]:
        rows = in_care(episode, health_checks=checks, people=[{"born_on": born_on}])
        return [rule for rule, *_ in clocks("health_assessment", rows)]

    assert rules("2018-08-02") == ["initial_health_assessment", "health_assessment_under_five"]
    assert rules("2018-08-01") == ["initial_health_assessment", "health_assessment_five_and_over"]
    assert rules(None) == ["initial_health_assessment", "health_assessment_five_and_over"]
    assert clocks("dental_check", in_care(episode, health_checks=checks)) == [
        ("dental_check", "2023-01-04", "2023-03-05", None),
        ("dental_check", "2023-03-05", None, None),
    ]
