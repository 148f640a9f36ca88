"""The rows behind a figure are those that were counted, however many ask at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from lineofsight.core.periods import Period
from lineofsight.engines.rows_behind import RowBehind, RowsBehind, rows_question
from lineofsight.library.subjects import all_measures
from tests.factories.snapshots import a_snapshot

IN_TIME = all_measures()["assessments_in_time"]
MAY = Period.parse("2023-05")
GIVEN = {
    "people": [{"child_id": "Ann", "sex": "F"}, {"child_id": "Bob", "sex": "M"}],
    "assessments": [
        {"child_id": "Ann", "started_on": "2023-04-03", "authorised_on": "2023-05-02", "assessment_id": "A-1"},
        {"child_id": "Bob", "started_on": "2023-01-03", "authorised_on": "2023-05-09", "assessment_id": "A-2"},
        {"child_id": "Bob", "started_on": "2023-05-03", "authorised_on": "2023-06-09", "assessment_id": "A-3"},
    ],
}


@pytest.fixture(scope="module")
def behind():
    return RowsBehind()


@pytest.fixture(scope="module")
def asked():
    return rows_question(IN_TIME, ("sex",))


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory):
    return a_snapshot(tmp_path_factory.mktemp("store"), GIVEN)


def told(rows):
    return [(row.key, row.child_id, row.is_achieved) for row in rows]


def test_rows_tell_whose_they_are_where_they_stand_and_whether_they_count_as_achieved(behind, asked, snapshot):
    found = behind.fetch(asked, snapshot.files(asked.table), MAY)

    assert found == [
        RowBehind("846", "example#assessments!1", "A-1", "Ann", True, False, None),
        RowBehind("846", "example#assessments!2", "A-2", "Bob", False, False, None),
    ]


def test_rows_of_one_group_alone(behind, asked, snapshot):
    files = snapshot.files(asked.table)

    assert told(behind.fetch(asked, files, MAY, "sex", "male")) == [("A-2", "Bob", False)]
    assert behind.fetch(asked, files, MAY, "sex", "not recorded") == []


def test_a_group_is_a_value_and_never_a_part_of_the_question(behind, asked, snapshot):
    files = snapshot.files(asked.table)

    assert behind.fetch(asked, files, MAY, "sex", "male' OR 'a' = 'a") == []


def test_a_snapshot_that_is_gone_has_no_rows(behind, asked):
    assert behind.fetch(asked, [], MAY) == []


def test_a_median_tells_what_each_row_brings(behind, snapshot):
    asked = rows_question(all_measures()["days_to_finish_an_assessment"], ())

    assert [row.amount for row in behind.fetch(asked, snapshot.files(asked.table), MAY)] == [29.0, 126.0]


def test_many_ask_at_once_of_two_snapshots(behind, asked, snapshot, tmp_path):
    other = a_snapshot(tmp_path, {"assessments": [GIVEN["assessments"][0] | {"assessment_id": "B-1"}]})
    places = [snapshot, other] * 20

    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda place: behind.fetch(asked, place.files(asked.table), MAY), places))

    assert [[row.key for row in rows] for rows in found] == [["A-1", "A-2"], ["B-1"]] * 20
