"""Annex A as it is written: cohorts, counts and ages as at a day, Ofsted's labels, and never a formula."""

from __future__ import annotations

import zipfile
from datetime import date

import pytest
from python_calamine import CalamineWorkbook

from lineofsight.core.readings import Refused
from lineofsight.formats import annex_a
from lineofsight.formats.annex_a.matching import annex_lists
from lineofsight.formats.annex_a.writing import refuse_too_long
from tests.factories.workbooks import AS_AT, headings

IN_TIME, TOO_OLD, AHEAD = date(2023, 12, 31), date(2023, 12, 30), date(2024, 7, 1)
MAY, JUNE = date(2024, 5, 7), date(2024, 6, 10)
LONG_AGO, LONGER_AGO = date(2020, 2, 3), date(2018, 2, 3)
A_YEAR_AGO = date(2023, 7, 1)


@pytest.fixture
def write(tmp_path):
    """Writes tables given as rows and gives the lines of one list back, under our names, without what is blank."""

    def lines_of(number, **tables):
        columns = {
            table: {name: [row.get(name) for row in rows] for name in {name: None for row in rows for name in row}}
            for table, rows in tables.items()
        }
        path = tmp_path / "annex.xlsx"
        annex_a.write(columns, path, as_at=AS_AT)
        top, *lines = CalamineWorkbook.from_path(path).get_sheet_by_name(f"List {number}").to_python()
        assert top == headings(number)
        names = [heading.name for heading in annex_lists()[number].headings]
        return [{name: cell for name, cell in zip(names, cells, strict=True) if cell != ""} for cells in lines]

    return lines_of


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


def test_a_protection_plan_with_its_own_visits_and_reviews(write):
    plans = [
        {"child_id": "A1", "child_protection_plan_id": "P1", "started_on": LONG_AGO, "ended_on": TOO_OLD},
        {"child_id": "A1", "child_protection_plan_id": "P2", "started_on": MAY, "initial_category": "PHY"},
        {"child_id": "B2", "child_protection_plan_id": "P3", "started_on": None},
    ]
    visits = [
        {"child_id": "A1", "child_protection_plan_id": "P1", "visited_on": JUNE, "seen_alone": True},
        {"child_id": "A1", "child_protection_plan_id": "P2", "visited_on": MAY, "seen_alone": False},
        {"child_id": "A1", "visited_on": JUNE, "seen_alone": True},
        {"child_id": "A1", "visited_on": LONG_AGO},
        {"child_id": "B2", "visited_on": LONG_AGO},
    ]
    reviews = [{"child_id": "A1", "child_protection_plan_id": "P2", "held_on": AHEAD}]
    orders = [{"child_id": "A1", "legal_status": "L2", "started_on": MAY}]

    rows = write(
        7,
        child_protection_plans=plans,
        child_protection_visits=visits,
        child_protection_reviews=reviews,
        legal_statuses=orders,
    )
    assert rows == [
        {
            "child_id": "A1",
            "started_on": MAY,
            "initial_category": "b) Physical abuse",
            "last_visit_on": JUNE,
            "seen_alone": "a) Yes",
            "was_in_emergency": "a) Yes",
            "previous_plans": 1.0,
        },
        {"child_id": "B2", "last_visit_on": LONG_AGO, "was_in_emergency": "b) No"},
    ]


def test_without_orders_it_is_not_known_whether_there_was_an_emergency(write):
    (row,) = write(7, child_protection_plans=[{"child_id": "A1", "child_protection_plan_id": "P", "started_on": MAY}])

    assert "was_in_emergency" not in row


def test_a_period_of_care_is_put_together_from_its_episodes(write):
    episodes = [
        {"period_of_care_id": "C1", "started_on": LONG_AGO, "ended_on": MAY, "end_reason": "X1", "primary_need": "N1"},
        {"period_of_care_id": "C1", "started_on": MAY, "last_reviewing_officer_contact_on": JUNE, "primary_need": "N1"},
        {"period_of_care_id": "C1", "started_on": AHEAD},
        {"entered_care_on": LONGER_AGO, "started_on": LONGER_AGO, "ended_on": A_YEAR_AGO, "end_reason": "E4A"},
    ]
    (row,) = write(8, care_episodes=[{"child_id": "A1", **episode} for episode in episodes])

    assert row == {
        "child_id": "A1",
        "started_on": LONG_AGO,
        "primary_need": "N1 - Abuse or neglect",
        "is_second_period": "a) Yes",
        "reviewing_officer_on": JUNE,
    }


