"""`lineofsight scorecard`: the year of a snapshot along the child's journey."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from lineofsight.__main__ import main
from lineofsight.cli.scorecard import twelve_months_to
from lineofsight.engines.snapshots import Snapshot, SnapshotWriter
from lineofsight.library.journey import JOURNEY
from lineofsight.library.subjects import all_measures
from lineofsight.synthesis.council import coverage_of, make_council

AS_AT = date(2025, 3, 31)


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    tables = make_council("846", 150, 2, 1, AS_AT)
    with SnapshotWriter(tmp_path_factory.mktemp("store"), as_at=AS_AT) as writer:
        writer.add("846", tables, coverage_of(tables))
        return writer.finish()


def shown(capsys: pytest.CaptureFixture[str], snapshot: Snapshot, *more: str) -> str:
    store: Path = snapshot.path.parents[1]
    assert main(["scorecard", "--store", str(store), *more]) == 0
    return capsys.readouterr().out


def test_the_scorecard_follows_the_childs_journey(capsys, snapshot):
    page = shown(capsys, snapshot)

    assert page.startswith(f"Snapshot {snapshot.id}, 2024-04-01 to 2025-03-31\n")
    parts = [found for found in JOURNEY.values() if f"\n{found} " in page]
    assert parts == sorted(JOURNEY.values(), key=lambda part: page.index(f"\n{part} "))


def test_every_measure_with_a_place_on_the_journey_is_on_it(capsys, snapshot):
    rows = json.loads(shown(capsys, snapshot, "--format", "json"))

    codes = [measure.code for measure in all_measures().values() if measure.code[:2] in JOURNEY]
    assert len(codes) > 80
    assert [code for code in codes if code not in {row["code"] for row in rows}] == []


@pytest.mark.parametrize(
    ("as_at", "begins"), ((date(2025, 3, 31), date(2024, 4, 1)), (date(2026, 11, 20), date(2025, 12, 1)))
)
def test_the_year_begins_with_a_month(as_at, begins):
    assert twelve_months_to(as_at) == begins
