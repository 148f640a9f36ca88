"""Many questions at once are answered in their order, again and again, and an error among them is raised."""

from __future__ import annotations

import duckdb
import pytest

from lineofsight.engines.asking import Asking


@pytest.fixture
def connection():
    with duckdb.connect(":memory:") as connection:
        connection.execute("CREATE TABLE numbers AS SELECT range AS number FROM range(10)")
        yield connection


def questions(count):
    return [f"SELECT {place} AS place, sum(number) AS total FROM numbers" for place in range(count)]  # noqa: S608 - no input of anyone


@pytest.mark.parametrize("workers", (1, 2, 7))
def test_answers_come_in_the_order_of_the_questions(connection, workers):
    answers = Asking(connection, workers).fetch_all(questions(20))

    assert [answer.to_pylist() for answer in answers] == [[{"place": place, "total": 45}] for place in range(20)]


def test_a_question_asked_again_is_answered_from_the_rows_as_they_stand(connection):
    asking = Asking(connection, 2)
    asking.fetch_all(questions(4))
    connection.execute("INSERT INTO numbers VALUES (100)")

    assert [answer.column("total")[0].as_py() for answer in asking.fetch_all(questions(4))] == [145] * 4


def test_nothing_asked_has_no_answer(connection):
    assert Asking(connection, 2).fetch_all([]) == []


def test_an_error_is_raised_and_the_next_questions_are_answered(connection):
    asking = Asking(connection, 2)
    with pytest.raises(duckdb.CatalogException, match="missing"):
        asking.fetch_all([*questions(3), "SELECT * FROM missing"])

    assert len(asking.fetch_all(questions(3))) == 3
