"""Whatever is written is read back the same, and whatever is thrown at the reader is read or refused."""

from __future__ import annotations

import tempfile
from datetime import UTC, date, datetime
from pathlib import Path

import hypothesis.strategies as st
from hypothesis import given

from lineofsight.core.readings import Columns, Reading, Refused
from lineofsight.core.tables import Column, Kind, Table
from lineofsight.formats import ssd
from lineofsight.formats._delimited import guard, unguard
from lineofsight.formats.ssd.names import TABLES
from tests.fixtures.broken_csv import ASSESSMENTS, FACTORS, INTERVIEWS, PEOPLE, WORKERS

# No reader lets in a NUL or half a letter, and every reader trims: such text is in no canonical table.
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)
TRAPS = ("=1+1", "'=1", "''=1", "'", "''", "NULL", "'NULL", "null", "-5", "+44", "@a", "＝1", "\t1", "007", "1e5", '"')
TEXTS = ANY_TEXT.map(str.strip).filter(bool) | st.sampled_from(TRAPS)
VALUES = {
    Kind.TEXT: TEXTS,
    Kind.DATE: st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    Kind.TIME: st.datetimes(datetime(1900, 1, 2), datetime(2099, 12, 30), timezones=st.just(UTC)),  # noqa: DTZ001 - bounds
    Kind.WHOLE: st.integers(-(2**63), 2**63 - 1),
    Kind.DECIMAL: st.floats(allow_nan=False, allow_infinity=False),
    Kind.FLAG: st.booleans(),
}


def values(column: Column) -> st.SearchStrategy[object]:
    found = st.sampled_from([*column.codes.codes]) if column.codes else VALUES[column.kind]
    return found if column.key else st.none() | found


def rows(table: Table) -> st.SearchStrategy[list[dict[str, object]]]:
    row = st.fixed_dictionaries({column.name: values(column) for column in table.columns})
    return st.lists(row, unique_by=lambda each: tuple(each[key] for key in table.keys), max_size=4)


def columns_of(table: Table) -> st.SearchStrategy[Columns]:
    return rows(table).map(lambda found: {name: [row[name] for row in found] for name in table.by_name})


def tables() -> st.SearchStrategy[dict[str, Columns]]:
    names = st.lists(st.sampled_from([*TABLES]), unique=True, min_size=1, max_size=3)
    return names.flatmap(lambda chosen: st.fixed_dictionaries({name: columns_of(TABLES[name]) for name in chosen}))


def as_rows(columns: Columns) -> list[tuple[object, ...]]:
    names = sorted(set(columns) - {"authority", "source_ref"})
    return sorted(zip(*(columns[name] for name in names), strict=True), key=repr)


def read_files(files: dict[str, bytes]) -> Reading:
    with tempfile.TemporaryDirectory() as folder:
        for name, data in files.items():
            Path(folder, name).write_bytes(data)
        ssd.recognises(Path(folder))
        return ssd.read(Path(folder), authority="846", as_at=None)


@given(tables())
def test_what_is_written_is_read_back_the_same(written):
    with tempfile.TemporaryDirectory() as folder:
        ssd.write(written, Path(folder), as_at=date(2025, 3, 31))
        reading = ssd.read(Path(folder), authority="846", as_at=None)

    assert reading.refusals == []
    assert {name: as_rows(reading.tables[name]) for name in written} == {
        name: as_rows(columns) for name, columns in written.items()
    }
    assert reading.rows_taken() == sum(len(as_rows(columns)) for columns in written.values())


@given(ANY_TEXT | st.sampled_from(TRAPS))
def test_a_guarded_text_is_itself_again_and_no_formula(text):
    assert unguard(guard(text)) == text
    assert not guard(text).startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"))


def read_or_refused(file: str, data: bytes) -> Reading | str:
    try:
        return read_files({file: data})
    except Refused as refusal:
        return str(refusal)


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data):
    answer = read_or_refused("ssd_person.csv", data)

    assert answer.startswith("ssd_person.csv") if isinstance(answer, str) else [*answer.tables] == ["people"]


CELLS = ("", "1", "2024-01-02", "31/02/2024", "Y", '"[""2B""]"', '["2B","4C"]', "[[[[", "NULL", "F")
FILES = {
    "people.csv": PEOPLE,
    "assessments.csv": ASSESSMENTS,
    "assessment_factors.csv": FACTORS,
    "workers.csv": WORKERS,
    "return_interviews.csv": INTERVIEWS,
}


@given(st.sampled_from([*FILES]), st.lists(st.lists(TEXTS | st.sampled_from(CELLS), max_size=5)))
def test_any_cells_are_taken_or_refused_row_by_row(file, cells):
    answer = read_or_refused(file, (FILES[file] + "\n".join(",".join(row) for row in cells)).encode())

    if isinstance(answer, str):
        assert answer.startswith(file)
    else:
        taken = set(next(iter(answer.tables.values()))["source_ref"])
        refused = {f"{file}!{refusal.line}" for refusal in answer.refusals}
        # a list of factors is refused factor by factor, so part of its line may be taken
        assert file == "assessment_factors.csv" or taken & refused == set()
