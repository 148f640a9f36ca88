"""Annex A as it is written: cohorts, counts and ages as at a day, Ofsted's labels, and never a formula."""

from __future__ import annotations

import zipfile
from datetime import date

import pytest
from python_calamine import CalamineWorkbook

from lineofsight.core.readings import Refused
from lineofsight.formats.annex_a.matching import annex_lists
from lineofsight.formats.annex_a.writing import refuse_too_long
from tests.factories.annex_a import written
from tests.factories.workbooks import AS_AT

IN_TIME, TOO_OLD, AHEAD = date(2023, 12, 31), date(2023, 12, 30), date(2024, 7, 1)
MAY, JUNE = date(2024, 5, 7), date(2024, 6, 10)
LONG_AGO, LONGER_AGO = date(2020, 2, 3), date(2018, 2, 3)
A_YEAR_AGO = date(2023, 7, 1)


@pytest.fixture
def write(tmp_path):
    """Writes tables given as rows and gives the lines of one list back."""
    return lambda number, **tables: written(tmp_path, number, tables)


def test_eleven_lists_are_written_even_when_there_is_nothing_to_say(write, tmp_path):
    assert write(1) == []
    assert CalamineWorkbook.from_path(tmp_path / "annex.xlsx").sheet_names == [f"List {n}" for n in range(1, 12)]


def test_the_child_stands_in_every_line_with_its_age_on_the_day(write):
    people = [
        {"child_id": "A1", "sex": "F", "ethnicity": "WBRI", "born_on": date(2014, 6, 30)},
        {"child_id": "B2", "sex": "M", "gender": "Neither", "born_on": date(2014, 7, 1)},
        {"child_id": "C3", "sex": "U", "expected_birth_on": AHEAD},
    ]
    contacts = [{"child_id": child, "contacted_on": MAY, "source": "6"} for child in ("A1", "B2", "C3", "D4")]

    shared = {"contacted_on": MAY, "source": "q) 6: Police"}
    assert write(1, people=people, contacts=contacts) == [
        {
            "child_id": "A1",
            "gender": "b) Female",
            "ethnicity": "a) WBRI",
            "born_on": date(2014, 6, 30),
            "age": 10.0,
            **shared,
        },
        {"child_id": "B2", "gender": "d) Neither", "born_on": date(2014, 7, 1), "age": 9.0, **shared},
        {"child_id": "C3", "gender": "c) Not stated/recorded", "born_on": AHEAD, **shared},
        {"child_id": "D4", **shared},
    ]


def test_contacts_of_the_last_six_months_only(write):
    days = (TOO_OLD, IN_TIME, AS_AT, AHEAD, None)
    contacts = [{"child_id": "A1", "contacted_on": day} for day in days] + [{"child_id": None, "contacted_on": MAY}]

    assert [row["contacted_on"] for row in write(1, contacts=contacts)] == [IN_TIME, AS_AT]


@pytest.mark.parametrize(
    ("number", "table", "ended"), ((2, "early_help_episodes", "ended_on"), (4, "assessments", "authorised_on"))
)
@pytest.mark.parametrize(
    ("start", "end", "is_told", "end_told"),
    (
        (IN_TIME, None, True, None),
        (IN_TIME, MAY, True, MAY),
        (LONG_AGO, MAY, True, MAY),
        (LONG_AGO, None, True, None),
        (LONG_AGO, AHEAD, True, None),
        (LONG_AGO, TOO_OLD, False, None),
        (MAY, LONG_AGO, True, LONG_AGO),
        (AHEAD, None, False, None),
        (None, MAY, False, None),
    ),
)
def test_what_is_open_or_started_or_finished_lately_is_told(write, number, table, ended, start, end, is_told, end_told):  # noqa: PLR0917 - a table of cases
    rows = write(number, **{table: [{"child_id": "A1", "started_on": start, ended: end}]})

    assert [row.get(ended) for row in rows] == ([end_told] if is_told else [])


