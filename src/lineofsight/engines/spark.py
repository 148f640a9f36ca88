"""Spark, for a region or the nation: the same questions over the same Parquet layout, on many machines."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import ibis

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import SparkSession

QUERIES_AT_ONCE = 2


class Spark:
    """A Spark session, local or of a cluster. Tables stand in it as views and go with it."""

    dialect = "pyspark"

    def __init__(self, session: SparkSession) -> None:
        self.session = session
        _ = ibis.pyspark  # naming it loads the options without which decimals are not put into its SQL

    def put(self, name: str, rows: pa.Table) -> None:
        """Hold a copy of these rows as a view."""
        self.session.createDataFrame(rows).createOrReplaceTempView(name)

    def create(self, name: str, sql: str) -> None:
        """Hold the answer to a query as a view, worked out now so that it is not worked out at every use."""
        self.session.sql(sql).localCheckpoint().createOrReplaceTempView(name)

    def fetch_all(self, queries: Sequence[str]) -> list[pa.Table]:
        """The answers to several queries in their order, two at a time: one is planned while another is worked out."""
        with ThreadPoolExecutor(QUERIES_AT_ONCE, thread_name_prefix="asking") as asking:
            return list(asking.map(self.fetch, queries))

    def fetch(self, sql: str) -> pa.Table:
        """The answer to a query."""
        return self.session.sql(sql).toArrow()

    def see_parquet(self, name: str, files: list[Path]) -> None:
        """Read these files under this name whenever it is asked for."""
        self.session.read.parquet(*map(str, files)).createOrReplaceTempView(name)
