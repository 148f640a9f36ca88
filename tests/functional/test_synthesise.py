"""`lineofsight synthesise` as a shell meets it: what it writes can be read again by what reads such files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lineofsight.__main__ import main
from lineofsight.engines.snapshots import open_snapshot
from lineofsight.formats import annex_a, ssd
from lineofsight.synthesis.council import make_council
from lineofsight.synthesis.rates import reached
from lineofsight.synthesis.rates_page import rates_page
from lineofsight.synthesis.targets import TARGETS

AS_AT = date(2025, 3, 31)
COMMAND = "lineofsight synthesise --out DIR --authority 846 --children 20000 --years 6 --seed 1"
PAGE = Path(__file__).parents[2] / "docs" / "reference" / "synthetic_rates.md"
SMALL = ["--children", "120", "--years", "2"]


def synthesise(out, *arguments):
    return main(["synthesise", "--out", str(out), *SMALL, *arguments])


def test_a_council_becomes_a_snapshot_and_its_rates_are_shown(tmp_path, capsys):
    assert synthesise(tmp_path, "--authority", "846") == 0

    snapshot = open_snapshot(tmp_path)
    shown = capsys.readouterr().out
    assert snapshot.manifest.authorities == ("846",)
    assert snapshot.manifest.as_at == AS_AT
    assert snapshot.manifest.rows["people"] >= 120
    assert "made up, about nobody" in snapshot.manifest.notes[0]
    assert snapshot.id in shown
    assert [target.title for target in TARGETS if target.title not in shown] == []


def test_a_nation_becomes_one_snapshot_parted_by_authority(tmp_path, capsys):
    assert synthesise(tmp_path, "--authorities", "3") == 0

    snapshot = open_snapshot(tmp_path)
    assert snapshot.manifest.authorities == ("201", "356", "857")
    assert [file.parent.name for file in snapshot.files("people")] == [
        "authority=201",
        "authority=356",
        "authority=857",
    ]
    assert "councils 3" in capsys.readouterr().out


def test_a_council_as_ssd_files_is_read_again_whole(tmp_path):
    assert synthesise(tmp_path / "out", "--authority", "846", "--format", "ssd", "--faults", "0") == 0

    reading = ssd.read(tmp_path / "out", authority="846", as_at=AS_AT)
    made = make_council("846", 120, 2, 1, AS_AT, faults=0)
    assert reading.refusals == []
    assert reading.tables["people"]["child_id"] == made["people"]["child_id"]
    assert reading.tables["assessments"]["authorised_on"] == made["assessments"]["authorised_on"]


def test_a_council_as_annex_a_is_read_again_with_nothing_refused(tmp_path):
    assert synthesise(tmp_path / "out", "--authority", "846", "--format", "annex_a", "--faults", "0") == 0

    reading = annex_a.read(tmp_path / "out" / "Annex_A.xlsx", authority="846", as_at=AS_AT)
    assert reading.refusals == []
    assert len(reading.tables["contacts"]["contacted_on"]) > 0


def test_several_councils_as_files_have_a_folder_each(tmp_path):
    assert synthesise(tmp_path, "--authorities", "2", "--format", "ssd") == 0

    assert sorted(folder.name for folder in tmp_path.iterdir()) == ["201", "807"]


def test_another_last_day_is_kept_to(tmp_path):
    assert synthesise(tmp_path, "--authority", "846", "--as-at", "2024-02-29", "--format", "ssd") == 0

    made = make_council("846", 120, 2, 1, date(2024, 2, 29))
    assert (
        ssd.read(tmp_path, authority="846", as_at=date(2024, 2, 29)).tables["contacts"]["contact_id"]
        == made["contacts"]["contact_id"]
    )


def test_what_is_there_already_is_not_overwritten(tmp_path, capsys):
    (tmp_path / "mine.csv").write_text("mine", encoding="utf-8")

    assert synthesise(tmp_path, "--authority", "846", "--format", "ssd") == 1
    assert "is there already" in capsys.readouterr().err
    assert [file.name for file in tmp_path.iterdir()] == ["mine.csv"]


@pytest.mark.parametrize(
    "arguments",
    (
        [],
        ["--authority", "84"],
        ["--authority", "846", "--authorities", "2"],
        ["--authorities", "154"],
        ["--authorities", "two"],
        ["--authority", "846", "--faults", "2"],
        ["--authority", "846", "--faults", "few"],
        ["--authority", "846", "--as-at", "31/03/2025"],
        ["--authority", "846", "--as-at", "1999-01-01"],
        ["--authority", "846", "--format", "xml"],
    ),
)
def test_wrong_usage_ends_with_2_and_writes_nothing(arguments, tmp_path):
    with pytest.raises(SystemExit, match=r"^2$"):
        synthesise(tmp_path / "out", *arguments)

    assert not (tmp_path / "out").exists()


def test_the_page_of_rates_is_current():
    """When the generator changes, ``synthesise`` writes it anew with ``--page docs/reference/synthetic_rates.md``."""
    rates = reached(make_council("846", 20_000, 6, 1, AS_AT), AS_AT)

    assert PAGE.read_text(encoding="utf-8") == rates_page(rates, AS_AT, COMMAND)