def test_referrals_with_their_count_and_with_names_of_team_and_worker(write):
    referrals = [
        {"child_id": "A1", "referred_on": A_YEAR_AGO},
        {"child_id": "A1", "referred_on": date(2023, 6, 30)},
        {
            "child_id": "A1",
            "referred_on": MAY,
            "source": "5D",
            "no_further_action": False,
            "team_id": "T1",
            "worker_id": "W1",
        },
        {"child_id": "B2", "referred_on": MAY, "team_id": "T2"},
    ]
    teams = [{"team_id": "T1", "name": "North"}, {"team_id": "T2", "name": None}]
    workers = [{"worker_id": "W1", "name": "Ada"}]

    assert write(3, referrals=referrals, teams=teams, workers=workers) == [
        {
            "child_id": "A1",
            "referred_on": MAY,
            "source": "p1) 5D: LA services",
            "no_further_action": "b) No",
            "referrals": 2.0,
            "team": "North",
            "worker": "Ada",
        },
        {"child_id": "B2", "referred_on": MAY, "referrals": 1.0, "team": "T2"},
    ]


@pytest.mark.parametrize(("ended", "said"), ((False, "a) Yes"), (True, "b) No"), (None, None)))
def test_an_assessment_without_further_action_needed_no_support(write, ended, said):
    (row,) = write(
        4, assessments=[{"child_id": "A1", "started_on": MAY, "no_further_action": ended, "child_seen": None}]
    )

    assert row.get("needs_support") == said
    assert "child_seen" not in row


@pytest.mark.parametrize(
    ("codes", "said"), ((["NONE"], "b) No"), (["LD", "AUT"], "a) Yes"), ([None], "a) Yes"), ([], None))
)
def test_disability_is_yes_no_or_not_recorded(write, codes, said):
    disabilities = [{"child_id": "A1", "disability": code} for code in codes]
    (row,) = write(4, assessments=[{"child_id": "A1", "started_on": MAY}], disabilities=disabilities)

    assert row.get("is_disabled") == said


def test_an_enquiry_with_its_first_conference(write):
    enquiry = {"section_47_enquiry_id": "E1", "child_id": "A1", "started_on": MAY}
    conferences = [
        {"child_id": "A1", "section_47_enquiry_id": "E1", "held_on": AS_AT, "plan_made": False},
        {"child_id": "A1", "section_47_enquiry_id": "E1", "held_on": JUNE, "plan_made": True},
        {"child_id": "B2", "section_47_enquiry_id": "E1", "held_on": MAY, "plan_made": False},
        {"child_id": "A1", "section_47_enquiry_id": "E0", "held_on": LONG_AGO},
    ]

    assert write(5, section_47_enquiries=[enquiry], conferences=conferences) == [
        {
            "child_id": "A1",
            "started_on": MAY,
            "conference_unnecessary": "b) No",
            "conference_on": JUNE,
            "plan_made": "a) Yes",
            "enquiries": 1.0,
            "conferences": 2.0,
        }
    ]


def test_an_older_enquiry_is_told_for_its_late_conference_and_a_coming_one_is_not(write):
    enquiries = [{"section_47_enquiry_id": f"E{n}", "child_id": "A1", "started_on": LONG_AGO} for n in range(3)]
    conferences = [
        {"child_id": "A1", "section_47_enquiry_id": "E0", "held_on": IN_TIME},
        {"child_id": "A1", "section_47_enquiry_id": "E1", "held_on": AHEAD, "plan_made": True},
    ]

    assert [row["conference_on"] for row in write(5, section_47_enquiries=enquiries, conferences=conferences)] == [
        IN_TIME
    ]


def test_a_conference_not_yet_held_is_no_answer(write):
    enquiries = [{"section_47_enquiry_id": "E1", "child_id": "A1", "started_on": MAY, "outcome": "{}"}]
    conferences = [{"child_id": "A1", "section_47_enquiry_id": "E1", "held_on": AHEAD, "plan_made": True}]

    (row,) = write(5, section_47_enquiries=enquiries, conferences=conferences)
    assert not {"conference_on", "plan_made", "conference_unnecessary"} & set(row)


