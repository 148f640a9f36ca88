"""`lineofsight load`, as a person runs it."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from datetime import date

import pytest

from lineofsight.__main__ import main
from lineofsight.engines.snapshots import list_snapshots, open_snapshot

PEOPLE = "pers_person_id,pers_sex\n1,F\n2,M\n3,Q\n"


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "extract"
    folder.mkdir()
    (folder / "ssd_person.csv").write_text(PEOPLE, encoding="utf-8")
    return folder


@pytest.fixture
def load(tmp_path, capsys):
    def load(*arguments):
        code = main(["load", *map(str, arguments), "--store", str(tmp_path / "store")])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return load


def test_a_folder_becomes_a_snapshot(tmp_path, folder, load):
    code, out, err = load(folder, "--authority", "846", "--as-at", "2025-03-31", "--format", "json")

    snapshot = open_snapshot(tmp_path / "store")
    said = json.loads(out)
    sha256 = said["files"][0].pop("sha256")
    assert (code, err, len(sha256)) == (0, "", 64)
    assert said == {
        "snapshot": snapshot.id,
        "as_at": "2025-03-31",
        "authority": "846",
        "taken": {"people": 2},
        "refused": [
            {
                "file": "ssd_person.csv",
                "sheet": "",
                "line": 4,
                "column": "pers_sex",
                "value": "Q",
                "reason": "is not a known sex",
            }
        ],
        "notes": [],
        "files": [{"name": "ssd_person.csv", "format": "ssd", "rows_taken": 2, "rows_refused": 1}],
    }


def test_loading_the_same_again_says_so(tmp_path, folder, load):
    load(folder, "--authority", "846", "--as-at", "2025-03-31")
    _, out, _ = load(folder, "--authority", "846", "--as-at", "2025-03-31", "--format", "json")

    assert json.loads(out)["notes"] == ["This content was in the store already, as this snapshot; nothing was written."]
    assert len(list_snapshots(tmp_path / "store")) == 1


def test_the_summary_is_for_people(folder, load):
    (folder / "ssd_person.csv").write_text(PEOPLE + "9,Q\n" * 60, encoding="utf-8")
    (folder / "more.csv").write_text("a\n1\n", encoding="utf-8")

    code, out, _ = load(folder, "--authority", "846")

    assert code == 0
    assert f"of authority 846, as at {date.today().isoformat()}" in out  # noqa: DTZ011 - the council's own day
    assert out.count("is not a known sex") == 50
    assert "ssd_person.csv  –                61" in out
    assert "... and 11 more" in out
    assert "Note: more.csv is not named after a table" in out


def test_csv_lists_what_was_taken_and_what_was_refused(folder, load):
    _, out, _ = load(folder, "--authority", "846", "--format", "csv")

    rows = list(csv.DictReader(io.StringIO(out)))
    assert [(row["what"], row["table"], row["rows"], row["line"], row["reason"]) for row in rows] == [
        ("taken", "people", "2", "", ""),
        ("refused", "", "", "4", "is not a known sex"),
    ]


def test_several_files_become_one_snapshot(tmp_path, folder, load):
    (folder / "ssd_person.csv").write_text("pers_person_id\n1\n", encoding="utf-8")
    (tmp_path / "children.csv").write_text("year,children_under_18\n2024,46612\n", encoding="utf-8")

    _, out, _ = load(folder, tmp_path / "children.csv", "--authority", "846")

    assert [line.split() for line in out.splitlines() if line][-2:] == [["people", "1"], ["populations", "1"]]
    assert "refused" not in out


@pytest.mark.parametrize(
    ("data", "said"),
    (
        (b"Dear Ofsted", "The formats known are:"),
        (b"year,children_under_18\n2024,\x00\n", "holds a NUL byte"),
    ),
)
def test_one_file_refused_means_nothing_is_written(tmp_path, folder, load, data, said):
    (tmp_path / "second.csv").write_bytes(data)

    code, out, err = load(folder, tmp_path / "second.csv", "--authority", "846")

    assert (code, out) == (1, "")
    assert said in err
    assert not (tmp_path / "store").exists()


def test_a_file_that_is_not_there_is_refused(folder, load):
    assert load(folder, folder / "gone.csv", "--authority", "846")[0] == 1


def test_without_an_authority_nothing_is_loaded(folder, load):
    code, _, err = load(folder)

    assert code == 1
    assert "--authority" in err


def test_a_store_that_cannot_be_written_is_refused(tmp_path, folder, load):
    (tmp_path / "store").write_text("a file stands in the way", encoding="utf-8")

    code, _, err = load(folder, "--authority", "846")

    assert code == 1
    assert "cannot be written" in err


@pytest.mark.parametrize("wrong", (("--authority", "Brent"), ("--as-at", "yesterday"), ("--format", "xml")))
def test_wrong_usage_is_told_apart_from_refused_input(folder, load, wrong):
    with pytest.raises(SystemExit) as stop:
        load(folder, *wrong)

    assert stop.value.code == 2


def test_the_command_runs_on_its_own(tmp_path, folder):
    arguments = [folder, "--store", tmp_path / "store", "--authority", "846"]

    done = subprocess.run([sys.executable, "-m", "lineofsight", "load", *arguments], capture_output=True, check=False)

    assert (done.returncode, done.stderr) == (0, b"")
