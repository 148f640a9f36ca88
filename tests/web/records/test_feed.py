"""The feed: snapshots that are the records, row for row; made when something changed, and shown when all is kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from io import StringIO
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from django.core.management import CommandError, call_command
from django.db import connections

from lineofsight.core.readings import Reading, Refused
from lineofsight.engines.snapshots import SnapshotWriter, open_snapshot
from lineofsight.synthesis.council import coverage_of, make_council
from lineofsight.web.records import feed
from lineofsight.web.records.actions import load, undo
from lineofsight.web.records.drawing.drawn import draw
from lineofsight.web.records.models import SnapshotMade
from lineofsight.web.records.tasks import refresh_figures
from tests.factories.loads import AS_AT, load_rows

pytestmark = pytest.mark.django_db(transaction=True)

ADA = {"child_id": "c1", "forename": "Ada", "surname": "Example", "born_on": "2015-02-28", "upn": "A1"}


@pytest.fixture(autouse=True)
def store(settings, tmp_path, transactional_db) -> Iterator[Path]:  # noqa: ARG001 - it must be there first
    """An empty store, and the records where another process finds them: SQLite's in a file instead of in memory."""
    settings.SNAPSHOTS = tmp_path / "store"
    usual = connections["default"]
    if usual.vendor == "sqlite":
        with usual.cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [str(tmp_path / "records.sqlite3")])
        connections["default"] = connections.create_connection("default")
        connections["default"].settings_dict = usual.settings_dict | {"NAME": str(tmp_path / "records.sqlite3")}
    yield settings.SNAPSHOTS
    if usual.vendor == "sqlite":
        connections["default"].close()
        connections["default"] = usual


@pytest.fixture(autouse=True)
def kept() -> Iterator[list[tuple[str, bool]]]:
    """What is kept for each snapshot here, instead of figures, and whether figures were shown from it by then."""
    told: list[tuple[str, bool]] = []
    usual = list(feed.after_snapshot)
    feed.after_snapshot[:] = [lambda made: told.append((made.snapshot, made.is_current))]
    yield told
    feed.after_snapshot[:] = usual


@pytest.fixture
def at_once(monkeypatch) -> None:
    """Snapshots drawn in this process, where the definitions have been worked out once for all tests."""
    monkeypatch.setattr(feed, "_draw", lambda: draw(feed._database(), feed.settings.SNAPSHOTS))


def rows(made: SnapshotMade, table: str, *names: str) -> list[tuple[object, ...]]:
    (file,) = open_snapshot(feed.settings.SNAPSHOTS, made.snapshot).files(table)
    return [tuple(row[name] for name in names) for row in pq.read_table(file).to_pylist()]


def test_a_snapshot_of_the_records_is_the_one_that_the_files_would_have_made(store, tmp_path):
    tables = make_council("846", 120, 2, 5, AS_AT)
    load(
        [Reading("synthetic", [], tables, [], coverage_of(tables))],
        source="case system",
        authority="846",
        as_at=AS_AT,
        by=None,
    )
    with SnapshotWriter(tmp_path / "direct", as_at=AS_AT) as writer:
        writer.add("846", tables, coverage_of(tables))
        direct = writer.finish().manifest

    drawn = open_snapshot(store, feed.make_snapshot().snapshot).manifest

    assert (drawn.digests, drawn.rows, drawn.coverage) == (direct.digests, direct.rows, direct.coverage)
    assert (drawn.as_at, drawn.authorities) == (AS_AT, ("846",))


@pytest.mark.usefixtures("at_once")
def test_one_is_made_only_when_something_has_changed():
    assert feed.is_behind() is False
    made = load_rows({"people": [ADA]})
    assert feed.is_behind() is True

    first = feed.make_snapshot()
    assert (first.is_current, first.as_at, feed.is_behind()) == (True, AS_AT, False)
    assert feed.make_snapshot() == first

    load_rows({"people": [ADA | {"forename": "Adah"}]}, as_at=date(2025, 4, 30))
    second = feed.make_snapshot()
    assert (second.as_at, feed.current_snapshot()) == (date(2025, 4, 30), second)
    assert SnapshotMade.objects.filter(is_current=True).count() == 1
    assert rows(first, "people", "forename") == [("Ada",)]
    assert rows(second, "people", "forename") == [("Adah",)]
    assert made.undone_at is None