def test_a_child_in_care_with_all_that_is_latest(write):
    child = {"child_id": "A1"}
    rows = write(
        8,
        care_episodes=[child | {"started_on": LONG_AGO, "ended_on": JUNE, "end_reason": "E41"}],
        legal_statuses=[
            child | {"legal_status": status, "started_on": day} for status, day in (("C1", LONG_AGO), ("C2", MAY))
        ],
        placements=[
            child | {"started_on": LONG_AGO, "ended_on": MAY, "kind": "K2"},
            child
            | {"started_on": MAY, "kind": "U6", "provider": "PR1", "postcode": "BN1", "is_inside_authority": True},
            child | {"started_on": LONGER_AGO, "ended_on": LONG_AGO},
        ],
        care_reviews=[child | {"held_on": MAY}],
        care_visits=[child | {"visited_on": LONGER_AGO}],
        health_checks=[
            child | {"kind": "HEALTH_ASSESSMENT", "checked_on": MAY, "status": "Completed"},
            child | {"kind": "HEALTH_ASSESSMENT", "checked_on": JUNE, "status": "Refused"},
            child | {"kind": "DENTAL_CHECK", "checked_on": JUNE},
            child | {"kind": "DENTAL_CHECK", "checked_on": AHEAD},
        ],
        care_plans=[child | {"permanence_plan": "Adoption"}],
        immigration_statuses=[child | {"status": "UASC"}],
        missing_episodes=[
            child | {"started_on": MAY, "kind": "M", "return_interview_offered": "N"},
            child
            | {"started_on": JUNE, "kind": "M", "return_interview_offered": "Y", "return_interview_accepted": "NA"},
            child | {"started_on": A_YEAR_AGO, "kind": "A"},
            child | {"started_on": LONG_AGO, "kind": "A"},
        ],
    )

    assert rows == [
        {
            "child_id": "A1",
            "is_unaccompanied": "a) Yes",
            "started_on": LONG_AGO,
            "is_second_period": "b) No",
            "legal_status_on": MAY,
            "legal_status": "C2: Full care order",
            "last_review_on": MAY,
            "permanence_plan": "b) Adoption",
            "last_health_assessment_on": MAY,
            "last_dental_check_on": JUNE,
            "placements": 2.0,
            "ended_on": JUNE,
            "end_reason": "h) E41: Residence order granted",
            "placed_on": MAY,
            "placement_kind": "f) U6: Foster placement - not FFA",
            "provider": "b) PR1: Own provision",
            "postcode": "BN1",
            "location": "a) In",
            "missing_episodes": 2.0,
            "absent_episodes": 1.0,
            "interview_offered": "a) Yes",
        }
    ]


def test_what_no_table_tells_of_a_child_in_care_stays_blank(write):
    (row,) = write(8, care_episodes=[{"child_id": "A1", "started_on": None}])

    assert row == {"child_id": "A1"}


@pytest.mark.parametrize(
    ("packed", "said"),
    (
        ('{"RETURN1M": "", "ADOPTION": "Y"}', "b) Adoption"),
        ('{"LTFOST18":"Yes"}', "f) Long-term fostering"),
        ('{"ADOPTION": "N"}', None),
        ("Something else", "Something else: Something else"),
    ),
)
def test_a_care_plan_is_said_in_ofsteds_words(write, packed, said):
    plans = [{"child_id": "A1", "permanence_plan": packed, "started_on": MAY}]
    plans.append({"child_id": "A1", "permanence_plan": "Other", "started_on": LONG_AGO})
    (row,) = write(8, care_episodes=[{"child_id": "A1", "started_on": LONG_AGO}], care_plans=plans)

    assert row.get("permanence_plan") == said


def test_care_leavers_who_are_entitled_now(write):
    leavers = [
        {
            "child_id": "A1",
            "eligibility": "RELEVANT",
            "personal_adviser": "W1",
            "in_touch": "REFU",
            "accommodation": "Z",
        },
        {"child_id": "B2", "eligibility": "NO_CURRENT_ELIGIBILITY"},
        {"child_id": "C3", "eligibility": None},
    ]

    assert write(9, care_leavers=leavers, workers=[{"worker_id": "W1", "name": "Ada"}], immigration_statuses=[]) == [
        {
            "child_id": "A1",
            "is_unaccompanied": "b) No",
            "personal_adviser": "Ada",
            "eligibility": "a) Relevant child",
            "in_touch": "d) Refu",
            "accommodation": "Z: With former foster carers",
        },
        {"child_id": "C3", "is_unaccompanied": "b) No"},
    ]


def test_adoption_in_the_last_year(write):
    permanence = [
        {"child_id": "A1", "decided_for_adoption_on": LONG_AGO, "ordered_on": A_YEAR_AGO, "order_kind": "ADOPTION"},
        {
            "child_id": "B2",
            "decided_for_adoption_on": LONG_AGO,
            "ordered_on": MAY,
            "order_kind": "SPECIAL_GUARDIANSHIP",
        },
        {"child_id": "C3", "decided_for_adoption_on": MAY, "decision_reversed_on": AHEAD, "reversal_reason": "RD4"},
        {"child_id": "D4", "decision_reversed_on": JUNE, "reversal_reason": "RD4", "entered_care_on": LONGER_AGO},
    ]
    episodes = [
        {"child_id": "A1", "started_on": LONG_AGO, "entered_care_on": LONGER_AGO},
        {"child_id": "A1", "started_on": None},
    ]

    assert write(10, permanence=permanence, care_episodes=episodes) == [
        {
            "child_id": "A1",
            "entered_care_on": LONGER_AGO,
            "decided_for_adoption_on": LONG_AGO,
            "ordered_on": A_YEAR_AGO,
        },
        {"child_id": "C3", "decided_for_adoption_on": MAY},
        {
            "child_id": "D4",
            "entered_care_on": LONGER_AGO,
            "decision_reversed_on": JUNE,
            "reversal_reason": "RD4 - Any other reason",
        },
    ]


def test_adopters_who_were_on_the_way_in_the_last_year(write):
    adopters = [
        {"adopter_id": "1", "gender": "M", "enquired_on": LONG_AGO, "left_on": MAY, "leaving_reason": "ON_HOLD"},
        {"adopter_id": "2", "enquired_on": LONG_AGO},
        {"adopter_id": "3", "enquired_on": LONG_AGO, "left_on": date(2023, 6, 30)},
        {"adopter_id": "4", "enquired_on": LONG_AGO, "ordered_on": date(2023, 6, 30)},
        {"adopter_id": "5", "enquired_on": AHEAD},
    ]

    assert write(11, adopters=adopters) == [
        {
            "adopter_id": "1",
            "gender": "a) Male",
            "enquired_on": LONG_AGO,
            "left_on": MAY,
            "leaving_reason": "b) Process on hold",
        },
        {"adopter_id": "2", "enquired_on": LONG_AGO},
    ]


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
