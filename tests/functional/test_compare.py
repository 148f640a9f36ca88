"""`lineofsight compare` as a shell meets it, on invented files."""

from __future__ import annotations

import csv
import json
from datetime import date

import pytest

from lineofsight.__main__ import main
from lineofsight.cli._live_figures import indicator_names
from lineofsight.core.readings import Coverage
from lineofsight.engines.snapshots import SnapshotWriter
from lineofsight.formats.published_figures.measures import MEASURES
from lineofsight.library.subjects import all_indicators, all_measures
from tests.fixtures.published import figure, figures_file, neighbours_file, small_folder

PROMISED = (
    "measure",
    "indicator",
    "code",
    "year",
    "authority",
    "authority_name",
    "value",
    "england",
    "region",
    "region_value",
    "neighbours_mean",
    "neighbours_with_data",
    "neighbours_model",
    "rank",
    "tied_with",
    "authorities_with_data",
    "polarity",
    "unit",
    "period",
    "note",
    "source",
)


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "published"
    place.mkdir()
    return small_folder(place)


def compare(capsys, folder, *options):
    """Run the command and give its rows by measure."""
    code = main(["compare", "--with", str(folder), "--format", "json", *options])
    shown = capsys.readouterr()
    assert (code, shown.err) == (0, "")
    return {(row["authority"], row["measure"]): row for row in json.loads(shown.out)}


def refusal(capsys, *options):
    code = main(["compare", *map(str, options)])
    shown = capsys.readouterr()
    assert (code, shown.out) == (1, "")
    assert "Traceback" not in shown.err
    return shown.err


# ---------------------------------------------------------------- invented files


def test_each_row_says_all_that_was_promised(capsys, folder):
    rows = compare(capsys, folder, "--authority", "846")
    assert set(rows) == {("846", name) for name in ("Continue_Assess_Comp", "LAC", "LACnum")}
    row = rows["846", "Continue_Assess_Comp"]
    assert [name for name in PROMISED if name not in row] == []
    assert (row["indicator"], row["code"], row["period"]) == (
        "assessments_in_time",
        "AS-03",
        "year ending 31 March 2025",
    )
    assert (row["value"], row["england"], row["region"], row["region_value"]) == (90.5, 85.0, "South East", 88.0)
    assert (row["neighbours_mean"], row["neighbours_with_data"], row["neighbours_model"]) == (82.8, 2, "2025-05")
    assert (row["rank"], row["tied_with"], row["authorities_with_data"]) == (1, 1, 3)
    assert row["trend"] == [{"year": 2024, "value": 70.0}, {"year": 2025, "value": 90.5}]


def test_where_no_end_is_better_there_is_no_rank(capsys, folder):
    row = compare(capsys, folder, "--authority", "846", "--indicator", "LA-01")["846", "LAC"]
    assert (row["rank"], row["position_from_highest"], row["authorities_with_data"]) == (None, 2, 4)
    assert (row["numerator"], row["denominator"], row["recomputed"]) == (332, 46612, 71.2)


def test_what_is_missing_is_null_and_said_in_words(capsys, folder):
    row = compare(capsys, folder, "--authority", "330")["330", "Continue_Assess_Comp"]
    assert (row["value"], row["rank"], row["missing"], row["source"]) == (None, None, "no figure", None)
    assert "unknown, not 0" in row["note"]


def test_the_table_follows_the_childs_journey(capsys, folder):
    assert main(["compare", "--with", str(folder), "--authority", "846", "--authority", "330"]) == 0
    shown = capsys.readouterr().out
    assert shown.index("Assessment\n") < shown.index("Care\n")
    assert "Brighton and Hove (846) beside England, South East and its statistical neighbours (model 2025-05)" in shown
    assert "Birmingham (330)" in shown
    assert "no figure" in shown
    assert max(map(len, shown.splitlines())) <= 120
    own = next(line for line in shown.splitlines() if line.startswith("AS-03"))
    assert own.split()[-4:] == ["1st", "of", "3", "=1"]


def test_csv_has_one_cell_for_the_trend(capsys, folder):
    assert main(["compare", "--with", str(folder), "--authority", "330", "--format", "csv"]) == 0
    rows = {row["measure"]: row for row in csv.DictReader(capsys.readouterr().out.splitlines())}
    assert rows["Continue_Assess_Comp"]["trend"] == "2024 –; 2025 –"
    assert rows["LAC"]["trend"] == "2025 80"
    assert rows["Continue_Assess_Comp"]["value"] == ""


