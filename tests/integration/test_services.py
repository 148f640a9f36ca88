"""The services that the other tests stand on."""

from __future__ import annotations

import psycopg
import pytest


@pytest.mark.postgres
def test_postgres_answers(postgres_url):
    with psycopg.connect(postgres_url) as connection:
        assert connection.execute("select 6 * 7").fetchone() == (42,)


@pytest.mark.spark
def test_spark_answers(spark_session):
    assert [tuple(row) for row in spark_session.sql("select 6 * 7").collect()] == [(42,)]
