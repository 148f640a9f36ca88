"""How a workbook is recognised and read as a whole: sheets, headings, people, coverage, refusals."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lineofsight.core.readings import Refusal, Refused
from lineofsight.formats import annex_a
from tests.factories.workbooks import AS_AT, headings, line, packed, parts, sheet_xml, workbook
from tests.factories.workbooks import annex_a as made

MAY, JUNE = date(2024, 5, 7), date(2024, 6, 10)
SAMPLE = Path(__file__).parents[3] / "shared/data/samples/liia-tools-pipeline/annex_a/Annex_A_2024_Jan.xlsx"


def read(path, as_at=AS_AT):
    return annex_a.read(path, authority="846", as_at=as_at)


def contact(**values):
    return line(1, **{"contacted_on": MAY, **values})


@pytest.mark.parametrize(
    "name",
    ("List 1", "list 01", "LIST_1", "1", "01 - contacts", "List 1 - Contacts", "Contacts", "Annex A List 1", "Tab"),
)
def test_a_sheet_is_known_by_its_name_or_by_its_headings(name, tmp_path):
    path = workbook(tmp_path / "annex.xlsx", {name: [headings(1), contact()]})

    assert annex_a.recognises(path)
    assert len(read(path).tables["contacts"]["child_id"]) == 1


def test_a_sheet_with_the_wrong_name_is_what_its_headings_say(tmp_path):
    path = workbook(tmp_path / "annex.xlsx", {"List 3": [headings(1), contact()]})

    assert "contacts" in read(path).tables
    assert "referrals" not in read(path).tables


def test_a_sheet_that_is_no_list_is_left_out_with_a_note(tmp_path):
    path = workbook(tmp_path / "annex.xlsx", {"List 1": [headings(1), contact()], "Guide": [["Read me"]], "Blank": []})

    reading = read(path)
    assert [note for note in reading.notes if "left out" in note] == [
        "annex.xlsx: the sheet ‘Guide’ is no list of Annex A and was left out.",
        "annex.xlsx: the sheet ‘Blank’ is no list of Annex A and was left out.",
    ]


def test_a_list_beyond_eleven_is_no_list(tmp_path):
    path = workbook(tmp_path / "annex.xlsx", {"List 12": [["x"]]})

    with pytest.raises(Refused, match="no sheet that looks like a list"):
        read(path)


def test_headings_are_known_in_other_words_and_other_cases(tmp_path):
    wordings = ["CHILD UNIQUE ID ", "gender", "Ethnic  origin", "DOB", "Age", "Date of contact:", "Contact‑Source"]
    path = workbook(tmp_path / "annex.xlsx", {"List 1": [wordings, contact(source="6")]})

    assert read(path).tables["contacts"]["source"] == ["6"]
    assert not any("not Annex A's" in note for note in read(path).notes)


def test_headings_may_stand_below_titles_and_lines_are_counted_as_a_person_does(tmp_path):
    path = made(tmp_path / "annex.xlsx", {1: [contact()]}, titles=3)

    assert read(path).tables["contacts"]["source_ref"] == ["annex.xlsx#List 1!5"]


def test_a_list_may_start_away_from_the_corner(tmp_path):
    rows = [[], [], [None, *headings(1)], [None, *contact(contacted_on="soon")], [None, *contact(child_id="B2")]]
    path = workbook(tmp_path / "annex.xlsx", {"List 1": rows})

    reading = read(path)
    assert reading.tables["contacts"]["source_ref"] == ["annex.xlsx#List 1!5"]
    assert [(refusal.line, refusal.value) for refusal in reading.refusals] == [(4, "soon")]


def test_columns_of_the_councils_own_and_columns_left_out_are_noted(tmp_path):
    rows = [[*headings(1)[:-1], "Postcode", "Gender"], [*contact()[:-1], "BN1", "b) Female"]]
    path = workbook(tmp_path / "annex.xlsx", {"List 1": rows})

    reading = read(path)
    assert "annex.xlsx: in List 1 these columns are not Annex A's and were left out: Postcode, Gender." in reading.notes
    assert any("List 1 lacks these columns" in note and note.endswith("Contact Source.") for note in reading.notes)
    assert "source" not in reading.coverage["contacts"].columns
    assert "contacted_on" in reading.coverage["contacts"].columns


def test_blank_lines_are_passed_over(tmp_path):
    path = made(tmp_path / "annex.xlsx", {1: [contact(), [None], ["  ", None, "NULL"], contact(child_id="B2")]})

    reading = read(path)
    assert reading.tables["contacts"]["source_ref"] == ["annex.xlsx#List 1!2", "annex.xlsx#List 1!5"]
    assert reading.refusals == []


def test_a_line_is_refused_once_with_its_first_fault_and_the_names_of_the_others(tmp_path):
    bad = contact(gender="Zebra", born_on="31/02/2015", contacted_on="soon")
    reading = read(made(tmp_path / "annex.xlsx", {1: [bad, contact(child_id="B2")]}))

    assert reading.refusals == [
        Refusal(
            file="annex.xlsx",
            sheet="List 1",
            line=2,
            column="Gender",
            value="Zebra",
            reason="is not a known gender; also wrong in this line: Date of Birth, Date of Contact",
        )
    ]
    assert reading.tables["contacts"]["child_id"] == ["B2"]


def test_a_long_value_is_cut_where_it_is_shown(tmp_path):
    reading = read(made(tmp_path / "annex.xlsx", {1: [contact(source="x" * 500)]}))

    assert reading.refusals[0].value == "x" * 80


def test_an_error_that_says_not_available_is_blank(tmp_path):
    missing = '<c r="ADDRESS" t="e"><v>#N/A</v></c>'
    path = tmp_path / "annex.xlsx"
    path.write_bytes(packed(parts({"List 1": sheet_xml([headings(1), line(1, contacted_on=45300, source=missing)])})))

    reading = read(path)
    assert reading.tables["contacts"]["source"] == [None]
    assert reading.refusals == []


def test_a_formula_in_a_column_that_is_not_read_does_no_harm(tmp_path):
    age = '<c r="ADDRESS"><f>DATEDIF(D2,TODAY(),"Y")</f><v>9</v></c>'
    path = tmp_path / "annex.xlsx"
    path.write_bytes(packed(parts({"List 1": sheet_xml([headings(1), line(1, contacted_on=45300, age=age)])})))

    assert read(path).refusals == []


def test_text_that_looks_like_a_formula_is_text(tmp_path):
    reading = read(made(tmp_path / "annex.xlsx", {3: [line(3, referred_on=MAY, team="=1+1", worker="@Ada")]}))

    assert reading.tables["referrals"]["team_id"] == ["=1+1"]
    assert reading.tables["referrals"]["worker_id"] == ["@Ada"]


def test_events_long_after_the_as_at_date_are_refused_and_planned_ones_are_kept(tmp_path):
    planned, slip = date(2026, 6, 30), date(2026, 7, 1)
    reading = read(
        made(tmp_path / "annex.xlsx", {5: [line(5, started_on=MAY, conference_on=day) for day in (planned, slip)]})
    )

    assert reading.tables["conferences"]["held_on"] == [planned]
    assert [refusal.reason for refusal in reading.refusals] == ["lies more than two years after 30/06/2024"]


def test_one_child_in_two_lists_is_one_person_with_what_each_list_knows(tmp_path):
    reading = read(
        made(
            tmp_path / "annex.xlsx",
            {
                1: [contact(gender="a) Male")],
                4: [line(4, started_on=MAY, ethnicity="a) WBRI", born_on=date(2015, 1, 2), is_disabled="b) No")],
            },
        )
    )
    people = reading.tables["people"]

    assert people["source_ref"] == ["annex.xlsx#List 1!2"]
    assert [people[name] for name in ("child_id", "sex", "ethnicity", "born_on")] == [
        ["A1"],
        ["M"],
        ["WBRI"],
        [date(2015, 1, 2)],
    ]
    assert reading.tables["disabilities"]["disability"] == ["NONE"]
    assert reading.tables["disabilities"]["source_ref"] == ["annex.xlsx#List 4!2"]


def test_where_lists_disagree_a_note_names_lines_and_no_child(tmp_path):
    rows = [contact(child_id=f"C{number}", gender="M") for number in range(12)]
    others = [line(3, child_id=f"C{number}", referred_on=MAY, gender="F") for number in range(12)]
    reading = read(made(tmp_path / "annex.xlsx", {1: rows, 3: others}))

    (note,) = (note for note in reading.notes if "differs" in note)
    assert note.startswith("annex.xlsx: ‘Gender’ of one child differs between List 1 line 2 and List 3 line 2; List 1")
    assert note.endswith("List 3 line 11, and 2 more. The first is kept.")
    assert reading.tables["people"]["sex"] == ["M"] * 12


def test_what_lists_agree_on_is_not_told_of(tmp_path):
    first, later = contact(gender="M", ethnicity="a) WBRI"), line(3, referred_on=MAY, gender="M", ethnicity="t) NOBT")
    reading = read(made(tmp_path / "annex.xlsx", {1: [first], 3: [later]}))

    assert [note.partition("’")[0] for note in reading.notes if "differs" in note] == ["annex.xlsx: ‘Ethnicity"]


@pytest.mark.parametrize(
    ("said", "sex", "gender"), (("d) Neither", "U", "Neither"), ("c) Not stated/recorded", "U", None))
)
def test_neither_is_kept_as_the_gender(said, sex, gender, tmp_path):
    people = read(made(tmp_path / "annex.xlsx", {1: [contact(gender=said)]})).tables["people"]

    assert (people["sex"], people["gender"]) == ([sex], [gender])


def test_an_unborn_child_has_an_expected_day_of_birth(tmp_path):
    due, slip = date(2024, 10, 1), date(2025, 10, 1)
    reading = read(made(tmp_path / "annex.xlsx", {1: [contact(born_on=due), contact(child_id="B2", born_on=slip)]}))

    assert reading.tables["people"]["born_on"] == [None]
    assert reading.tables["people"]["expected_birth_on"] == [due]
    assert [refusal.reason for refusal in reading.refusals] == ["lies more than 300 days after 30/06/2024"]


def test_a_disability_of_which_the_kind_is_not_told_is_noted(tmp_path):
    reading = read(made(tmp_path / "annex.xlsx", {4: [line(4, started_on=MAY, is_disabled="a) Yes")]}))

    assert reading.tables["disabilities"]["disability"] == ["DDA"]
    assert any("disabled but not how" in note for note in reading.notes)


def test_facts_that_no_list_has_a_column_for_are_not_covered(tmp_path):
    rows = [["Child Unique ID", "Date of Contact", "Contact Source", "Age"], ["A1", MAY, "6", 3]]
    reading = read(workbook(tmp_path / "annex.xlsx", {"List 1": rows}))

    assert reading.coverage["people"].columns == {"authority", "source_ref", "child_id"}
    assert not {"disabilities", "immigration_statuses", "teams", "workers", "involvements"} & set(reading.coverage)


@pytest.mark.parametrize("number", range(1, 12))
def test_a_list_that_lacks_nearly_every_column_is_still_read(number, tmp_path):
    rows = [[headings(number)[0]], ["A1"]]
    reading = read(workbook(tmp_path / "annex.xlsx", {f"List {number}": rows}))

    assert reading.refusals == []
    assert [len(columns["source_ref"]) for table, columns in reading.tables.items() if table != "people"] == [1]


def test_allocations_are_given_once_a_child_team_and_worker(tmp_path):
    reading = read(
        made(
            tmp_path / "annex.xlsx",
            {
                6: [line(6, started_on=MAY, team="North", worker="Ada"), line(6, child_id="B2", started_on=MAY)],
                7: [line(7, started_on=MAY, team="North", worker="Ada")],
                9: [line(9, team="Leaving care", worker="Ada")],
            },
        )
    )
    involvements = reading.tables["involvements"]

    assert involvements["involvement_id"] == ["annex_a:involvement:A1:1", "annex_a:involvement:A1:2"]
    assert involvements["team_id"] == ["North", "Leaving care"]
    assert involvements["started_on"] == [None, None]


def test_what_a_workbook_covers(tmp_path):
    reading = read(
        made(
            tmp_path / "annex.xlsx",
            {1: [contact()], 7: [line(7, started_on=MAY)], 9: [line(9)], 11: [line(11, enquired_on=MAY)]},
        )
    )
    coverage = {table: (told.history, told.from_on, told.to_on) for table, told in reading.coverage.items()}

    assert coverage["contacts"] == (True, date(2023, 12, 31), AS_AT)
    assert coverage["child_protection_plans"] == (True, date(2023, 12, 31), AS_AT)
    assert coverage["child_protection_visits"] == (False, date(2023, 12, 31), AS_AT)
    assert coverage["care_leavers"] == (True, AS_AT, AS_AT)
    assert coverage["adopters"] == (True, date(2023, 7, 1), AS_AT)
    assert not {"referrals", "assessments", "care_episodes", "missing_episodes"} & set(coverage)


def test_without_an_as_at_date_the_latest_event_gives_it(tmp_path):
    born, unread = date(2024, 12, 1), date(2025, 1, 1)
    path = made(
        tmp_path / "annex.xlsx",
        {1: [contact(born_on=born)], 2: [line(2, ended_on=JUNE)], 9: [line(9, last_contacted_on=unread)]},
    )

    reading = read(path, as_at=None)
    assert reading.coverage["contacts"].to_on == JUNE
    assert any("no as-at date was given" in note and "10/06/2024" in note for note in reading.notes)


def test_progress_is_told_sheet_by_sheet(tmp_path):
    told = []
    path = made(tmp_path / "annex.xlsx", {1: [contact()], 3: []})
    annex_a.read(path, authority="846", as_at=AS_AT, progress=lambda *said: told.append(said))

    assert told == [("reading annex.xlsx", done, 2) for done in (0, 1, 2)]


def test_what_is_no_workbook_is_not_recognised(tmp_path):
    text = tmp_path / "notes.txt"
    text.write_text("Child Unique ID")
    other = workbook(tmp_path / "budget.xlsx", {"Budget": [["Cost"]]})

    assert not annex_a.recognises(text)
    assert not annex_a.recognises(tmp_path / "missing.xlsx")
    assert not annex_a.recognises(other)


def test_a_workbook_that_cannot_be_opened_is_recognised_so_that_it_can_be_refused(tmp_path):
    broken = tmp_path / "annex.xlsx"
    broken.write_bytes(b"PK\x03\x04 and nothing more")

    assert annex_a.recognises(broken)


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(Refused, match="is not a file that can be read"):
        read(tmp_path)


def test_a_workbook_that_counts_from_1904(tmp_path):
    path = tmp_path / "annex.xlsx"
    from_1904 = workbook(path, {"List 1": [headings(1), contact(contacted_on=43957.0)]}, starts_in_1904=True)

    assert read(from_1904).tables["contacts"]["contacted_on"] == [MAY]


@pytest.mark.skipif(not SAMPLE.exists(), reason="needs the sample Annex A workbook, which is not part of the product")
def test_the_messy_sample_of_another_project_is_read():
    reading = read(SAMPLE, as_at=None)

    assert {
        table: len(columns["source_ref"])
        for table, columns in reading.tables.items()
        if len(columns["source_ref"]) in {5, 7}
    } == {
        "contacts": 5,
        "early_help_episodes": 5,
        "assessments": 5,
        "section_47_enquiries": 5,
        "child_protection_plans": 7,
        "child_protection_visits": 7,
        "child_protection_reviews": 5,
        "placements": 5,
        "care_episodes": 5,
        "legal_statuses": 5,
        "care_reviews": 5,
        "care_visits": 5,
    }
    assert [(refusal.sheet, refusal.line) for refusal in reading.refusals] == [
        ("List 6", 2),
        *(("List 10", number) for number in range(2, 7)),
        *(("List 11", number) for number in range(2, 7)),
    ]
    assert reading.coverage["contacts"].to_on == date(2021, 3, 15)
