"""The canonical tables keep their own promises and carry the whole of the Standard Safeguarding Dataset (SSD)."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from lineofsight.core.registry import definitions_in, modules_in
from lineofsight.core.tables import SHARED, CodeSet, Column, Kind, Table

SSD_FACTS = Path(__file__).parents[3] / "shared" / "facts" / "ssd_tables.csv"

TABLES = {name: table for name, table in definitions_in("lineofsight.schema").items() if isinstance(table, Table)}
CODE_SETS = {
    name: codes for name, codes in definitions_in("lineofsight.schema.code_sets").items() if isinstance(codes, CodeSet)
}
BEYOND_THE_SSD = {"adopters", "populations", "return_interviews", "supervisions"}


def each_column() -> list[tuple[Table, Column]]:
    return [(table, column) for table in TABLES.values() for column in table.columns]


def every_about() -> dict[str, str]:
    tables = {table.name: table.about for table in TABLES.values()}
    return tables | {f"{table.name}.{column.name}": column.about for table, column in each_column()}


@pytest.fixture(scope="module")
def ssd_facts() -> list[dict[str, str]]:
    if not SSD_FACTS.exists():
        pytest.skip(f"the facts about the SSD are not on this machine: {SSD_FACTS}")
    with SSD_FACTS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_file_defines_the_table_of_its_name():
    assert {name: table.name for name, table in TABLES.items()} == {
        name: name for name in modules_in("lineofsight.schema")
    }


def test_every_file_of_code_sets_defines_the_list_of_its_name():
    assert {name: codes.name for name, codes in CODE_SETS.items()} == {
        name: name for name in modules_in("lineofsight.schema.code_sets")
    }


def test_titles_are_there_and_told_apart():
    titles = Counter(table.title for table in TABLES.values())
    assert [title for title, count in titles.items() if count > 1 or not title] == []


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_no_table_names_a_column_twice_or_takes_a_shared_name(table: Table):
    assert [name for name, count in Counter(table.column_names).items() if count > 1] == []
    assert table.column_names[:2] == SHARED


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_every_table_has_a_key(table: Table):
    assert len(table.keys) >= 1


def test_every_reference_points_to_a_column_of_the_same_kind():
    broken = []
    for table, column in each_column():
        if column.refers_to:
            target_table, target_column = column.refers_to.split(".")
            target = TABLES[target_table].by_name.get(target_column) if target_table in TABLES else None
            if target is None or target.kind is not column.kind or not target.key:
                broken.append(f"{table.name}.{column.name} -> {column.refers_to}")
    assert broken == []


def test_every_code_column_and_no_other_has_a_code_set():
    wrong = [
        f"{table.name}.{column.name}"
        for table, column in each_column()
        if (column.kind is Kind.CODE) != (column.codes is not None)
    ]
    assert wrong == []


def test_every_code_set_is_used_and_none_is_made_elsewhere():
    used = {column.codes.name: column.codes for _, column in each_column() if column.codes}
    assert used == CODE_SETS


@pytest.mark.parametrize("codes", CODE_SETS.values(), ids=CODE_SETS)
def test_a_code_set_has_a_title_and_at_least_two_codes_each_with_its_own(codes: CodeSet):
    assert codes.title
    assert len(codes.codes) >= 2
    assert len(set(codes.codes.values())) == len(codes.codes)
    assert [code for code, title in codes.codes.items() if not title.strip() or code != code.strip()] == []


def test_names_say_what_a_column_holds():
    wrong = [
        f"{table.name}.{column.name}"
        for table, column in each_column()
        if (column.kind is Kind.DATE and not column.name.endswith("_on"))
        or (column.kind is Kind.TIME and not column.name.endswith("_at"))
    ]
    assert wrong == []


def test_every_description_is_a_sentence():
    assert [where for where, about in every_about().items() if not about.endswith(".") or about == "."] == []


def test_every_table_beyond_the_ssd_and_every_such_column_says_so():
    assert {table.name for table in TABLES.values() if not table.ssd} == BEYOND_THE_SSD
    unsaid = [
        f"{table.name}.{column.name}"
        for table, column in each_column()
        if not column.ssd and "the ssd has no place for it" not in column.about.lower()
    ]
    assert unsaid == []
    assert [
        name for name in sorted(BEYOND_THE_SSD) if "the ssd has no place for it" not in TABLES[name].about.lower()
    ] == []


def test_every_core_table_of_the_ssd_is_mapped_exactly_once(ssd_facts: list[dict[str, str]]):
    core = {row["table"] for row in ssd_facts if row["kind"] == "core"}
    assert len(core) == 46
    assert sorted(table.ssd for table in TABLES.values() if table.ssd) == sorted(core)


def test_every_core_field_of_the_ssd_is_mapped_exactly_once(ssd_facts: list[dict[str, str]]):
    core = sorted((row["table"], row["field"]) for row in ssd_facts if row["kind"] == "core")
    assert len(core) == 345
    assert sorted((table.ssd, column.ssd) for table, column in each_column() if column.ssd) == core


def test_every_description_is_in_our_own_words(ssd_facts: list[dict[str, str]]):
    theirs = "\n".join(f"{row['description']}\n{row['guidance']}" for row in ssd_facts).casefold()
    copied = [where for where, about in every_about().items() if about.removesuffix(".").casefold() in theirs]
    assert copied == []
