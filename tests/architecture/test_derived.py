"""Derived facts say what they are made from, give the columns they promise, and neither drop nor repeat a row."""

from __future__ import annotations

from datetime import date

import pytest

from lineofsight.core.derived import DerivedColumns, DerivedTable, Relation
from lineofsight.core.tables import Kind
from lineofsight.engines.derivation import added, derive
from lineofsight.engines.duckdb import DuckDB
from lineofsight.library.characteristics import BIRTHDAYS
from lineofsight.library.expressions import KINDS, relation
from lineofsight.library.subjects import (
    all_derived,
    all_indicators,
    all_tables,
    facts_name,
    subject_columns,
    subjects_in_use,
)
from tests.factories.chance import rows_by_chance
from tests.factories.records import arrow_tables


def seen_with(fact: DerivedColumns | DerivedTable) -> dict[str, Relation]:
    """The canonical tables with no more columns than the fact says it uses; keys and references are always there."""
    relations = {}
    for name, table in all_tables().items():
        said = (*fact.uses, *fact.where_told)
        named = {use.partition(".")[2] for use in said if use.partition(".")[0] == name}
        columns = {"authority": Kind.TEXT, "source_ref": Kind.TEXT}
        for column in table.columns:
            if "" in named or column.name in named or column.key or column.refers_to or column.name.endswith("_id"):
                columns[column.name] = column.kind
        relations[name] = relation(name, columns)
    relations["birthdays"] = relation(
        "birthdays", {"born_on": Kind.DATE, **{f"turns_{n}_on": Kind.DATE for n in BIRTHDAYS}}
    )
    return relations


def with_facts_before(fact: DerivedColumns | DerivedTable) -> dict[str, Relation]:
    """What the fact may see: what it uses, and all that the facts it names as coming before it give."""
    relations = seen_with(fact)
    for name in all_derived():
        if name not in needed_by(fact):
            continue
        before = all_derived()[name]
        if isinstance(before, DerivedTable):
            relations[name] = relation(name, {"authority": Kind.TEXT, "source_ref": Kind.TEXT, **before.columns})
        else:
            table = relations[before.onto]
            relations[before.onto] = table.mutate(
                **{c: table.authority.cast(KINDS[k]) for c, k in before.columns.items()}
            )
    return relations


def needed_by(fact: DerivedColumns | DerivedTable) -> set[str]:
    return set(fact.after) | {further for name in fact.after for further in needed_by(all_derived()[name])}


@pytest.mark.parametrize("name", all_derived())
def test_a_fact_uses_what_it_says_and_gives_what_it_promises(name: str) -> None:
    fact = all_derived()[name]
    relations = with_facts_before(fact)
    built = fact.build(relations) if isinstance(fact, DerivedTable) else added(fact, relations)
    kinds = {column: built.schema()[column] for column in fact.columns}
    assert {c: str(k) for c, k in kinds.items()} == {
        c: str(relation("x", {c: k}).schema()[c]) for c, k in fact.columns.items()
    }


@pytest.mark.parametrize("name", all_derived())
def test_what_a_fact_uses_exists(name: str) -> None:
    for use in (*all_derived()[name].uses, *all_derived()[name].where_told):
        table, _, column = use.partition(".")
        assert not column or column in all_tables()[table].by_name, use


@pytest.fixture(scope="session")
def derived_by_chance() -> DuckDB:
    engine = DuckDB()
    for table, rows in arrow_tables([rows_by_chance(2, "846")]).items():
        engine.put(table, rows)
    derive(engine, "846", date(2023, 12, 31))
    return engine


@pytest.mark.parametrize("subject", [name for name in subjects_in_use() if name in all_tables()])
def test_no_row_is_dropped_or_repeated(subject: str, derived_by_chance: DuckDB) -> None:
    keys = ", ".join(all_tables()[subject].keys)
    facts = derived_by_chance.fetch(f"SELECT {keys} FROM {facts_name(subject)} ORDER BY {keys}")  # noqa: S608 - our names
    given = derived_by_chance.fetch(f"SELECT {keys} FROM {subject} ORDER BY {keys}")  # noqa: S608 - our names
    assert facts == given


def test_columns_that_are_added_to_a_table_are_no_subject() -> None:
    added_to_a_table = next(name for name, fact in all_derived().items() if isinstance(fact, DerivedColumns))
    with pytest.raises(KeyError):
        subject_columns(added_to_a_table)


@pytest.mark.parametrize("name", all_indicators())
def test_an_indicator_counts_columns_that_exist(name: str) -> None:
    said = all_indicators()[name]
    columns = subject_columns(said.subject)
    named = {said.when.on, said.when.opened, said.when.closed, said.distinct} - {""}
    assert named <= set(columns)


@pytest.mark.parametrize("name", all_indicators())
def test_an_indicator_pairs_with_one_that_exists(name: str) -> None:
    assert all_indicators()[name].pairs_with in {"", *all_indicators()}
