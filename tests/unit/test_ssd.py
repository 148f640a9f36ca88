"""A folder of the Standard Safeguarding Dataset, read and written."""

from __future__ import annotations

import csv
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from lineofsight.core.readings import Coverage, Refusal, Refused
from lineofsight.formats import ssd
from lineofsight.formats.ssd.names import TABLES
from tests.fixtures.broken_csv import broken_files, broken_rows

AS_AT = date(2025, 3, 31)
SSD_FIELDS = Path(__file__).parents[3] / "shared" / "facts" / "ssd_tables.csv"


def folder_of(tmp_path, **files):
    for name, text in files.items():
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    return tmp_path


def read(folder):
    return ssd.read(folder, authority="846", as_at=AS_AT)


def test_values_are_read_by_the_conventions_of_the_standard(tmp_path):
    folder = folder_of(
        tmp_path,
        SSD_CIN_Assessments="CINA_ASSESSMENT_ID,cina_person_id,cina_assessment_start_date,cina_assessment_child_seen,"
        "cina_assessment_outcome_json\n"
        '007,0042,2024-01-02 00:00:00.000,Y,"{""NFA"":""N""}"\n'
        "008,0042,03/01/2024,0,no further action\n"
        "009,NULL,,true,\n",
    )

    reading = read(folder)

    columns = reading.tables["assessments"]
    assert {name: values for name, values in columns.items() if values != [None] * 3} == {
        "authority": ["846"] * 3,
        "source_ref": [f"SSD_CIN_Assessments.csv!{line}" for line in (2, 3, 4)],
        "assessment_id": ["007", "008", "009"],
        "child_id": ["0042", "0042", None],
        "started_on": [date(2024, 1, 2), date(2024, 1, 3), None],
        "child_seen": [True, False, True],
        "outcome": ['{"NFA":"N"}', "no further action", None],
    }
    assert list(columns) == list(TABLES["assessments"].column_names)
    assert reading.coverage == {
        "assessments": Coverage(
            columns=frozenset({"assessment_id", "child_id", "started_on", "child_seen", "outcome"}), to_on=AS_AT
        )
    }
    assert (reading.refusals, reading.notes) == ([], [])


@pytest.mark.parametrize("name", ("ssd_cin_episodes", "cin_episodes", "referrals", "Referrals", "SSD_CIN_EPISODES"))
def test_a_file_bears_the_standards_name_or_the_plain_one(tmp_path, name):
    folder = folder_of(tmp_path, **{name: "referral_id,CINE_PERSON_ID,decided_on\nR1,1,2024-05-01\n"})

    assert ssd.recognises(folder)
    assert read(folder).tables["referrals"]["decided_on"] == [date(2024, 5, 1)]


def test_no_two_tables_share_a_file_name():
    names = [{each.name, each.ssd, each.ssd.removeprefix("ssd_")} - {""} for each in TABLES.values()]

    assert len(set.union(*names)) == sum(map(len, names))


def test_tables_beyond_the_standard_stand_under_their_plain_names(tmp_path):
    folder = folder_of(
        tmp_path,
        supervisions="supervision_id,child_id,worker_id,supervised_on\nS1,1,W1,2024-05-01\n",
        return_interviews="return_interview_id,held_at\nI1,2024-07-01 09:30\nI2,01/12/2024 9:30\n"
        "I3,2024-07-01T09:30:00Z\nI4,1/7/2024\n",
        populations="year,children_under_18\n2024,46612\n",
    )

    tables = read(folder).tables

    assert tables["supervisions"]["supervised_on"] == [date(2024, 5, 1)]
    assert tables["populations"]["children_under_18"] == [46612]
    assert tables["return_interviews"]["held_at"] == [
        datetime(2024, 7, 1, 8, 30, tzinfo=UTC),
        datetime(2024, 12, 1, 9, 30, tzinfo=UTC),
        datetime(2024, 7, 1, 9, 30, tzinfo=UTC),
        datetime(2024, 6, 30, 23, 0, tzinfo=UTC),
    ]


