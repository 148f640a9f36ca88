"""What a source cannot tell is said to be not available, with the reason, and is never 0."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lineofsight.core.figures import NOT_AVAILABLE, NOT_FINISHED
from lineofsight.core.indicators import Measure, during, open_between
from lineofsight.core.periods import Period
from lineofsight.core.readings import Coverage
from lineofsight.engines.availability import counted_without, what_is_told
from lineofsight.engines.fingerprints import refinements, sources_used
from lineofsight.library.expressions import row
from lineofsight.library.subjects import all_measures
from tests.factories.snapshots import tells_all_of

AS_AT = date(2024, 3, 31)
MARCH = Period.parse("2024-03")
FEBRUARY = Period.parse("2024-02")


def a_measure(subject: str = "referrals", **said: Any) -> Measure:
    default = {"indicator": "of no library", "stage": "", "code": "", "kind": "count", "when": during("referred_on")}
    return Measure(**{**default, "subject": subject, **said})


def telling(*tables: str, **replaced: Coverage) -> dict[str, Coverage]:
    return {name: tells_all_of(name) for name in tables} | replaced


def lacking(table: str, *columns: str) -> Coverage:
    return Coverage(tells_all_of(table).columns - set(columns))


def telling_all_of(measure: Measure, **replaced: Coverage) -> dict[str, Coverage]:
    used = {use.partition(".")[0] for use in sources_used(measure) | refinements(measure)}
    return telling(*used) | replaced


def why_not(measure: Measure, period: Period, told: dict[str, Coverage], as_at: date) -> str:
    return what_is_told(measure, told).why_not(period, as_at)


def test_what_the_source_tells_is_available() -> None:
    assert why_not(a_measure(), MARCH, telling("referrals"), AS_AT) == ""
    assert counted_without(a_measure(), telling("referrals")) == ""


def test_a_period_that_is_not_over_is_not_finished() -> None:
    assert why_not(a_measure(), MARCH, telling("referrals"), date(2024, 3, 30)) == NOT_FINISHED
    assert why_not(a_measure(), MARCH, {}, date(2024, 3, 30)) == NOT_FINISHED


def test_a_table_that_the_source_lacks_is_not_available() -> None:
    assert why_not(a_measure(), MARCH, telling("contacts"), AS_AT) == NOT_AVAILABLE


def test_a_column_that_the_source_lacks_is_not_available_where_it_is_read() -> None:
    told = {"referrals": lacking("referrals", "source")}
    assert why_not(a_measure(), MARCH, told, AS_AT) == ""
    assert why_not(a_measure(counted=row.source == "1A"), MARCH, told, AS_AT) == NOT_AVAILABLE


def test_an_age_needs_the_day_of_birth() -> None:
    measure = a_measure(counted=row.turns_18_on > row.as_at)
    assert why_not(measure, MARCH, telling("referrals", "people"), AS_AT) == ""
    told = telling("referrals", people=lacking("people", "born_on"))
    assert why_not(measure, MARCH, told, AS_AT) == NOT_AVAILABLE


def test_a_table_of_names_may_be_lacking() -> None:
    measure = all_measures()["average_caseload"]
    told = telling_all_of(measure)
    assert "teams" in told
    del told["teams"]
    assert why_not(measure, MARCH, told, AS_AT) == ""
    del told["involvements"]
    assert why_not(measure, MARCH, told, AS_AT) == NOT_AVAILABLE


def test_a_table_of_names_may_not_be_lacking_where_more_than_names_is_read() -> None:
    measure = all_measures()["average_caseload"]
    told = telling_all_of(measure)
    del told["workers"]
    assert why_not(measure, MARCH, told, AS_AT) == NOT_AVAILABLE


@pytest.mark.parametrize(
    ("from_on", "to_on", "flow", "stock"),
    (
        (date(2024, 3, 1), None, "", ""),
        (date(2024, 3, 2), None, NOT_AVAILABLE, ""),
        (date(2024, 3, 31), None, NOT_AVAILABLE, ""),
        (date(2024, 4, 1), None, NOT_AVAILABLE, NOT_AVAILABLE),
        (None, date(2024, 3, 31), "", ""),
        (None, date(2024, 3, 30), NOT_AVAILABLE, NOT_AVAILABLE),
    ),
)
def test_the_days_told_must_hold_the_period(from_on: date | None, to_on: date | None, flow: str, stock: str) -> None:
    told = telling(referrals=tells_all_of("referrals", from_on=from_on, to_on=to_on))
    assert why_not(a_measure(), MARCH, told, AS_AT) == flow
    assert why_not(a_measure(when=open_between("referred_on", "closed_on")), MARCH, told, AS_AT) == stock


def test_without_history_only_the_as_at_date_can_be_told() -> None:
    told = telling(referrals=tells_all_of("referrals", history=False))
    assert why_not(a_measure(), MARCH, told, AS_AT) == ""
    assert why_not(a_measure(), FEBRUARY, told, AS_AT) == NOT_AVAILABLE


def test_an_indicator_that_needs_the_whole_history_has_none_from_the_latest_rows() -> None:
    measure = all_measures()["care_leavers_staying_put"]
    assert why_not(measure, MARCH, telling_all_of(measure), AS_AT) == ""
    latest = telling_all_of(measure, placements=tells_all_of("placements", history=False))
    assert why_not(measure, MARCH, latest, AS_AT) == NOT_AVAILABLE


@pytest.mark.parametrize(
    ("from_on", "reason"), ((date(2021, 3, 31), ""), (date(2021, 4, 2), NOT_AVAILABLE), (None, ""))
)
def test_a_measure_that_reaches_back_needs_a_source_that_began_in_time(from_on: date | None, reason: str) -> None:
    measure = all_measures()["adoption_days_from_order_to_match"]
    told = telling_all_of(measure, permanence=tells_all_of("permanence", from_on=from_on))
    assert why_not(measure, MARCH, told, AS_AT) == reason


def test_a_table_of_today_tells_of_the_as_at_date_only() -> None:
    for name in ("care_leavers_in_touch", "agency_social_workers", "average_caseload"):
        measure = all_measures()[name]
        assert why_not(measure, MARCH, telling_all_of(measure), AS_AT) == ""
        assert why_not(measure, FEBRUARY, telling_all_of(measure), AS_AT) == NOT_AVAILABLE


def test_a_subject_of_today_is_read_even_where_no_column_of_its_own_is() -> None:
    measure = a_measure("care_leavers", when=open_between("turns_18_on", "turns_21_on"))
    told = telling("care_leavers", "people")
    assert why_not(measure, MARCH, told, AS_AT) == ""
    assert why_not(measure, FEBRUARY, told, AS_AT) == NOT_AVAILABLE


def test_a_table_of_today_joined_for_what_lasts_tells_of_the_past() -> None:
    measure = a_measure("assessments", when=during("authorised_on"), counted=row.is_registered)
    told = telling("assessments", "workers")
    assert "workers.registration_number" in sources_used(measure)
    assert why_not(measure, FEBRUARY, told, AS_AT) == ""


def test_what_only_refines_may_be_lacking_with_a_remark() -> None:
    measure = all_measures()["children_in_need"]
    told = {"referrals": lacking("referrals", "no_further_action")}
    assert why_not(measure, MARCH, told, AS_AT) == ""
    assert counted_without(measure, told) == ("counted without “no further action”, which this source does not tell")


def test_a_remark_names_everything_that_is_lacking_in_order() -> None:
    measure = all_measures()["children_with_allocated_worker"]
    told = telling_all_of(measure, referrals=lacking("referrals", "no_further_action"))
    told["involvements"] = lacking("involvements", "role")
    assert counted_without(measure, told) == (
        "counted without “role and no further action”, which this source does not tell"
    )
    del told["involvements"]
    assert counted_without(measure, told).startswith("counted without “role and no further action”")


@pytest.mark.parametrize(
    ("name", "begins", "said"),
    (
        ("re_referrals", date(2023, 3, 1), ""),
        ("re_referrals", date(2023, 3, 2), NOT_AVAILABLE),
        ("repeat_plans_within_two_years", date(2022, 3, 1), ""),
        ("repeat_plans_within_two_years", date(2022, 3, 2), NOT_AVAILABLE),
        ("repeat_plans_ever", date(1990, 1, 1), NOT_AVAILABLE),
        ("repeat_plans_ever", None, ""),
    ),
)
def test_what_looks_back_needs_a_source_that_begins_early_enough(name: str, begins: date | None, said: str) -> None:
    """Six months of referrals hold no earlier referral to find: the answer is not 0, it is not to be had."""
    measure = all_measures()[name]
    told = {table: tells_all_of(table, from_on=begins) for table in telling_all_of(measure)}
    assert why_not(measure, MARCH, told, AS_AT) == said