@pytest.mark.usefixtures("at_once")
def test_undoing_a_load_takes_it_out_of_the_next_one():
    load_rows({"people": [ADA]})
    later = load_rows({"people": [ADA, ADA | {"child_id": "c2"}]})
    feed.make_snapshot()
    undo(later, by=None)

    assert feed.is_behind()
    assert rows(feed.make_snapshot(), "people", "child_id") == [("c1",)]


def test_without_a_load_there_is_nothing_to_make_figures_from():
    with pytest.raises(Refused, match="Nothing has been loaded yet"):
        feed.make_snapshot()
    with pytest.raises(CommandError, match="Nothing has been loaded yet"):
        call_command("make_snapshot")


def test_a_store_that_cannot_be_written_is_refused(store):
    store.write_text("a file stands in the way", encoding="utf-8")
    load_rows({"people": [ADA]})

    with pytest.raises(Refused, match="cannot be written"):
        feed.make_snapshot()


@pytest.mark.usefixtures("at_once")
def test_the_command_says_what_figures_are_shown_from():
    load_rows({"people": [ADA]})
    said = StringIO()

    call_command("make_snapshot", stdout=said)

    assert said.getvalue() == f"Figures are shown from snapshot {feed.current_snapshot().snapshot}, as at 2025-03-31.\n"


@pytest.mark.usefixtures("at_once")
def test_the_job_makes_one():
    load_rows({"people": [ADA]})

    refresh_figures.call()

    assert feed.is_behind() is False


@pytest.mark.usefixtures("at_once")
def test_what_is_kept_for_a_snapshot_is_there_before_anybody_is_shown_it(kept):
    load_rows({"people": [ADA]})

    made = feed.make_snapshot()

    assert kept == [(made.snapshot, False)]


@pytest.mark.usefixtures("at_once")
def test_where_that_fails_figures_are_shown_from_the_one_before():
    def fails(_: SnapshotMade) -> None:
        raise RuntimeError("out of memory")

    load_rows({"people": [ADA]})
    first = feed.make_snapshot()
    load_rows({"people": [ADA | {"forename": "Adah"}]})
    feed.after_snapshot.append(fails)

    with pytest.raises(RuntimeError, match="out of memory"):
        feed.make_snapshot()

    assert (feed.current_snapshot(), feed.is_behind()) == (first, True)


@pytest.mark.usefixtures("at_once")
def test_a_person_whom_two_sources_know_is_one_child():
    load_rows({"people": [ADA], "contacts": [{"contact_id": "17", "child_id": "c1"}]}, source="one")
    load_rows(
        {
            "people": [{"child_id": "x", "upn": "A1", "forename": "Adah", "ethnicity": "WBRI"}],
            "contacts": [{"contact_id": "17", "child_id": "x"}],
            "immunisations": [{"child_id": "x", "up_to_date": True}],
        },
        source="other",
    )

    made = feed.make_snapshot()

    assert rows(made, "people", "child_id", "forename", "surname", "ethnicity", "source_ref") == [
        ("c1", "Adah", "Example", "WBRI", "example#people!1")
    ]
    assert rows(made, "contacts", "contact_id", "child_id", "source_ref") == [
        ("17", "c1", "example#contacts!1"),
        ("other:17", "c1", "example#contacts!1"),
    ]
    assert rows(made, "immunisations", "child_id") == [("c1",)]


@pytest.mark.usefixtures("at_once")
def test_two_people_with_one_number_in_two_sources_stay_two():
    load_rows({"people": [ADA], "workers": [{"worker_id": "w", "name": "Wren"}]}, source="one")
    load_rows(
        {
            "people": [ADA | {"upn": "B2", "forename": "Ben"}],
            "workers": [{"worker_id": "w", "name": "Robin"}],
            "contacts": [{"contact_id": "k", "child_id": None}],
        },
        source="other",
    )

    made = feed.make_snapshot()

    assert rows(made, "people", "child_id", "forename") == [("c1", "Ada"), ("other:c1", "Ben")]
    assert rows(made, "workers", "worker_id", "name") == [("w", "Robin")]
    assert rows(made, "contacts", "contact_id", "child_id") == [("other:k", None)]
