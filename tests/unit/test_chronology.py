"""What a child's pages tell of the canonical tables."""

from __future__ import annotations

import pytest

from lineofsight.core.chronology import Chapter, Chronicle, Moment
from lineofsight.core.registry import definitions_in
from lineofsight.core.tables import Kind, Table

TABLES = {name: table for name, table in definitions_in("lineofsight.schema").items() if isinstance(table, Table)}
CHRONICLES = definitions_in("lineofsight.library.chronology", "chronicle")
NOT_TOLD = {
    "people",  # stands at the head of each page
    "addresses",  # where a child lives is told record by record, and to fewer
    "linked_identifiers",  # numbers of other bodies, told record by record
}


def test_every_table_about_a_child_is_told_or_has_a_reason_not_to_be():
    about_a_child = {name for name, table in TABLES.items() if "child_id" in table.by_name}

    assert set(CHRONICLES) == about_a_child - NOT_TOLD


@pytest.mark.parametrize("name", CHRONICLES)
def test_a_chronicle_names_columns_of_its_table(name):
    assert [column for column in CHRONICLES[name].columns if column not in TABLES[name].by_name] == []


@pytest.mark.parametrize("name", CHRONICLES)
def test_a_moment_is_on_a_day_or_at_a_time(name):
    kinds = {TABLES[name].by_name[moment.on].kind for moment in CHRONICLES[name].moments}

    assert kinds <= {Kind.DATE, Kind.TIME}


@pytest.mark.parametrize("name", CHRONICLES)
def test_where_a_child_lives_is_in_no_list_and_no_timeline(name):
    assert {"postcode", "lines", "urn"} & set(CHRONICLES[name].columns) == set()


def test_no_two_lists_of_a_page_have_one_place():
    places = [(chronicle.chapter, chronicle.place) for chronicle in CHRONICLES.values()]

    assert len(set(places)) == len(places)


def test_a_chronicle_names_each_column_once():
    moments = (Moment(on="began_on", title="Began", tells=("why",)), Moment(on="ended_on", title="Ended"))

    chronicle = Chronicle(chapter=Chapter.CARE, place=10, shows=("began_on", "ended_on"), moments=moments)

    assert chronicle.columns == ("began_on", "ended_on", "why")
