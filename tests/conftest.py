"""What every test may ask for: the three engines, started once a run, and stopped at its end."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest

from lineofsight.engines.duckdb import DuckDB
from lineofsight.engines.ibis_engine import Engine
from lineofsight.engines.postgres import Postgres
from lineofsight.engines.spark import Spark
from tests.engines import ENGINES
from tests.workers import ByServiceAndFile
from tools import services

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

# The same examples on every machine, so that a red run is a red run for everybody; `make test-long` looks further.
hypothesis.settings.register_profile("short", derandomize=True, deadline=None, max_examples=50)
hypothesis.settings.register_profile("long", deadline=None, max_examples=2000, print_blob=True)
hypothesis.settings.load_profile("short")

# The tables of tests hold a few rows: to make programs of their queries, or good ones, costs more than it saves. The
# benchmark asks a cluster with Spark's own settings, and compares every figure.
SPARK_SETTINGS = {
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.sql.codegen.wholeStage": "false",
    "spark.ui.enabled": "false",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.memory": "1g",
    "spark.log.level": "ERROR",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.shuffle.partitions": "2",
    "spark.ui.showConsoleProgress": "false",
}


@pytest.hookimpl(optionalhook=True)  # there is nothing to share out where one process runs all tests
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByServiceAndFile:
    """Run the tests of one service, and those of one file, in one process."""
    return ByServiceAndFile(config, log)


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """Address of a PostgreSQL server that may be filled and emptied at will."""
    with ExitStack() as running:
        try:
            address = os.environ.get(services.POSTGRES_VARIABLE) or running.enter_context(services.running_postgres())
        except services.Unavailable as reason:
            pytest.skip(f"needs PostgreSQL: {reason}")
        yield address


@pytest.fixture(scope="session")
def spark_session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SparkSession]:
    """A Spark session on two cores of this machine, which talks to nobody."""
    try:
        os.environ["JAVA_HOME"] = str(services.find_java())
    except services.Unavailable as reason:
        pytest.skip(f"needs Spark: {reason}")
    session = started_spark(tmp_path_factory.mktemp("spark"))
    yield session
    session.stop()


def started_spark(folder: Path) -> SparkSession:
    from pyspark.sql import SparkSession  # noqa: PLC0415 - a run without Spark's tests does not wait for its import

    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    builder = SparkSession.builder.master("local[2]").appName("lineofsight-tests")
    for name, value in SPARK_SETTINGS.items():
        builder = builder.config(name, value)
    return builder.config("spark.sql.warehouse.dir", str(folder)).getOrCreate()


@pytest.fixture(params=ENGINES)
def engine_name(request: pytest.FixtureRequest) -> str:
    """Each engine in turn."""
    return request.param


@pytest.fixture
def engine(engine_name: str, request: pytest.FixtureRequest) -> Iterator[Engine]:
    """Each engine in turn, empty and ready to hold tables."""
    if engine_name == "duckdb":
        yield DuckDB()
    elif engine_name == "postgres":
        with Postgres(request.getfixturevalue("postgres_url")) as postgres:
            yield postgres
    else:
        yield Spark(request.getfixturevalue("spark_session"))
