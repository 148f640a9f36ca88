"""Clearing: snapshots that nobody needs go, files and all; those that somebody points to stay."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from lineofsight.web.records import clearing
from lineofsight.web.records.models import SnapshotMade
from tests.factories.web_accounts import someone
from tests.factories.web_claims import a_frozen_figure
from tests.factories.web_improvement import an_action

NOW = datetime(2025, 7, 16, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def store(settings, tmp_path, time_machine, db) -> Path:  # noqa: ARG001 - it must be there first
    settings.SNAPSHOTS = tmp_path / "store"
    time_machine.move_to(NOW, tick=False)
    return settings.SNAPSHOTS / "snapshots"


def made(store: Path, name: str, at: datetime, *, is_current: bool = False) -> None:
    SnapshotMade.objects.create(snapshot=name, as_at=at.date(), made_at=at, is_current=is_current)
    (store / name / "people").mkdir(parents=True)
    (store / name / "people" / "part-0.parquet").write_bytes(b"a child")


def standing(store: Path) -> list[str]:
    return sorted(path.name for path in store.iterdir())


def test_older_ones_go_but_for_the_last_of_each_month(store):
    for name, day in {"may": 2, "late may": 30, "june": 29, "late june": 30}.items():
        made(store, name, datetime(2025, 5 if "may" in name else 6, day, 9, tzinfo=UTC))
    made(store, "last week", NOW - timedelta(days=8))
    made(store, "this week", NOW - timedelta(days=6))
    made(store, "yesterday", NOW - timedelta(days=1))
    made(store, "now", NOW, is_current=True)

    assert clearing.clear_old_snapshots() == ["june", "last week", "may"]
    assert standing(store) == ["late june", "late may", "now", "this week", "yesterday"]
    assert sorted(SnapshotMade.objects.values_list("snapshot", flat=True)) == standing(store)


def test_a_month_ends_at_midnight_here(store):
    made(store, "30 june", datetime(2025, 6, 30, 22, 30, tzinfo=UTC))
    made(store, "1 july by our clocks", datetime(2025, 6, 30, 23, 30, tzinfo=UTC))
    made(store, "yesterday", NOW - timedelta(days=1))
    made(store, "now", NOW, is_current=True)

    clearing.clear_old_snapshots()

    assert standing(store) == ["30 june", "now", "yesterday"]


def test_the_newest_stay_however_old_they_are(store):
    made(store, "before", NOW - timedelta(days=90))
    made(store, "current", NOW - timedelta(days=89), is_current=True)

    assert clearing.clear_old_snapshots() == []
    assert standing(store) == ["before", "current"]


def test_the_one_that_figures_are_shown_from_stays_when_others_are_newer(store):
    made(store, "shown", NOW - timedelta(days=40), is_current=True)
    for number in range(3):
        made(store, f"not yet measured {number}", NOW - timedelta(days=39 - number))

    assert clearing.clear_old_snapshots() == ["not yet measured 0"]
    assert "shown" in standing(store)


def test_one_that_signed_off_words_lead_back_to_stays(store):
    figure = a_frozen_figure(an_action(), by=someone("director"))
    made(store, figure.snapshot, NOW - timedelta(days=20))
    made(store, "nobody's", NOW - timedelta(days=19, hours=12))
    made(store, "month's last", NOW - timedelta(days=17))
    made(store, "yesterday", NOW - timedelta(days=1))
    made(store, "now", NOW, is_current=True)

    assert clearing.clear_old_snapshots() == ["nobody's"]
    assert figure.snapshot in standing(store)


def test_one_that_was_put_there_by_hand_is_left_alone(store):
    (store / "loaded by a command").mkdir(parents=True)
    made(store, "now", NOW, is_current=True)

    assert clearing.clear_old_snapshots() == []
    assert standing(store) == ["loaded by a command", "now"]


def test_what_an_earlier_removal_left_behind_goes_with_the_next(store):
    (store / ".removing-0123456789abcdef").mkdir(parents=True)
    made(store, "old", NOW - timedelta(days=14))
    made(store, "yesterday", NOW - timedelta(days=1))
    made(store, "now", NOW, is_current=True)

    clearing.clear_old_snapshots()

    assert standing(store) == ["now", "yesterday"]