@pytest.mark.parametrize(
    ("written", "code"),
    (
        ("NEG", "NEG"),
        ("neg", "NEG"),
        ("Neglect", "NEG"),
        ("NEG - Neglect", "NEG"),
        ("NEG – in the supplier's words", "NEG"),
        ("Physical Abuse", "PHY"),
        ("emotional", "EMO"),
        ("Multiple/not recommended", "MUL"),
        ("", None),
        ("NULL", None),
    ),
)
def test_descriptions_stand_for_their_code(tmp_path, written, code):
    folder = folder_of(tmp_path, cp_plans=f"cppl_cp_plan_id,cppl_cp_plan_latest_category\nP1,{written}\n")

    assert read(folder).tables["child_protection_plans"]["latest_category"] == [code]


def test_a_code_that_reads_like_a_blank_is_a_code(tmp_path):
    folder = folder_of(tmp_path, disability="disa_table_id,disa_disability_code\n1,NONE\n")

    assert read(folder).tables["disabilities"]["disability"] == ["NONE"]


def test_each_assessment_factor_is_a_row(tmp_path):
    text = (
        "cinf_table_id,cinf_assessment_id,cinf_assessment_factors_json\n"
        '1,A1,"[""2B"",""4C"",""2B""]"\n2,A2,[]\n3,A3,"2B, 4C"\n4,A4,4C\n5,A5,NULL\n6,A6,"["""",null,""2B""]"\n'
    )
    reading = read(folder_of(tmp_path, ssd_assessment_factors=text))

    columns = reading.tables["assessment_factors"]
    assert list(zip(columns["assessment_id"], columns["factor"], columns["source_ref"], strict=True)) == [
        ("A1", "2B", "ssd_assessment_factors.csv!2"),
        ("A1", "4C", "ssd_assessment_factors.csv!2"),
        ("A3", "2B", "ssd_assessment_factors.csv!4"),
        ("A3", "4C", "ssd_assessment_factors.csv!4"),
        ("A4", "4C", "ssd_assessment_factors.csv!5"),
        ("A6", "2B", "ssd_assessment_factors.csv!7"),
    ]
    assert reading.notes == ["ssd_assessment_factors.csv: 2 lines without a factor; nothing was taken from there."]


def test_an_assessment_factors_file_may_lack_the_factors(tmp_path):
    reading = read(folder_of(tmp_path, assessment_factors="cinf_table_id,cinf_assessment_id\n1,A1\n"))

    assert reading.tables["assessment_factors"]["assessment_id"] == ["A1"]
    assert reading.coverage["assessment_factors"].columns == {"factors_record_id", "assessment_id"}


def test_orphans_are_kept_and_counted_without_naming_anyone(tmp_path):
    folder = folder_of(
        tmp_path,
        ssd_person="pers_person_id\n1\n",
        ssd_cin_assessments="cina_assessment_id,cina_person_id\nA1,1\nA2,secret\nA3,secret\nA4,\n",
    )

    reading = read(folder)

    assert reading.tables["assessments"]["child_id"] == ["1", "secret", "secret", None]
    assert reading.notes == ["assessments: 2 rows with a child_id that people does not hold; kept."]


def test_what_a_supplier_adds_is_left_out_and_noted(tmp_path):
    folder = folder_of(
        tmp_path, ssd_person="pers_person_id,Eye Colour,,Shoe\n1,blue,x,7\n", ssd_version_log="version\n1.4.5\n"
    )

    assert read(folder).notes == [
        "ssd_version_log.csv is not named after a table, so it was left out.",
        "ssd_person.csv: left out Eye Colour, Shoe, which the table has no place for.",
    ]


def test_an_outcome_cut_short_is_kept_as_text_and_counted(tmp_path):
    text = 'cina_assessment_id,cina_assessment_outcome_json\nA1,"{""NFA"":"\nA2,"{""NFA"":1}"\nA3,\nA4,closed\n'

    reading = read(folder_of(tmp_path, ssd_cin_assessments=text))

    assert reading.tables["assessments"]["outcome"][0] == '{"NFA":'
    assert reading.notes == [
        "ssd_cin_assessments.csv: 1 value of cina_assessment_outcome_json cut short within its JSON; kept as text."
    ]


def test_a_part_of_a_key_may_be_blank(tmp_path):
    text = "prep_table_id,prep_plo_family_id\n1,\n1,F1\n2,\n1,\n,\n"

    reading = read(folder_of(tmp_path, ssd_pre_proceedings=text))

    columns = reading.tables["pre_proceedings"]
    assert list(zip(columns["pre_proceedings_id"], columns["family_id"], strict=True)) == [
        ("1", None),
        ("1", "F1"),
        ("2", None),
    ]
    assert [refusal.line for refusal in reading.refusals] == [5]