@pytest.mark.parametrize("asked", ("AS-03", "as-03", "assessments_in_time", "Continue_Assess_Comp"))
def test_an_indicator_can_be_asked_for_by_any_of_its_names(capsys, folder, asked):
    assert [*compare(capsys, folder, "--authority", "846", "--indicator", asked)] == [("846", "Continue_Assess_Comp")]


def test_a_measure_of_the_source_can_be_asked_for(capsys, folder):
    row = compare(capsys, folder, "--authority", "846", "--indicator", "Local_Measure")["846", "Local_Measure"]
    assert (row["title"], row["part"], row["code"]) == ("A measure of its own", "Other published measures", None)
    assert row["value"] == 12.25


def test_a_measure_of_another_year_says_so(capsys, folder):
    figures_file(folder, [figure("Stability_School", "846", 2024, 7)], name="more.csv")
    assert main(["compare", "--with", str(folder), "--authority", "846"]) == 0
    assert "Moved school in mid-year (2024)" in capsys.readouterr().out


def test_the_year_asked_for(capsys, folder):
    rows = compare(capsys, folder, "--authority", "846", "--year", "2024")
    assert [*rows] == [("846", "Continue_Assess_Comp")]
    assert rows["846", "Continue_Assess_Comp"]["value"] == 70.0


def test_a_model_of_neighbours_by_name_or_from_a_file(capsys, folder, tmp_path):
    neighbours_file(folder, model="2021-04", c846=["304"])
    own = neighbours_file(tmp_path, model="ours", c846=["850", "330"])
    for asked, named, average in (("2021-04", "2021-04", 75.0), (str(own), "ours", 90.5)):
        row = compare(capsys, folder, "--authority", "846", "--neighbours", asked)["846", "Continue_Assess_Comp"]
        assert (row["neighbours_model"], row["neighbours_mean"], row["neighbours_with_data"]) == (named, average, 1)


def test_one_file_is_enough(capsys, tmp_path):
    path = figures_file(tmp_path, [figure("LAC", "846", 2025, 71)])
    row = compare(capsys, path, "--authority", "846")["846", "LAC"]
    assert (row["england"], row["neighbours_mean"], row["neighbours_model"]) == (None, None, None)
    assert main(["compare", "--with", str(path), "--authority", "846"]) == 0
    assert "Brighton and Hove (846) beside England, South East\n" in capsys.readouterr().out


def test_files_that_disagree_are_told_of_on_stderr(capsys, folder):
    figures_file(folder, [figure("LAC", "846", 2025, 72)], name="older.csv")
    assert main(["compare", "--with", str(folder), "--authority", "846", "--format", "json"]) == 0
    assert "Two files disagree, and the first is used: LAC 2025 846" in capsys.readouterr().err


# ---------------------------------------------------------------- with a store


@pytest.fixture
def store(tmp_path):
    """A snapshot of one council: four finished assessments in the year, three of them in time."""
    started = [date(2024, 5, 1)] * 4
    authorised = [date(2024, 6, 3)] * 3 + [date(2024, 12, 2)]
    numbers = ["1", "2", "3", "4"]
    tables = {
        "assessments": {
            "authority": ["846"] * 4,
            "source_ref": [f"test#assessments!{number}" for number in numbers],
            "assessment_id": numbers,
            "child_id": numbers,
            "started_on": started,
            "authorised_on": authorised,
        },
        "child_protection_plans": {
            "authority": ["846"] * 4,
            "source_ref": [f"test#child_protection_plans!{number}" for number in numbers],
            "child_protection_plan_id": numbers,
            "child_id": numbers,
            "started_on": started,
            "ended_on": [None] * 4,
            "held_for_other_authority": [False] * 4,
        },
    }
    coverage = {name: Coverage(frozenset(columns)) for name, columns in tables.items()}
    place = tmp_path / "store"
    with SnapshotWriter(place, as_at=date(2025, 3, 31)) as writer:
        writer.add("846", tables, coverage)
        writer.finish()
    return place


