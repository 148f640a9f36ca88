from __future__ import annotations

import csv
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path

import pytest

from lineofsight.core.clocks import Counting, Unit
from lineofsight.core.council_settings import Settings
from lineofsight.core.readings import Refused
from lineofsight.core.timescales import Basis, Era, Evidence, Timescale
from lineofsight.library.choose_timescale import due_date
from lineofsight.library.find_timescale import all_timescales, find_timescale
from lineofsight.library.relaxation_of_2020 import FIRST_DAY, LAST_DAY, relaxed

FACTS = Path(__file__).parents[3] / "shared" / "facts" / "timescales.csv"
EXAMPLES = [(name, example) for name, timescale in all_timescales().items() for example in timescale.examples]
ERAS = [(name, era) for name, timescale in all_timescales().items() for era in timescale.eras]
BASIS_WORDS = {
    Basis.LOCAL: ("local", "regional"),
    Basis.GOOD_PRACTICE: ("good practice",),
    Basis.REGULATION: ("statutory regulation", "statutory instrument"),
    Basis.STATUTORY_GUIDANCE: ("statutory guidance", "guidance", "as LD02"),
    Basis.STATUTE: ("statute", "statutory duty"),
    Basis.NATIONAL_INDICATOR: ("national indicator", "DfE"),
    Basis.DATA_DEFINITION: ("data",),
    Basis.GUIDANCE_WITHOUT_A_NUMBER: ("statutory guidance",),
    Basis.PRACTICE_DIRECTION: ("practice direction",),
    Basis.DISPENSATION: ("Secretary of State",),
    Basis.INSPECTION_FRAMEWORK: ("inspection framework",),
    Basis.NATIONAL_PROGRAMME: ("programme",),
    Basis.POLICE_PRACTICE: ("police practice",),
}


def moment(text: str) -> date | datetime:
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def answer(rule: str, start: str, authority: str = "", **options) -> str:
    due = due_date(rule, moment(start), authority, **options).due
    return due.isoformat() if due else ""


# ---------------------------------------------------------------- worked examples


@pytest.mark.parametrize(("name", "example"), EXAMPLES, ids=lambda value: value if isinstance(value, str) else value[0])
def test_a_worked_example_comes_out_as_its_file_says(name, example):
    start, due, *authority = example
    assert answer(name, start, *authority) == due


@pytest.mark.parametrize(
    ("rule", "start", "due"),
    (
        ("CP04", "2023-12-14", "2024-01-09"),
        ("CP04", "2022-05-26", "2022-06-20"),
        ("CP04", "2022-09-05", "2022-09-27"),
        ("CP04", "2020-04-24", "2020-05-18"),
        ("AS05", "2023-03-20", "2023-05-26"),
        ("AS05", "2017-07-01", "2017-09-04"),
        ("AS02", "2010-12-17", "2011-01-05"),
        ("LA12", "2024-03-15", "2024-04-16"),
        ("CP13", "2023-11-30", "2024-02-29"),
        ("CP13", "2022-11-30", "2023-02-28"),
        ("CP14", "2023-08-31", "2024-02-29"),
        ("PL06", "2024-01-02", "2024-07-01"),
        ("LA04", "2024-02-01", "2024-03-14"),
        ("LC05", "2023-12-31", "2024-02-29"),
        ("CP18", "2022-03-01", "2024-02-28"),
        ("CP18", "2023-03-01", "2025-02-27"),
        ("PF04", "2024-01-10", "2024-04-03"),
        ("MI01", "2024-03-29T17:30:00+00:00", "2024-04-01T18:30:00+01:00"),
        ("MI01", "2024-10-25T17:30:00+01:00", "2024-10-28T16:30:00+00:00"),
        ("PF01", "2024-09-02", "2024-07-22"),
    ),
)
def test_a_published_vector_holds(rule, start, due):
    assert answer(rule, start) == due


def test_the_vector_that_counts_the_start_as_the_first_day():
    assert answer("CP04", "2023-12-14", counting=Counting.BEGINNING_WITH) == "2024-01-08"


# ---------------------------------------------------------------- the library as a whole


def test_every_timescale_with_a_length_in_days_or_hours_carries_a_worked_example():
    without = {name for name, timescale in all_timescales().items() if not timescale.examples}
    dateless = {name for name, timescale in all_timescales().items() if not has_a_length(timescale)}
    assert without == dateless | {"education_plan_review"}  # whose days depend on the council's terms


def has_a_length(timescale: Timescale) -> bool:
    return any(era.length is not None for era in timescale.eras)