def test_every_bad_value_of_a_row_is_listed_and_the_row_left_out(tmp_path):
    folder = folder_of(tmp_path, ssd_person="pers_person_id,pers_sex,pers_dob\n1,Q,soon\n1,F,2010-01-01\n")

    reading = read(folder)

    assert reading.tables["people"]["source_ref"] == ["ssd_person.csv!3"]
    assert reading.refusals == [
        Refusal("ssd_person.csv", "", 2, "pers_sex", "Q", "is not a known sex"),
        Refusal("ssd_person.csv", "", 2, "pers_dob", "soon", "is not a date"),
    ]


@pytest.mark.parametrize("case", broken_files(), ids=lambda case: case.name)
def test_a_broken_file_is_refused_in_plain_words(tmp_path, case):
    with pytest.raises(Refused) as refusal:
        read(case.write(tmp_path))

    assert case.refused in str(refusal.value)


@pytest.mark.parametrize("case", broken_rows(), ids=lambda case: case.name)
def test_a_broken_row_is_refused_by_line_and_reason(tmp_path, case):
    refusals = read(case.write(tmp_path)).refusals

    expected = [(file, line, True) for file, line, _ in case.rows]
    reasons = [reason for _, _, reason in case.rows]
    found = zip(refusals, reasons, strict=True)
    assert [(each.file, each.line, reason in each.reason) for each, reason in found] == expected


def test_the_authority_must_be_told(tmp_path):
    folder = folder_of(tmp_path, ssd_person="pers_person_id\n1\n")

    with pytest.raises(Refused, match="which authority"):
        ssd.read(folder, authority="", as_at=None)


def test_other_folders_and_files_are_not_recognised(tmp_path):
    (tmp_path / "empty").mkdir()
    folder_of(tmp_path, missing="CHILD,DOB\n1,2010-01-01\n", notes="a,b\n")

    assert not ssd.recognises(tmp_path)
    assert not ssd.recognises(tmp_path / "empty")
    assert not ssd.recognises(tmp_path / "notes.csv")


def test_progress_is_told_file_by_file(tmp_path):
    told = []
    folder = folder_of(tmp_path, ssd_person="pers_person_id\n1\n", ssd_mother="moth_table_id\n1\n")

    ssd.read(folder, authority="846", as_at=None, progress=lambda *step: told.append(step))

    assert told == [("Reading ssd_mother.csv", 0, 2), ("Reading ssd_person.csv", 1, 2), ("Reading", 2, 2)]


def test_all_tables_are_written_with_the_standards_headings_in_its_order(tmp_path):
    if not SSD_FIELDS.exists():
        pytest.skip(f"the list of the standard's fields is not here: {SSD_FIELDS}")
    with SSD_FIELDS.open(encoding="utf-8") as file:
        fields = [(each["table"], each["field"]) for each in csv.DictReader(file) if each["kind"] == "core"]

    ssd.write({}, tmp_path / "out", as_at=AS_AT)

    written = {file.stem: file.read_text(encoding="utf-8").strip().split(",") for file in (tmp_path / "out").iterdir()}
    assert len(written) == len(TABLES)
    for table, headings in written.items():
        standard = [field for name, field in fields if name == table]
        assert headings[: len(standard)] == standard


def test_formulas_are_written_as_text_and_factors_as_a_list(tmp_path):
    tables = {
        "people": {"child_id": ["1"], "surname": ["=1+1"], "is_mother": [False], "born_on": [date(2010, 1, 2)]},
        "assessment_factors": {
            "factors_record_id": ["1", "2", "1"],
            "assessment_id": ["A1", "A2", "A1"],
            "factor": ["2B", "2B", "4C"],
        },
    }

    ssd.write(tables, tmp_path, as_at=AS_AT)

    people, factors = (tmp_path / f"{name}.csv" for name in ("ssd_person", "ssd_assessment_factors"))
    assert people.read_text(encoding="utf-8").splitlines()[1:] == [",1,,,'=1+1,,,,2010-01-02,,,,,,N,,"]
    assert factors.read_text(encoding="utf-8").splitlines()[1:] == [
        '1,A1,"[""2B"",""4C""]"',
        '2,A2,"[""2B""]"',
    ]
    assert read(tmp_path).tables["people"]["surname"] == ["=1+1"]
