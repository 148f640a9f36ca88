"""A real Spark cluster on this machine: a master and workers as processes of their own, which talk over loopback only.

They are started from the pyspark package's own scripts and jars, and are stopped at the end whatever happens.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from tools import services

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

LOOPBACK = "127.0.0.1"
WORKERS = 2
WORKER_MEMORY, DRIVER_MEMORY, DAEMON_MEMORY = "2g", "2g", "256m"
SECONDS_TO_START = 120
SECONDS_TO_STOP = 20

MASTER = "org.apache.spark.deploy.master.Master"
WORKER = "org.apache.spark.deploy.worker.Worker"
NO_DOORS = "-Dspark.master.rest.enabled=false -Dspark.ui.enabled=false"

SESSION = {
    "spark.cores.max": str(WORKERS),
    "spark.executor.cores": "1",
    "spark.executor.memory": WORKER_MEMORY,
    "spark.driver.memory": DRIVER_MEMORY,
    "spark.driver.host": LOOPBACK,
    "spark.driver.bindAddress": LOOPBACK,
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "ERROR",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.shuffle.partitions": str(2 * WORKERS),
    "spark.sql.sources.parallelPartitionDiscovery.threshold": "1000",
    "spark.scheduler.minRegisteredResourcesRatio": "1.0",
    "spark.scheduler.maxRegisteredResourcesWaitingTime": f"{SECONDS_TO_START}s",
}
"""A session waits until every worker has given it an executor, so that all of them do the work that is timed."""


@contextmanager
def running_cluster(folder: Path, workers: int = WORKERS) -> Iterator[str]:
    """The address of a master with so many workers of one core each. What they write goes into the folder.

    A request to end this process ends them as well.

    Raises:
        Unavailable: there is no Java for it, or it did not start.
    """
    environment = spark_environment(folder)
    port = _free_port()
    address = f"spark://{LOOPBACK}:{port}"
    with ExitStack() as running:
        running.callback(signal.signal, signal.SIGTERM, signal.signal(signal.SIGTERM, _leave))
        listening = ["--host", LOOPBACK, "--port", str(port), "--webui-port", "0"]
        master = running.enter_context(_process(folder / "master.log", environment, MASTER, *listening))
        _wait_for(port, master)
        for number in range(workers):
            place = ["--host", LOOPBACK, "--webui-port", "0", "--work-dir", str(folder / f"worker-{number}")]
            limits = ["--cores", "1", "--memory", WORKER_MEMORY]
            log = folder / f"worker-{number}.log"
            running.enter_context(_process(log, environment, WORKER, *place, *limits, address))
        yield address


@contextmanager
def session_on(address: str, folder: Path) -> Iterator[SparkSession]:
    """A session of this process on the cluster, once all its workers are at its service."""
    from pyspark.sql import SparkSession  # noqa: PLC0415 - who does not measure Spark need not have it

    os.environ |= spark_environment(folder)
    builder = SparkSession.builder.master(address).appName("lineofsight-bench")
    for name, value in SESSION.items():
        builder = builder.config(name, value)
    session = builder.config("spark.sql.warehouse.dir", str(folder / "warehouse")).getOrCreate()
    try:
        _wait_for_executors(session)
        yield session
    finally:
        session.stop()


def spark_environment(folder: Path) -> dict[str, str]:
    """What every process of Spark's is told: where Java and Spark are, and to stay on loopback and in the folder."""
    found = find_spec("pyspark")
    if found is None or found.origin is None:
        raise services.Unavailable("pyspark is not installed")
    settings = folder / "settings"
    settings.mkdir(parents=True, exist_ok=True)
    clean = {name: value for name, value in os.environ.items() if not name.startswith("SPARK_")}
    return clean | {
        "JAVA_HOME": str(services.find_java()),
        "SPARK_HOME": str(Path(found.origin).parent),
        "SPARK_CONF_DIR": str(settings),
        "SPARK_DAEMON_JAVA_OPTS": NO_DOORS,
        "SPARK_DAEMON_MEMORY": DAEMON_MEMORY,
        "SPARK_LOCAL_DIRS": str(folder),
        "SPARK_LOCAL_IP": LOOPBACK,
        "SPARK_LOG_DIR": str(folder),
    }


@contextmanager
def _process(log: Path, environment: Mapping[str, str], *words: str) -> Iterator[subprocess.Popen[bytes]]:
    """A process with all that it starts, ended together."""
    program = Path(environment["SPARK_HOME"]) / "bin" / "spark-class"
    with log.open("wb") as written:
        started = subprocess.Popen(
            [program, *words],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=written,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        yield started
    finally:
        _end(started)


def _end(started: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(started.pid, signal.SIGTERM)
    with suppress(subprocess.TimeoutExpired):
        started.wait(SECONDS_TO_STOP)
    with suppress(ProcessLookupError):
        os.killpg(started.pid, signal.SIGKILL)
    started.wait()


def _wait_for(port: int, master: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < until and master.poll() is None:
        with suppress(OSError), socket.create_connection((LOOPBACK, port), timeout=1):
            return
        time.sleep(0.2)
    raise services.Unavailable("Spark's master did not start")


def _wait_for_executors(session: SparkSession) -> None:
    until = time.monotonic() + SECONDS_TO_START
    state = session.sparkContext._jsc.sc()  # noqa: SLF001 - Python is not told how many executors there are
    while state.getExecutorMemoryStatus().size() < WORKERS + 1:
        if time.monotonic() > until:
            raise services.Unavailable("Spark's workers did not start")
        time.sleep(0.2)


def _leave(*_: object) -> None:
    raise SystemExit(128 + signal.SIGTERM)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind((LOOPBACK, 0))
        return int(found.getsockname()[1])