@pytest.mark.parametrize("name", list(all_timescales()))
def test_ordinary_eras_of_one_process_never_overlap(name):
    ordinary = [era for era in all_timescales()[name].eras if not era.exception]
    in_order = sorted(ordinary, key=lambda era: era.applies_from or date.min)
    assert all(earlier.applies_to < later.applies_from for earlier, later in pairwise(in_order))


@pytest.mark.parametrize(("name", "era"), ERAS, ids=lambda value: value if isinstance(value, str) else value.code)
def test_an_era_has_a_length_with_its_unit_or_says_why_not(name, era):
    assert era.source
    assert (era.length is None) == (era.unit is None) == bool(era.no_date)
    assert era.applies_from or not era.applies_to
    assert all_timescales()[name].wording(era).endswith(".")


def test_every_row_of_the_facts_is_carried_once():
    if not FACTS.exists():
        pytest.skip(f"the list of rules is not here: {FACTS}")
    with FACTS.open(encoding="utf-8") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    ordinary = [era for _, era in ERAS if era.code and not era.exception]
    assert sorted(era.code for era in ordinary) == sorted(rows)
    assert [faults for era in ordinary if (faults := differences(era, rows[era.code]))] == []


def differences(era: Era, row: dict[str, str]) -> list[str]:
    evidence = {Evidence.VERIFY: "general knowledge", Evidence.SECONDARY: "(secondary)", Evidence.READ: "read in the"}
    starts, ends = (day.isoformat() if day else "" for day in (era.applies_from, era.applies_to))
    checks = {
        "length": expected_length(era, row),
        "dates": (starts, ends) == (row["applies_from"], row["applies_to"]) or era.code == "RF03",
        "basis": row["basis"].startswith(BASIS_WORDS[era.basis]) or era.code in {"CP03", "PL04"},
        "evidence": evidence[era.evidence] in row["evidence"],
        "verify": (era.evidence is Evidence.VERIFY) == ("general knowledge" in row["evidence"]),
    }
    return [f"{era.code} {name}" for name, right in checks.items() if not right]


def expected_length(era: Era, row: dict[str, str]) -> bool:
    """Whether length and unit are the row's; four rows say it in another way, which is spelt out here."""
    if row["unit"] in {"none", "visits"}:
        return era.length is None
    if row["unit"] == "local":  # a default stands in for the missing number
        return era.mark == "local" and era.length is not None
    if era.code == "LC07":  # the row gives the age at which support ends; the clock starts at 21
        return (era.length, era.unit) == (25 - 21, Unit.YEARS)
    opens_before = -min(era.not_before or 0, 0)  # the row gives the whole window around a birthday
    unit = era.unit.value if era.unit else ""
    return (str((era.length or 0) + opens_before), unit) == (row["length"], row["unit"])


# ---------------------------------------------------------------- law has dates


@pytest.mark.parametrize(
    ("start", "authority", "code", "length"),
    (
        ("2010-03-31", "", "AS01", 7),
        ("2010-04-01", "", "AS02", 10),
        ("2013-04-14", "846", "AS02", 10),
        ("2010-12-17", "331", "AS01", 7),
        ("2009-12-17", "331", "AS01", 7),
    ),
)
def test_the_era_is_chosen_by_council_and_start(start, authority, code, length):
    era = due_date("initial_assessment", date.fromisoformat(start), authority).era
    assert (era.code, era.length) == (code, length)


def test_a_code_that_did_not_govern_gives_the_era_that_did_and_says_so():
    due = due_date("AS02", date(2009, 12, 18))
    assert (due.era.code, due.asked) == ("AS01", "AS02")
    assert "AS02 did not govern a clock started on 2009-12-18; AS01 did." in due.explanation


def test_an_era_without_a_code_can_govern_too():
    due = due_date("LA12", date(2010, 1, 4))
    assert due.due == date(2010, 2, 1)
    assert "an earlier rule did" in due.explanation


@pytest.mark.parametrize(
    ("rule", "start", "reason"),
    (
        ("AS05", "2013-04-14", "applies to clocks started from 2013-04-15."),
        ("AS02", "2013-04-15", "from 2000-04-01 to 2013-04-14."),
        ("PL10", "2026-05-01", "switched off"),
    ),
)
def test_a_start_that_no_era_governs_is_refused(rule, start, reason):
    with pytest.raises(Refused, match=reason):
        due_date(rule, date.fromisoformat(start))


def test_law_not_in_force_can_be_switched_on_by_the_council():
    due = due_date("PL10", date(2026, 5, 1), settings=Settings(switched_on=frozenset({"family_group_decision_making"})))
    assert due.due is None
    assert due.explanation.startswith("A family group decision making meeting is offered. It is to come before")