@pytest.mark.parametrize(
    ("tables", "status"),
    (
        (
            {"care_episodes": [{"started_on": LONG_AGO}], "child_protection_plans": [{"started_on": MAY}]},
            "a) Looked after child",
        ),
        ({"child_protection_plans": [{"started_on": MAY}], "child_in_need_plans": [{}]}, "b) Child Protection plan"),
        ({"child_in_need_plans": [{"started_on": None}]}, "c) Child in need plan"),
        ({"child_in_need_plans": [{"started_on": MAY, "ended_on": JUNE}]}, None),
        ({"assessments": [{"started_on": MAY}]}, "d) Open assessment"),
        ({"assessments": [{"started_on": MAY, "authorised_on": JUNE}]}, None),
        ({}, None),
    ),
)
def test_an_open_case_is_what_it_is_and_no_plan_by_default(write, tables, status):
    tables = {table: [{"child_id": "A1", **row} for row in rows] for table, rows in tables.items()}
    (row,) = write(6, referrals=[{"child_id": "A1", "referred_on": LONG_AGO, "primary_need": "N4"}], **tables)

    assert row.get("status") == status
    assert row["primary_need"] == "N4 - Family in acute stress"


def test_children_in_need_now_or_until_lately(write):
    referrals = [
        {"child_id": "A1", "referred_on": LONG_AGO, "closed_on": IN_TIME, "closure_reason": "RC7"},
        {"child_id": "B2", "referred_on": LONG_AGO, "closed_on": TOO_OLD},
        {"child_id": "C3", "referred_on": LONG_AGO, "closed_on": AHEAD, "closure_reason": "RC7"},
        {"child_id": "D4", "referred_on": AHEAD},
        {"child_id": "E5", "referred_on": MAY, "no_further_action": True},
        {"child_id": "F6", "referred_on": None},
    ]
    visits = [{"child_id": "A1", "visited_on": day} for day in (LONG_AGO, MAY, AHEAD, None)]

    assert write(6, referrals=referrals, child_in_need_visits=visits) == [
        {
            "child_id": "A1",
            "started_on": LONG_AGO,
            "last_seen_on": MAY,
            "closed_on": IN_TIME,
            "closure_reason": "RC7 - Services ceased for any other reason, including child no longer in need",
            "status": "e) Closed episode",
        },
        {"child_id": "C3", "started_on": LONG_AGO},
        {"child_id": "F6"},
    ]


def test_the_worker_who_holds_the_case_is_told_and_no_reviewing_officer(write):
    involvements = [
        {"child_id": "A1", "worker_id": "Old", "started_on": LONG_AGO, "ended_on": MAY},
        {
            "child_id": "A1",
            "worker_id": "Now",
            "team_id": "North",
            "started_on": MAY,
            "role": "Allocated social worker",
        },
        {"child_id": "A1", "worker_id": "Chair", "started_on": JUNE, "role": "Reviewing officer"},
        {"child_id": "A1", "worker_id": "Next", "started_on": AHEAD},
    ]
    referrals = [
        {"child_id": "A1", "referred_on": LONG_AGO, "worker_id": "First"},
        {"child_id": "A1", "referred_on": LONGER_AGO, "closed_on": IN_TIME, "worker_id": "First"},
        {"child_id": "B2", "referred_on": LONG_AGO, "worker_id": "First"},
    ]

    rows = write(6, referrals=referrals, involvements=involvements)
    assert [(row.get("team"), row["worker"]) for row in rows] == [("North", "Now"), (None, "Old"), (None, "First")]


@pytest.mark.parametrize("text", ("=1+1", "Y", "+44 1273", "-5", "@Ada", "http://example.org", "007", "x" * 40_000))
def test_no_text_ever_becomes_a_formula_a_link_or_a_number(write, text, tmp_path):
    (row,) = write(3, referrals=[{"child_id": "A1", "referred_on": MAY, "team_id": text}])

    assert row["team"] == text[:32_767]
    with zipfile.ZipFile(tmp_path / "annex.xlsx") as archive:
        sheets = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/")]
    assert not any(b"<f" in sheet or b"<hyperlink" in sheet for sheet in sheets)


def test_days_before_excel_counts_are_written_out(write):
    (row,) = write(9, care_leavers=[{"child_id": "A1", "last_contacted_on": date(1899, 12, 31)}])

    assert row["last_contacted_on"] == "1899-12-31"


def test_a_list_longer_than_a_sheet_is_refused():
    refuse_too_long(annex_lists()[9], 1_048_575)

    with pytest.raises(Refused, match="List 9 has more lines than an Excel sheet can hold"):
        refuse_too_long(annex_lists()[9], 1_048_576)
