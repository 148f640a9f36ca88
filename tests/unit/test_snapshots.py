"""Snapshots: written whole or not at all, never changed, found again."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from lineofsight import __version__
from lineofsight.core.manifests import LAYOUT, MOST_REFUSALS, Manifest, SourceFile, manifest_from_json
from lineofsight.core.readings import Coverage, Reading, Refusal, Refused
from lineofsight.core.registry import definitions_in
from lineofsight.engines.joined_readings import file_counts, join_readings
from lineofsight.engines.snapshots import SnapshotWriter, list_snapshots, open_snapshot, write_snapshot

AS_AT = date(2025, 3, 31)
TOLD = Coverage(columns=frozenset({"child_id", "sex"}))


def nothing_follows(folder: Path, authority: str, as_at: date) -> None:
    """Derive nothing: these tests are about the store."""


def people(*children, file="a.csv", **columns):
    lines = range(2, len(children) + 2)
    return {
        "authority": ["846"] * len(children),
        "source_ref": [f"{file}!{line}" for line in lines],
        "child_id": list(children),
        **columns,
    }


def reading(*children, file="a.csv", coverage=TOLD, **columns):
    return Reading("ssd", [file], {"people": people(*children, file=file, **columns)}, coverage={"people": coverage})


def writer(store):
    return SnapshotWriter(store, as_at=AS_AT, derive=nothing_follows)


def snapshot_of(store, *children, authority="846"):
    with writer(store) as open_writer:
        open_writer.add(authority, {"people": people(*children)}, {"people": TOLD})
        return open_writer.finish()


def everything_in(store):
    return sorted(str(path.relative_to(store)) for path in store.rglob("*"))


def test_every_kind_of_value_keeps_its_type(tmp_path):
    tables = {
        "people": people("007", None, born_on=[date(2010, 1, 2), None], is_mother=[False, None], sex=["F", None]),
        "sdq_scores": {"source_ref": ["a!1"], "sdq_score_id": ["1"], "score": [12]},
        "placements": {"source_ref": ["a!1"], "placement_id": ["1"], "distance_in_miles": [2.5]},
        "return_interviews": {
            "source_ref": ["a!1"],
            "return_interview_id": ["1"],
            "held_at": [datetime(2024, 7, 1, 8, 30, tzinfo=UTC)],
        },
    }
    with writer(tmp_path) as open_writer:
        open_writer.add("846", tables, {})
        snapshot = open_writer.finish()

    assert snapshot.files("people") == [snapshot.path / "people" / "authority=846" / "part-0.parquet"]
    found = pq.ParquetFile(snapshot.files("people")[0]).read()
    assert found.select(["authority", "source_ref", "child_id", "born_on", "is_mother"]).to_pydict() == {
        "authority": ["846", "846"],
        "source_ref": ["a.csv!2", "a.csv!3"],
        "child_id": ["007", None],
        "born_on": [date(2010, 1, 2), None],
        "is_mother": [False, None],
    }
    types = {
        name: pq.ParquetFile(snapshot.files(table)[0]).schema_arrow.field(name).type
        for table, name in (
            ("people", "authority"),
            ("people", "child_id"),
            ("people", "sex"),
            ("people", "born_on"),
            ("people", "is_mother"),
            ("sdq_scores", "score"),
            ("placements", "distance_in_miles"),
            ("return_interviews", "held_at"),
        )
    }
    assert types == {
        "authority": pa.string(),
        "child_id": pa.string(),
        "sex": pa.string(),
        "born_on": pa.date32(),
        "is_mother": pa.bool_(),
        "score": pa.int64(),
        "distance_in_miles": pa.float64(),
        "held_at": pa.timestamp("us", tz="UTC"),
    }


def test_every_table_is_there_even_when_it_is_empty(tmp_path):
    snapshot = snapshot_of(tmp_path, "1")

    assert snapshot.tables() == [*definitions_in("lineofsight.schema")]
    assert pq.ParquetFile(snapshot.files("assessments")[0]).metadata.num_rows == 0
    assert snapshot.files("no_such_table") == []


def test_what_follows_from_the_tables_is_part_of_the_snapshot(tmp_path):
    def derive(folder, authority, as_at):
        place = folder / "facts" / f"authority={authority}"
        place.mkdir(parents=True)
        pq.write_table(pa.table({"as_at": [as_at]}), place / "part-0.parquet")

    with SnapshotWriter(tmp_path, as_at=AS_AT, derive=derive) as open_writer:
        open_writer.add("846", {}, {})
        open_writer.add("304", {}, {})
        snapshot = open_writer.finish()

    assert "facts" in snapshot.tables()
    assert len(snapshot.files("facts")) == 2
    assert snapshot.manifest.rows["facts"] == 2


def test_the_same_content_is_the_same_snapshot(tmp_path):
    first = snapshot_of(tmp_path, "1", "2")
    before = everything_in(tmp_path)
    again = snapshot_of(tmp_path, "1", "2")
    other = snapshot_of(tmp_path / "elsewhere", "1", "2")

    assert (again, other.id) == (first, first.id)
    assert everything_in(tmp_path / "elsewhere") == before


def test_other_content_is_another_snapshot_beside_the_first(tmp_path):
    first = snapshot_of(tmp_path, "1")
    second = snapshot_of(tmp_path, "2")

    assert first.id != second.id
    assert list_snapshots(tmp_path) == [first, second]
    assert open_snapshot(tmp_path) == second
    assert open_snapshot(tmp_path, first.id) == first
    assert first.id.startswith("2025-03-31-")
    assert first.as_at == AS_AT


def test_a_load_that_fails_leaves_no_trace(tmp_path):
    snapshot_of(tmp_path, "1")
    before = everything_in(tmp_path)

    with pytest.raises(ValueError, match="people has no column shoe_size"), writer(tmp_path) as open_writer:
        open_writer.add("846", {"people": people("2", shoe_size=[7])}, {})

    assert everything_in(tmp_path) == before


def test_a_store_that_cannot_be_written_says_so(tmp_path):
    with writer(tmp_path) as open_writer:
        open_writer.add("846", {}, {})
        open_writer.store = tmp_path / "gone"
        with pytest.raises(FileNotFoundError):
            open_writer.finish()


@pytest.mark.parametrize("authority", ("", "84", "8460", "Brent", "../", "８４６"))
def test_an_authority_is_three_digits(tmp_path, authority):
    with pytest.raises(Refused, match="three-digit code"), writer(tmp_path) as open_writer:
        open_writer.add(authority, {}, {})


def test_an_authority_is_given_once(tmp_path):
    with writer(tmp_path) as open_writer:
        open_writer.add("846", {}, {})
        with pytest.raises(Refused, match="846 has been given twice"):
            open_writer.add("846", {}, {})


def test_a_nation_tells_what_every_authority_tells(tmp_path):
    with writer(tmp_path) as open_writer:
        wide = Coverage(frozenset({"child_id", "sex"}), from_on=date(2020, 4, 1), to_on=date(2025, 3, 31))
        narrow = Coverage(frozenset({"child_id"}), history=False, from_on=date(2021, 4, 1), to_on=None)
        open_writer.add("846", {}, {"people": wide, "contacts": wide})
        open_writer.add("304", {}, {"people": narrow})
        snapshot = open_writer.finish()

    assert snapshot.manifest.authorities == ("304", "846")
    assert snapshot.manifest.coverage == {
        "people": Coverage(frozenset({"child_id"}), history=False, from_on=date(2021, 4, 1), to_on=date(2025, 3, 31))
    }


def test_an_empty_store_holds_no_snapshot(tmp_path):
    assert list_snapshots(tmp_path / "store") == []
    with pytest.raises(Refused, match="holds no snapshot yet"):
        open_snapshot(tmp_path / "store")


@pytest.mark.parametrize("id", ("2025-03-31-000000000000", "..", "", ".loading-1"))
def test_an_unknown_snapshot_is_refused_with_those_that_exist(tmp_path, id):
    known = snapshot_of(tmp_path, "1").id
    (tmp_path / "snapshots" / ".loading-1").mkdir()

    with pytest.raises(Refused, match=f"It holds: {known}"):
        open_snapshot(tmp_path, id)


@pytest.mark.parametrize("text", ("", "{", "[]", "null", "7", '{"layout": 1}', '{"layout": 99}', '{"id": "x"}'))
def test_a_damaged_manifest_is_refused(tmp_path, text):
    snapshot = snapshot_of(tmp_path, "1")
    (snapshot.path / "manifest.json").write_text(text, encoding="utf-8")

    with pytest.raises(Refused, match=f"{snapshot.id} cannot be used"):
        open_snapshot(tmp_path)
    with pytest.raises(Refused, match=f"{snapshot.id} cannot be used"):
        open_snapshot(tmp_path, snapshot.id)


def test_a_snapshot_without_its_manifest_is_refused(tmp_path):
    (tmp_path / "snapshots" / "half").mkdir(parents=True)

    with pytest.raises(Refused, match="half cannot be used"):
        list_snapshots(tmp_path)


def test_a_manifest_is_the_same_after_being_written_and_read():
    manifest = Manifest(
        id="x",
        created_at=datetime(2025, 4, 1, 9, 30, tzinfo=UTC),
        as_at=AS_AT,
        authorities=("304", "846"),
        software="1.0",
        files=(SourceFile("a.csv", "ssd", "00", 5, 1),),
        refusals=(Refusal("a.csv", "", None, "sex", "Q", "is not a known sex"),),
        refusals_in_all=1,
        notes=("one",),
        coverage={
            "people": Coverage(frozenset({"b", "a"}), history=False, from_on=date(2020, 1, 1), to_on=AS_AT),
            "contacts": Coverage(frozenset()),
        },
        rows={"people": 5},
        digests={"people": "00"},
    )

    assert manifest_from_json(manifest.to_json()) == manifest


def test_a_manifest_lists_so_many_refusals_and_counts_them_all(tmp_path):
    refusals = [Refusal("a.csv", "", line, "", "", "is broken") for line in range(MOST_REFUSALS + 5)]
    with writer(tmp_path) as open_writer:
        open_writer.add("846", {}, {})
        manifest = open_writer.finish(refusals=refusals).manifest

    assert (len(manifest.refusals), manifest.refusals_in_all) == (MOST_REFUSALS, MOST_REFUSALS + 5)


def test_readings_become_one_snapshot_with_its_provenance(tmp_path):
    source = tmp_path / "a.csv"
    source.write_bytes(b"the file as it was")
    first = reading("1", "2", file=str(source))
    first.tables["people"]["source_ref"] = ["a.csv!2", "a.csv!3"]
    first.refusals = [
        Refusal("a.csv", "", 4, "sex", "Q", "is not a known sex"),
        Refusal("a.csv", "", 4, "born_on", "x", "is not a date"),
    ]
    first.notes = ["a note"]
    second = Reading("annex_a", ["gone.xlsx"], {"contacts": {"authority": [], "source_ref": [], "contact_id": []}})

    snapshot = write_snapshot(tmp_path / "store", [second, first], authority="846", as_at=AS_AT)

    manifest = snapshot.manifest
    assert manifest.files == (
        SourceFile("a.csv", "ssd", hashlib.sha256(b"the file as it was").hexdigest(), 2, 1),
        SourceFile("gone.xlsx", "annex_a", "", 0, 0),
    )
    assert (manifest.as_at, manifest.authorities, manifest.software) == (AS_AT, ("846",), __version__)
    assert (manifest.layout, manifest.notes, manifest.refusals) == (LAYOUT, ("a note",), tuple(first.refusals))
    assert manifest.coverage == {"people": TOLD}
    assert manifest.rows["people"] == 2
    assert write_snapshot(tmp_path / "store", [first, second], authority="846", as_at=AS_AT) == snapshot


def joined(*readings):
    return join_readings(readings, {"people": definitions_in("lineofsight.schema")["people"]})


def test_the_same_key_in_two_files_is_refused_with_both_places():
    first = reading("1", "2", file="a.csv")
    second = reading("2", "3", file="b.xlsx", sex=["F", "M"])
    second.tables["people"]["source_ref"] = ["b.xlsx#List 1!7", "b.xlsx#List 1!8"]

    found = joined(second, first)

    assert found.tables["people"] == {
        "authority": ["846"] * 3,
        "source_ref": ["a.csv!2", "a.csv!3", "b.xlsx#List 1!8"],
        "child_id": ["1", "2", "3"],
        "sex": [None, None, "M"],
    }
    assert second.refusals == [Refusal("b.xlsx", "List 1", 7, "child_id", "2", "the same key stands at a.csv!3")]
    assert (file_counts(first), file_counts(second)) == ({"a.csv": (2, 0)}, {"b.xlsx": (1, 1)})


def test_a_reference_without_a_line_still_names_its_file():
    first, second = reading("1", file="a.csv"), reading("1", file="b.csv")
    second.tables["people"]["source_ref"] = ["record!?"]

    joined(first, second)

    assert second.refusals == [Refusal("record", "", None, "child_id", "1", "the same key stands at a.csv!2")]


def test_two_files_of_one_name_are_refused(tmp_path):
    readings = [reading("1", file="old/a.csv"), reading("2", file="new/a.csv")]

    with pytest.raises(Refused, match=r"Two files are called a\.csv"):
        write_snapshot(tmp_path, readings, authority="846", as_at=AS_AT)

    assert everything_in(tmp_path) == []


YEARS = [Coverage(TOLD.columns, from_on=date(year, 4, 1), to_on=date(year + 1, 3, 31)) for year in (2021, 2022, 2024)]


@pytest.mark.parametrize(
    ("coverages", "from_on", "to_on"),
    (
        (YEARS[:2], date(2021, 4, 1), date(2023, 3, 31)),
        (YEARS, date(2024, 4, 1), date(2025, 3, 31)),
        ([TOLD, YEARS[0]], None, None),
        ([replace(TOLD, to_on=date(2021, 3, 31)), YEARS[0]], None, date(2022, 3, 31)),
    ),
)
def test_two_files_tell_of_the_days_without_a_gap(coverages, from_on, to_on):
    readings = [reading(str(place), file=f"{place}.csv", coverage=each) for place, each in enumerate(coverages)]

    assert joined(*readings).coverage == {"people": Coverage(TOLD.columns, from_on=from_on, to_on=to_on)}