def test_nothing_that_started_in_the_relaxed_months_has_the_ordinary_limit():
    starts = (FIRST_DAY, LAST_DAY)
    assert [due_date("care_visit_first_year", start).due for start in starts] == [None, None]
    assert due_date("care_visit_first_year", date(2020, 4, 23)).due == date(2020, 6, 4)
    assert due_date("care_visit_first_year", date(2020, 9, 26)).due == date(2020, 11, 7)
    assert relaxed("X", length=24, unit=Unit.WEEKS).no_date == ""


# ---------------------------------------------------------------- what an answer says


def test_an_answer_as_a_row():
    row = due_date(" cp09 ", date(2024, 3, 15), "846").as_row()
    assert {
        key: row[key] for key in ("rule", "code", "asked", "due", "weekday", "mark", "counting", "unit", "basis")
    } == {
        "rule": "child_protection_visit",
        "code": "CP09",
        "asked": "cp09",
        "due": "2024-04-02",
        "weekday": "Tuesday",
        "mark": "local",
        "counting": "rolling",
        "unit": "working days",
        "basis": "local standard",
    }
    assert str(row["note"]).startswith("Local: the council may set its own number.")


def test_an_answer_without_a_day_as_a_row():
    row = due_date("CP19", date(2024, 3, 15)).as_row()
    blank = ("due", "weekday", "length", "unit", "counting", "convention", "calendar")
    assert [row[key] for key in blank] == [None] * 7
    assert "no due date" in str(row["wording"])


def test_a_recalled_rule_is_marked_to_be_verified():
    due = due_date("AS07", date(2024, 3, 15))
    assert due.as_row()["evidence"] == "verify"
    assert "Verify: this rule has not been checked against its source." in due.notes


def test_a_length_of_no_days_is_the_day_itself():
    due = due_date("CP02", date(2024, 3, 30))
    assert due.due == date(2024, 3, 30)
    assert due.as_row()["wording"] == (
        "The start of the enquiry is recorded on the day of the strategy discussion that decides on the enquiry."
    )


def test_a_window_says_when_it_opens():
    around_birthday = due_date("LC06", date(2024, 5, 31))
    assert (around_birthday.not_before, around_birthday.due) == (date(2024, 2, 29), date(2024, 6, 30))
    hearing = due_date("PL08", date(2024, 3, 15))
    assert (hearing.not_before, hearing.due) == (date(2024, 4, 3), date(2024, 4, 11))


def test_a_clock_in_hours_needs_a_time_and_a_clock_in_days_takes_one():
    with pytest.raises(Refused, match="needs a time with its offset"):
        due_date("MI01", date(2024, 3, 29))
    late_evening = datetime(2024, 7, 1, 23, 30, tzinfo=UTC)
    assert due_date("LA03", late_evening).start == date(2024, 7, 2)
    hours = due_date("MI01", late_evening)
    assert hours.as_row()["start"] == "2024-07-02T00:30:00+01:00"
    assert "nights, weekends and bank holidays count" in hours.explanation


@pytest.mark.parametrize("rule", ("PF01", "CP18", "LA28"))
def test_a_clock_that_is_no_limit_in_days_keeps_its_counting(rule):
    with pytest.raises(Refused, match="first day cannot be changed"):
        due_date(rule, date(2024, 1, 2), counting=Counting.WITHIN)


def test_counting_otherwise_changes_nothing_where_there_is_no_length_or_no_difference():
    assert due_date("CP19", date(2024, 1, 2), counting=Counting.WITHIN).due is None
    assert due_date("CP04", date(2023, 12, 14), counting=Counting.WITHIN) == due_date("CP04", date(2023, 12, 14))


@pytest.mark.parametrize(
    ("length", "unit", "words"),
    ((1, Unit.WORKING_DAYS, "1 working day"), (6, Unit.WEEKS, "6 weeks"), (None, None, ""), (6, None, "")),
)
def test_a_length_in_words(length, unit, words):
    era = Era(length=length, unit=unit, basis=Basis.STATUTE, evidence=Evidence.READ, source="an Act")
    assert era.length_in_words == words


# ---------------------------------------------------------------- finding one


@pytest.mark.parametrize(
    "asked", ("CP04", "cp05", "Initial Child-Protection Conference", " initial_child_protection_conference")
)
def test_a_timescale_is_found_by_name_or_code_in_any_case(asked):
    assert find_timescale(asked) == "initial_child_protection_conference"


@pytest.mark.parametrize(
    ("asked", "answer"),
    (
        ("asessment", "assessment"),
        ("CP99", "CP09"),
        ("dental", "dental_check"),
        ("xyzzy", "list timescales"),
        ("", "list"),
    ),
)
def test_an_unknown_timescale_is_refused_with_the_nearest(asked, answer):
    with pytest.raises(Refused, match=answer):
        find_timescale(asked)
