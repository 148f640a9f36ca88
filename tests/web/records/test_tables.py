"""The tables of the records are the canonical tables: columns, kinds and keys, as the database itself tells."""

from __future__ import annotations

import pytest
from django.db import connection

from lineofsight.core.tables import Kind
from lineofsight.web.records.models import ABOUT_A_CHILD, CANONICAL, TABLES
from lineofsight.web.records.rows import table_of

pytestmark = pytest.mark.django_db

OWN = ["id", "load_id", "system", "authority", "source_ref"]
TYPES = {
    Kind.TEXT: "TextField",
    Kind.CODE: "TextField",
    Kind.DATE: "DateField",
    Kind.TIME: "DateTimeField",
    Kind.WHOLE: "BigIntegerField",
    Kind.DECIMAL: "FloatField",
    Kind.FLAG: "BooleanField",
}


def columns(name: str) -> dict[str, tuple[str, bool]]:
    """The type of each column as the database has it, and whether it may be blank."""
    with connection.cursor() as cursor:
        told = connection.introspection.get_table_description(cursor, table_of(CANONICAL[name]))
    return {
        column.name: (connection.introspection.get_field_type(column.type_code, column), column.null_ok)
        for column in told
    }


def unique(name: str) -> list[set[str]]:
    with connection.cursor() as cursor:
        found = connection.introspection.get_constraints(cursor, table_of(CANONICAL[name]))
    return [set(each["columns"]) for each in found.values() if each["unique"] and not each["primary_key"]]


def test_every_canonical_table_has_its_own():
    assert set(CANONICAL) == set(TABLES)


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_the_columns_that_its_description_has(name):
    person = ["person_id"] if name in ABOUT_A_CHILD else []

    assert sorted(columns(name)) == sorted([*OWN, *TABLES[name].by_name, *person])


@pytest.mark.parametrize("name", TABLES)
def test_each_column_holds_its_kind_and_may_be_blank(name):
    found = columns(name)

    assert {column: found[column] for column in TABLES[name].by_name} == {
        column.name: (TYPES[column.kind], True) for column in TABLES[name].columns
    }


@pytest.mark.parametrize("name", TABLES)
def test_within_a_system_and_authority_the_key_is_unique(name):
    assert unique(name) == [{"system", "authority", *TABLES[name].keys}]


@pytest.mark.parametrize("name", TABLES)
def test_no_column_hides_another(name):
    own = {"id", "load", "system", "authority", "source_ref", "person", "pk"}

    assert own & set(TABLES[name].by_name) == set()
