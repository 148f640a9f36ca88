"""A council's own numbers, closure days and terms, and the lookup tables that bulk work uses."""

from __future__ import annotations

from datetime import date

import pytest

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.council_settings import CouncilRule, Settings
from lineofsight.core.readings import Refused
from lineofsight.core.timescales import Evidence
from lineofsight.library.choose_timescale import due_date, due_dates_between
from lineofsight.library.find_timescale import with_known_names


def council(**rules: CouncilRule) -> Settings:
    return Settings(authority="846", rules={name: (rule,) for name, rule in rules.items()})


def test_a_council_sets_its_own_number_in_place_of_a_default():
    own = council(child_in_need_visit=CouncilRule(length=30))
    due = due_date("CN05", date(2024, 3, 15), settings=own)
    assert (due.due, due.authority, due.era.mark, due.era.evidence) == (
        date(2024, 4, 30),
        "846",
        "local",
        Evidence.READ,
    )
    assert "Set by the council in place of the product's default (20 working days)." in due.notes


def test_a_council_that_replaces_a_national_number_is_marked_local():
    own = council(assessment=CouncilRule(length=6, unit=Unit.WEEKS, counting=Counting.BEGINNING_WITH))
    due = due_date("AS05", date(2024, 3, 15), settings=own)
    assert (due.due, due.era.mark) == (date(2024, 4, 25), "local")
    assert "Set by the council in place of the national rule (45 working days)." in due.notes


def test_a_setting_without_dates_does_not_bring_back_a_rule_that_ended():
    with pytest.raises(Refused, match="was in force"):
        due_date("AS02", date(2013, 6, 3), settings=council(initial_assessment=CouncilRule(length=7)))


def test_a_dated_setting_can_reach_beyond_the_national_rule():
    late = CouncilRule(length=10, applies_from=date(2013, 4, 15), applies_to=date(2013, 9, 1))
    assert due_date("AS02", date(2013, 6, 3), settings=council(initial_assessment=late)).due == date(2013, 6, 17)


def test_a_setting_can_give_a_number_where_there_was_none():
    own = council(repeat_plan_ever=CouncilRule(length=5))
    assert due_date("CP19", date(2024, 3, 15), settings=own).due == date(2024, 3, 22)


def test_closure_days_stop_a_local_clock_and_never_a_national_one():
    closed = Settings(closures=frozenset({date(2024, 12, 27), date(2024, 12, 30), date(2024, 12, 31)}))
    local = due_date("CP09", date(2024, 12, 20), settings=closed)
    assert (local.due, due_date("CP09", date(2024, 12, 20)).due) == (date(2025, 1, 13), date(2025, 1, 8))
    assert local.calendar == "working days of England and Wales, less the council's closure days"
    national = [due_date("CP07", date(2024, 12, 20), settings=settings).due for settings in (closed, None)]
    assert national == [date(2025, 1, 8)] * 2


def test_school_terms_come_from_the_settings():
    terms = Settings(terms=((date(2024, 1, 2), date(2024, 3, 28)),))
    assert due_date("LA28", date(2024, 1, 2)).due is None
    due = due_date("LA28", date(2024, 1, 2), settings=terms)
    assert due.due == date(2024, 3, 28)
    assert "The term in which it starts is the first" in due.explanation
    table = list(due_dates_between("LA28", date(2024, 3, 27), date(2024, 4, 2), settings=terms))
    assert table == [(date(2024, 3, 27), date(2024, 3, 28)), (date(2024, 3, 28), date(2024, 3, 28))]


def test_settings_may_use_codes_and_must_name_what_exists():
    by_code = Settings(rules={"CN05": (CouncilRule(length=30),)}, switched_on=frozenset({"PL10"}))
    known = with_known_names(by_code)
    assert known.rules == {"child_in_need_visit": (CouncilRule(length=30),)}
    assert known.switched_on == {"family_group_decision_making"}
    with pytest.raises(Refused, match="no timescale called"):
        with_known_names(Settings(rules={"CN99X": ()}))
    with pytest.raises(Refused, match="twice"):
        with_known_names(Settings(rules={"CN05": (), "child_in_need_visit": ()}))


# ---------------------------------------------------------------- lookup tables for bulk work


@pytest.mark.parametrize(
    ("rule", "authority", "settings"),
    (
        ("initial_assessment", "", None),
        ("initial_assessment", "331", None),
        ("care_visit_first_year", "", None),
        ("care_proceedings", "", None),
        ("assessment", "", council(assessment=CouncilRule(length=40, applies_from=date(2019, 1, 1)))),
        ("child_protection_visit", "", Settings(closures=frozenset({date(2020, 12, 29)}))),
    ),
)
def test_the_lookup_table_agrees_with_asking_one_day_at_a_time(rule, authority, settings):
    first, last = date(2009, 6, 1), date(2021, 6, 30)
    expected = []
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        start = date.fromordinal(ordinal)
        due = day_due(rule, start, authority, settings)
        expected += [(start, due)] if due else []
    assert list(due_dates_between(rule, first, last, authority, settings)) == expected


def day_due(rule: str, start: date, authority: str, settings: Settings | None) -> date | None:
    try:
        due = due_date(rule, start, authority, settings).due
    except Refused:
        return None
    return due if isinstance(due, date) else None


def test_a_lookup_table_of_hours_is_in_whole_days():
    assert list(due_dates_between("MI01", date(2024, 3, 29), date(2024, 3, 29))) == [
        (date(2024, 3, 29), date(2024, 4, 1))
    ]


def test_a_lookup_table_of_no_days_is_empty():
    assert list(due_dates_between("CP04", date(2024, 3, 29), date(2024, 3, 28))) == []
    assert list(due_dates_between("CP19", date(2024, 3, 28), date(2024, 3, 29))) == []
