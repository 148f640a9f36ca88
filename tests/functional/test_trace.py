"""`lineofsight trace`: from a figure back to the rows and files behind it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from lineofsight.__main__ import main
from tests.factories.snapshots import a_snapshot

GIVEN = {
    "people": [{"child_id": "a", "sex": "F"}, {"child_id": "b", "sex": "M"}],
    "assessments": [
        {"assessment_id": "on time", "child_id": "a", "started_on": "2023-03-20", "authorised_on": "2023-05-26"},
        {"assessment_id": "late", "child_id": "b", "started_on": "2023-03-20", "authorised_on": "2023-05-30"},
        {"assessment_id": "in June", "child_id": "b", "started_on": "2023-03-20", "authorised_on": "2023-06-01"},
    ],
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One snapshot for all tests here: they only read it."""
    place = tmp_path_factory.mktemp("store")
    a_snapshot(place, GIVEN)
    return place


def references(store: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    asked = ["--from", "2023-05", "--to", "2023-05", "--format", "json", *arguments]
    assert main(["measure", "--store", str(store), *asked]) == 0
    return [figure["reference"] for figure in json.loads(capsys.readouterr().out)]


def traced(store: Path, capsys: pytest.CaptureFixture[str], reference: str) -> dict[str, object]:
    assert main(["trace", reference, "--store", str(store), "--format", "json"]) == 0
    return dict(json.loads(capsys.readouterr().out))


def test_a_figure_is_followed_to_its_rows(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (reference,) = references(store, capsys, "--indicator", "AS-03")
    told = traced(store, capsys, reference)
    assert [(r["assessment_id"], r["source_ref"], r["achieved"]) for r in told["rows"]] == [  # type: ignore[attr-defined] # a list of rows
        ("on time", "example#assessments!1", True),
        ("late", "example#assessments!2", False),
    ]
    assert told["figure"]["reference"] == reference  # type: ignore[index] # a row
    assert told["meaning_changed"] is False
    assert told["definition"]["achieved"] == "((authorised_on <= due_on) & (authorised_on >= started_on))"  # type: ignore[index] # a row
    assert told["provenance"]["files"] == [{"file": "made by a test", "format": "test", "sha256": ""}]  # type: ignore[index] # a row


def test_a_group_is_followed_to_its_rows_alone(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    reference = next(r for r in references(store, capsys, "--indicator", "AS-03", "--by", "sex") if "female" in r)
    told = traced(store, capsys, reference)
    assert [row["assessment_id"] for row in told["rows"]] == ["on time"]  # type: ignore[attr-defined] # a list of rows


@pytest.mark.parametrize(
    ("code", "counted"),
    (
        ("AS-01", {"whole": 2, "female": 1, "male": 1}),
        ("AS-02", {"whole": 2, "female": 1, "male": 1}),
        ("AS-03", {"whole": 2, "female": 1, "male": 1}),
        ("AS-04", {"whole": 1, "male": 1}),
    ),
)
def test_rows_behind_a_figure_add_up_to_it(
    store: Path, capsys: pytest.CaptureFixture[str], code: str, counted: dict[str, int]
) -> None:
    figures, rows = {}, {}
    for reference in references(store, capsys, "--indicator", code, "--by", "sex"):
        told = traced(store, capsys, reference)
        figure = dict(told["figure"])  # type: ignore[call-overload] # a row
        figures[figure["group"]] = figure["numerator"] if figure["denominator"] is None else figure["denominator"]
        rows[figure["group"]] = len(told["rows"])  # type: ignore[arg-type] # a list of rows
    assert figures == rows == counted


def test_a_changed_meaning_is_said(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (reference,) = references(store, capsys, "--indicator", "AS-03")
    other = reference.rpartition("/")[0] + "/000000000000"
    assert traced(store, capsys, other)["meaning_changed"] is True
    assert main(["trace", other, "--store", str(store)]) == 0
    assert "The definition has changed since" in capsys.readouterr().out


def test_the_page_for_reading_shows_definition_rows_and_file(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (reference,) = references(store, capsys, "--indicator", "AS-03")
    assert main(["trace", reference, "--store", str(store)]) == 0
    page = capsys.readouterr().out
    for said in ("1 of 2 assessments = 50.0%", "example#assessments!2", "made by a test", "Working Together"):
        assert said in page


def test_csv_gives_the_rows(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (reference,) = references(store, capsys, "--indicator", "AS-03")
    assert main(["trace", reference, "--store", str(store), "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["achieved"] for row in rows] == ["yes", "no"]


def test_a_figure_that_could_not_be_told_has_no_rows(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (reference,) = references(store, capsys, "--indicator", "RF-01")
    assert traced(store, capsys, reference)["rows"] == []


@pytest.mark.parametrize(
    ("change", "said"),
    (
        (("assessments_in_time", "assessments_on_time"), "There is no indicator called"),
        (("/whole/", "/star%20sign=x/"), "There is no breakdown called"),
        (("/whole/", "/sex=elf/"), "has no group “elf”"),
        (("/whole/", "/"), "is not a figure's reference"),
    ),
)
def test_a_reference_that_leads_nowhere_is_refused(
    store: Path, capsys: pytest.CaptureFixture[str], change: tuple[str, str], said: str
) -> None:
    (reference,) = references(store, capsys, "--indicator", "AS-03")
    assert main(["trace", reference.replace(*change), "--store", str(store)]) == 1
    assert said in capsys.readouterr().err
