"""A made-up council holds together: every row linked, every code known, every day in order, nobody real."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, date, datetime

import pytest

from lineofsight.core.tables import Kind
from lineofsight.synthesis.allocation import REVIEWING_OFFICER
from lineofsight.synthesis.council import coverage_of, make_council
from lineofsight.synthesis.ledger import Ledger, canonical_tables
from lineofsight.synthesis.rates import reached
from lineofsight.synthesis.records import Records, percent
from lineofsight.synthesis.targets import TARGETS

AS_AT = date(2025, 3, 31)
CHILDREN = 3000
TYPES = {
    Kind.TEXT: str,
    Kind.CODE: str,
    Kind.DATE: date,
    Kind.TIME: datetime,
    Kind.WHOLE: int,
    Kind.DECIMAL: float,
    Kind.FLAG: bool,
}
TABLES = canonical_tables()
OUTLIVES = {("immigration_statuses", "ended_on")}


@pytest.fixture(scope="module")
def council():
    return make_council("846", CHILDREN, 6, 1, AS_AT, faults=0)


def digest_of(tables):
    shown = hashlib.sha256()
    for name in sorted(tables):
        for column, values in tables[name].items():
            shown.update(f"{name}.{column}={values}\n".encode())
    return shown.hexdigest()


def rows_of(columns):
    return [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]


# ---------------------------------------------------------------- the same again


def test_the_same_arguments_give_the_same_council():
    assert digest_of(make_council("846", 300, 4, 7, AS_AT)) == digest_of(make_council("846", 300, 4, 7, AS_AT))


def test_the_council_is_the_same_on_every_machine_and_python_version():
    """Change the digest when the generator is meant to change: a new one means that every made-up figure differs."""
    assert digest_of(make_council("846", 200, 3, 1, AS_AT))[:16] == "0193e506f4401c59"


@pytest.mark.parametrize(("authority", "seed"), (("304", 7), ("846", 8)))
def test_another_seed_or_authority_gives_another_council(authority, seed):
    assert digest_of(make_council(authority, 100, 3, seed, AS_AT)) != digest_of(make_council("846", 100, 3, 7, AS_AT))


# ---------------------------------------------------------------- whole and linked


def test_every_canonical_table_has_rows_and_exactly_its_columns(council):
    assert {name: tuple(columns) for name, columns in council.items()} == {
        name: table.column_names for name, table in TABLES.items()
    }
    assert [name for name, columns in council.items() if not columns["authority"]] == []


def test_it_knows_the_number_of_children_asked_for(council):
    assert len(set(council["people"]["child_id"])) == CHILDREN


@pytest.mark.parametrize("name", sorted(TABLES))
def test_values_are_of_their_columns_kind_and_codes_are_known(council, name):
    wrong = [
        (column.name, value)
        for column in TABLES[name].columns
        for value in council[name][column.name]
        if value is not None and (type(value) is not TYPES[column.kind] or (column.codes and value not in column.codes))
    ]
    assert wrong[:5] == []


@pytest.mark.parametrize("name", sorted(TABLES))
def test_keys_are_present_and_never_twice(council, name):
    keys = list(zip(*(council[name][key] for key in TABLES[name].keys), strict=True))

    assert len(set(keys)) == len(keys)
    assert [key for key in keys if None in key] == []


@pytest.mark.parametrize("name", sorted(TABLES))
def test_every_reference_is_to_a_row_that_is_there(council, name):
    orphans = []
    for column in TABLES[name].columns:
        if column.refers_to:
            table, _, key = column.refers_to.partition(".")
            known = {*council[table][key], None}
            orphans += [(column.name, value) for value in council[name][column.name] if value not in known]
    assert orphans[:5] == []


@pytest.mark.parametrize("name", sorted(TABLES))
def test_nothing_ends_before_it_starts_or_happens_after_the_last_day(council, name):
    columns = council[name]
    dates = [column.name for column in TABLES[name].columns if column.kind is Kind.DATE]
    late = [
        (column, day)
        for column in dates
        for day in columns[column]
        if day and day > AS_AT and "due" not in column and column != "expected_birth_on"
    ]
    assert late[:5] == []
    starts = columns.get("started_on", [])
    ends = columns.get("ended_on", columns.get("authorised_on", [None] * len(starts)))
    assert [(start, end) for start, end in zip(starts, ends, strict=False) if start and end and end < start][:5] == []


def test_source_refs_say_table_and_line(council):
    assert council["assessments"]["source_ref"][6] == "synthetic#assessments!7"
    assert set(council["assessments"]["authority"]) == {"846"}


def test_coverage_is_of_every_column_from_the_first_month_with_contacts(council):
    coverage = coverage_of(council)

    assert coverage["assessments"].columns == frozenset(council["assessments"])
    assert coverage["assessments"].from_on == date(2019, 4, 1)


# ---------------------------------------------------------------- what happens in it


def test_brothers_and_sisters_share_their_conference(council):
    meetings = {}
    for row in rows_of(council["conferences"]):
        meetings.setdefault(row["meeting_id"], set()).add(row["held_on"])
    families = dict(zip(council["family_members"]["child_id"], council["family_members"]["family_id"], strict=True))
    shared = {}
    for row in rows_of(council["conferences"]):
        shared.setdefault(row["meeting_id"], set()).add(families[row["child_id"]])

    assert len(meetings) < len(council["conferences"]["meeting_id"])
    assert {len(days) for days in meetings.values()} == {1}
    assert {len(each) for each in shared.values()} == {1}


def test_some_children_are_referred_before_they_are_born(council):
    born = dict(zip(council["people"]["child_id"], council["people"]["born_on"], strict=True))
    unborn = [
        row
        for row in rows_of(council["referrals"])
        if born[row["child_id"]] and row["referred_on"] < born[row["child_id"]]
    ]

    assert unborn != []


def test_episodes_of_a_period_of_care_follow_each_other_without_a_gap(council):
    periods = {}
    for row in rows_of(council["care_episodes"]):
        periods.setdefault(row["period_of_care_id"], []).append((row["started_on"], row["ended_on"], row["end_reason"]))

    assert any(len(episodes) > 2 for episodes in periods.values())
    for episodes in periods.values():
        assert [end for _, end, _ in episodes[:-1]] == [start for start, _, _ in episodes[1:]]
        assert {reason for _, _, reason in episodes[:-1]} <= {"X1"}
        assert episodes[-1][2] != "X1"


def case_workers(council):
    return [row for row in rows_of(council["involvements"]) if row["role"] != REVIEWING_OFFICER]


def test_who_is_on_a_plan_or_in_care_has_a_reviewing_officer(council):
    officers = {}
    for row in rows_of(council["involvements"]):
        if row["role"] == REVIEWING_OFFICER:
            officers.setdefault(row["child_id"], []).append((row["started_on"], row["ended_on"] or AS_AT))
    plans = [row for row in rows_of(council["child_protection_plans"]) if row["ended_on"] is None and row["child_id"]]

    assert plans
    assert all(any(end == AS_AT for _, end in officers[plan["child_id"]]) for plan in plans)


def test_cases_change_hands_and_come_back_to_the_same_worker(council):
    workers = {}
    for row in case_workers(council):
        workers.setdefault((row["child_id"], row["referral_id"]), []).append(row["worker_id"])

    assert any(a == c != b for turns in workers.values() for a, b, c in zip(turns, turns[1:], turns[2:], strict=False))


def test_the_caseload_of_a_worker_is_the_children_in_hand(council):
    held = {}
    for row in case_workers(council):
        if row["ended_on"] is None:
            held.setdefault(row["worker_id"], set()).add(row["child_id"])
    caseloads = dict(zip(council["workers"]["worker_id"], council["workers"]["caseload"], strict=True))

    assert {worker_id: len(children) for worker_id, children in held.items()} == {
        worker_id: cases for worker_id, cases in caseloads.items() if cases
    }


def test_teams_form_one_tree(council):
    parents = dict(zip(council["teams"]["team_id"], council["teams"]["parent_team_id"], strict=True))

    assert [team for team, parent in parents.items() if parent is None] == ["T00"]
    assert 10 <= len(set(council["involvements"]["team_id"]) | set(council["assessments"]["team_id"])) + 3 <= 20


def test_times_are_in_utc(council):
    times = [time for time in council["return_interviews"]["returned_at"] if time]

    assert {time.tzinfo for time in times} == {UTC}


def test_a_team_in_trouble_is_late_more_often_than_the_others(council):
    late = {True: [0, 0], False: [0, 0]}
    for row in rows_of(council["assessments"]):
        if row["authorised_on"] and date(2022, 3, 1) <= row["started_on"] < date(2022, 12, 1):
            found = late[row["team_id"] == "T05"]
            found[0] += (row["authorised_on"] - row["started_on"]).days > 66
            found[1] += 1

    assert late[True][0] / late[True][1] > 1.5 * late[False][0] / late[False][1]


# ---------------------------------------------------------------- nobody real


def test_names_and_numbers_can_be_nobodys(council):
    people = council["people"]

    assert [name for name in people["surname"] if not name.startswith("Zz")] == []
    assert [upn for upn in people["upn"] if upn and not re.fullmatch(r"I[0-9]{12}", upn)] == []
    assert [code for code in council["addresses"]["postcode"] if not code.startswith("ZZ")] == []
    assert [code for code in council["placements"]["postcode"] if not code.startswith("ZZ")] == []
    assert [number for number in council["workers"]["registration_number"] if number and number[:2] != "ZZ"] == []


# ---------------------------------------------------------------- like England


def test_most_rates_come_near_englands_even_in_a_small_council(council):
    rates = reached(council, AS_AT)
    near = [target.name for target in TARGETS if abs(rates[target.name] - target.england) <= 2.5 * target.near()]

    assert set(rates) == {target.name for target in TARGETS}
    assert len(near) >= 28


def test_a_share_of_nothing_is_blank():
    assert percent(0, 0) is None


def test_rates_of_an_empty_council_are_blank_or_nought():
    tables = Ledger().columns("846")
    tables["populations"] = {"year": [2024], "children_under_18": [1000], "authority": ["846"], "source_ref": ["x"]}
    rates = reached(tables, AS_AT)

    assert rates["referrals"] == 0
    assert rates["caseload"] is rates["agency"] is rates["questionnaire"] is rates["assessments_in_time"] is None


def test_a_year_that_ends_on_29_february_starts_after_28_february(council):
    assert Records(council, date(2024, 2, 29)).before == date(2023, 2, 28)
