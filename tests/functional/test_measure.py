"""`lineofsight measure`: figures with their parts, periods and addresses."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest

from lineofsight.__main__ import main
from tests.factories.snapshots import a_snapshot, tells_all_of

KEYS = {
    *("indicator", "code", "fingerprint", "from", "to", "breakdown", "group", "numerator", "denominator", "value"),
    *("unit", "snapshot", "reference"),
}
ASSESSMENTS = [
    {"child_id": "a", "started_on": "2023-03-20", "authorised_on": "2023-05-26", "child_seen": True},
    {"child_id": "b", "started_on": "2023-03-20", "authorised_on": "2023-05-30", "child_seen": None},
]
PEOPLE = [{"child_id": "a", "sex": "F", "born_on": "2015-05-01"}, {"child_id": "b", "sex": None, "born_on": None}]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One snapshot for all tests here: they only read it."""
    place = tmp_path_factory.mktemp("store")
    a_snapshot(place, {"people": PEOPLE, "assessments": ASSESSMENTS})
    return place


def measured(store: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, object]]:
    assert main(["measure", "--store", str(store), "--format", "json", *arguments]) == 0
    return list(json.loads(capsys.readouterr().out))


MAY = ("--from", "2023-05", "--to", "2023-05")


def test_a_figure_is_told_with_its_parts_and_address(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (figure,) = measured(store, capsys, "--indicator", "AS-03", *MAY)
    assert set(figure) >= KEYS
    told = {name: figure[name] for name in ("indicator", "code", "from", "to", "numerator", "denominator", "value")}
    assert told == {
        "indicator": "assessments_in_time",
        "code": "AS-03",
        "from": "2023-05-01",
        "to": "2023-05-31",
        "numerator": 1,
        "denominator": 2,
        "value": 50,
    }
    assert figure["reference"] == (
        f"{figure['snapshot']}/assessments_in_time/2023-05-01..2023-05-31/whole/{figure['fingerprint']}"
    )


def test_an_indicator_goes_by_name_or_code(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ("--indicator", "as-03", "--indicator", "assessments_in_time")
    assert len(measured(store, capsys, *asked, *MAY)) == 1


def test_a_missing_denominator_is_null_and_never_0(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (figure,) = measured(store, capsys, "--indicator", "AS-03", "--from", "2023-04", "--to", "2023-04")
    assert (figure["numerator"], figure["denominator"], figure["value"]) == (0, 0, None)


def test_what_the_source_lacks_is_not_available(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (figure,) = measured(store, capsys, "--indicator", "RF-01", *MAY)
    assert (figure["numerator"], figure["value"]) == (None, None)
    assert figure["note"] == "not available from this source"


def test_a_period_that_is_not_over_has_no_figure(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (figure,) = measured(store, capsys, "--indicator", "AS-04", "--from", "2023-06", "--to", "2023-06")
    assert (figure["denominator"], figure["note"]) == (None, "the period had not ended at the snapshot's as-at date")


def test_blanks_make_a_group_of_their_own(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figures = measured(store, capsys, "--indicator", "AS-03", "--by", "sex", "--by", "age_group", *MAY)
    told = {(f["breakdown"], f["group"]): (f["numerator"], f["denominator"]) for f in figures}
    assert told == {
        ("whole", "whole"): (1, 2),
        ("sex", "female"): (1, 1),
        ("sex", "not recorded"): (0, 1),
        ("age_group", "5 to 9"): (1, 1),
        ("age_group", "not recorded"): (0, 1),
    }


def test_blanks_are_told_apart_from_no(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (figure,) = measured(store, capsys, "--indicator", "AS-02", *MAY)
    assert (figure["numerator"], figure["denominator"], figure["not_recorded"]) == (1, 2, 1)


def test_quarters_begin_with_the_first_month_asked_for(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ("--indicator", "AS-03", "--from", "2022-12", "--to", "2023-05", "--every", "quarter")
    assert [(f["from"], f["denominator"]) for f in measured(store, capsys, *asked)] == [
        ("2022-12-01", 0),
        ("2023-03-01", 2),
    ]


def test_without_months_it_is_the_year_that_ends_with_the_snapshot(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    figures = measured(store, capsys, "--indicator", "AS-03")
    assert (len(figures), figures[-1]["from"], figures[-1]["to"]) == (12, "2023-06-01", "2023-06-15")


def test_a_source_that_tells_of_part_of_the_time_gives_no_figure_outside_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = {"assessments": tells_all_of("assessments", from_on=date(2023, 5, 1), to_on=date(2023, 6, 15))}
    a_snapshot(tmp_path, {"assessments": ASSESSMENTS}, coverage=told)
    figures = measured(tmp_path, capsys, "--indicator", "AS-03", "--from", "2023-04", "--to", "2023-05")
    assert [figure["denominator"] for figure in figures] == [None, 2]


def test_the_table_is_for_reading(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["measure", "--store", str(store), "--indicator", "AS-02", *MAY]) == 0
    assert "1 of 2 (1 not recorded)  50.0%" in capsys.readouterr().out


def test_csv_has_the_same_figures(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["measure", "--store", str(store), "--indicator", "AS-03", "--format", "csv", *MAY]) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert (row["numerator"], row["denominator"], row["value"]) == ("1", "2", "50")


@pytest.mark.parametrize(
    ("arguments", "said"),
    (
        (["--indicator", "assessment_in_time"], "Did you mean assessments_in_time"),
        (["--by", "teams"], "There is no breakdown called “teams”. Did you mean team?"),
        (["--from", "2023-06", "--to", "2023-05"], "comes after the last one"),
        (["--from", "2023-05", "--to", "2023-06", "--every", "year"], "No whole year lies between"),
        (["--snapshot", "none"], "holds no snapshot none"),
    ),
)
def test_what_cannot_be_measured_is_refused_plainly(
    store: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert main(["measure", "--store", str(store), *arguments]) == 1
    assert said in capsys.readouterr().err


def test_a_month_that_is_none_is_wrong_usage(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["measure", "--store", str(store), "--from", "May"])
    assert stopped.value.code == 2
    assert "is not a month" in capsys.readouterr().err