def test_our_own_figure_stands_beside_the_published_one_as_live(capsys, folder, store):
    rows = compare(capsys, folder, "--store", str(store))
    row = rows["846", "Continue_Assess_Comp"]
    assert (row["value"], row["live_value"], row["live_numerator"], row["live_denominator"]) == (90.5, 75, 3, 4)
    assert (row["live_as_at"], row["live_note"]) == ("2025-03-31", "")
    assert row["live_snapshot"].startswith("2025-03-31-")
    assert row["live_reference"].startswith(f"{row['live_snapshot']}/assessments_in_time/2024-04-01..2025-03-31/")
    assert rows["846", "LACnum"]["live_value"] is None


def test_a_live_rate_divides_by_the_published_population(capsys, folder, store):
    figures_file(folder, [figure("CPP_rate", "846", 2025, 55.8)], name="more.csv")
    row = compare(capsys, folder, "--store", str(store), "--indicator", "CP-10")["846", "CPP_rate"]
    assert (row["indicator"], row["live_numerator"], row["live_denominator"]) == (
        "child_protection_plan_rate",
        4,
        46612,
    )


def test_the_table_marks_our_own_figure_as_live(capsys, folder, store):
    assert main(["compare", "--with", str(folder), "--store", str(store)]) == 0
    assert "live: 75.0 (3 of 4); snapshot 2025-03-31-" in capsys.readouterr().out


def test_a_council_that_the_snapshot_does_not_hold_has_no_live_figure(capsys, folder, store):
    rows = compare(capsys, folder, "--store", str(store), "--authority", "304")
    assert {row["live_value"] for row in rows.values()} == {None}


def test_a_period_after_the_snapshot_has_no_live_figure(capsys, folder, store):
    figures_file(folder, [figure("Continue_Assess_Comp", "846", 2026, 91)], name="more.csv")
    row = compare(capsys, folder, "--store", str(store))["846", "Continue_Assess_Comp"]
    assert (row["year"], row["live_value"]) == (2026, None)
    assert row["live_note"] != ""


def test_our_indicators_and_the_published_measures_agree_on_what_is_better():
    ours = {name: all_indicators()[all_measures()[found].indicator] for name, found in indicator_names().items()}
    assert len(ours) > 5
    assert {name: one.polarity for name, one in ours.items()} == {name: MEASURES[name].polarity for name in ours}


# ---------------------------------------------------------------- refusals


def test_no_council_is_refused(capsys, folder):
    assert "Say which council is meant" in refusal(capsys, "--with", folder)


def test_an_unknown_council_is_refused(capsys, folder):
    assert "999 is not the code of an authority" in refusal(capsys, "--with", folder, "--authority", "999")


def test_a_year_without_figures_is_refused(capsys, folder):
    said = refusal(capsys, "--with", folder, "--authority", "846", "--year", "1999")
    assert "no published figures for 1999 on what was asked for. They run from 2024 to 2025." in said


def test_measures_without_figures_are_refused(capsys, folder):
    said = refusal(capsys, "--with", folder, "--authority", "846", "--indicator", "WF-01")
    assert "no published figures on what was asked for.\n" in said


def test_an_unknown_indicator_is_refused(capsys, folder):
    assert "XX-99 is not an indicator" in refusal(
        capsys, "--with", folder, "--authority", "846", "--indicator", "XX-99"
    )


def test_an_unknown_model_of_neighbours_is_refused(capsys, folder):
    said = refusal(capsys, "--with", folder, "--authority", "846", "--neighbours", "1066-10")
    assert "Models read: 2025-05." in said
    figures = folder / "figures.csv"
    said = refusal(capsys, "--with", folder, "--authority", "846", "--neighbours", figures)
    assert "neither a model of statistical neighbours nor a file of one" in said


def test_a_store_without_a_snapshot_is_refused(capsys, folder, tmp_path):
    assert "no snapshot" in refusal(capsys, "--with", folder, "--store", tmp_path / "nothing")


def test_a_file_of_another_kind_is_refused(capsys, tmp_path):
    path = tmp_path / "workbook.xlsx"
    path.write_bytes(b"PK\x03\x04\xff\xfe\x00")
    assert "not a CSV file in UTF-8" in refusal(capsys, "--with", path, "--authority", "846")


def test_without_published_figures_the_usage_is_wrong(capsys):
    with pytest.raises(SystemExit, match=r"^2$"):
        main(["compare", "--authority", "846"])
    assert "--with" in capsys.readouterr().err
