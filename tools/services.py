"""Start the services that the tests need, run a command with them, and stop them again.

    python tools/services.py [--install] -- COMMAND ...

The command finds a throw-away PostgreSQL server in ``LINEOFSIGHT_TEST_POSTGRES``, a Java runtime in ``JAVA_HOME``,
Chromium on the path, and Pango, which lays out the text of PDF documents, among the machine's libraries.
With ``--install`` what is missing is first installed by apt-get, where that is possible and the user is root.
What cannot be had is said once, and the tests that need it skip themselves.
"""

from __future__ import annotations

import argparse
import ctypes.util
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

POSTGRES_VARIABLE = "LINEOFSIGHT_TEST_POSTGRES"
JAVA_PACKAGES = ("openjdk-17-jre-headless", "openjdk-21-jre-headless")
PANGO = "pangoft2-1.0"
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
OLDEST_JAVA, NEWEST_JAVA = 17, 23  # Spark 4.0 needs 17; Java 24 took away the security manager that it still calls
THROW_AWAY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}  # nothing here outlives the run

SILENT = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL}


class Unavailable(Exception):  # noqa: N818 - a missing service is an ordinary answer
    """A service that this machine cannot give, with the reason in one sentence."""


def find_postgres() -> Path:
    """Find the folder of PostgreSQL's programs: the newest one installed."""
    packaged = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: float(folder.parent.name))
    on_path = shutil.which("initdb")
    folders = [*reversed(packaged), *([Path(on_path).resolve().parent] if on_path else [])]
    for folder in folders:
        if all((folder / program).exists() for program in ("initdb", "pg_ctl", "postgres")):
            return folder
    raise Unavailable("PostgreSQL is not installed (no initdb found)")


def find_java() -> Path:
    """Find a Java home that Spark 4.0 can run on."""
    homes = [Path(os.environ["JAVA_HOME"])] if os.environ.get("JAVA_HOME") else []
    on_path = shutil.which("java")
    homes += [Path(on_path).resolve().parent.parent] if on_path else []
    homes += sorted(Path("/usr/lib/jvm").glob("*"))
    for home in homes:
        if OLDEST_JAVA <= java_version(home) <= NEWEST_JAVA:
            return home
    raise Unavailable(f"no Java runtime between {OLDEST_JAVA} and {NEWEST_JAVA} is installed")


def find_chromium() -> Path:
    """Find a Chromium that a browser test can start."""
    for name in CHROMIUM_NAMES:
        if on_path := shutil.which(name):
            return Path(on_path)
    raise Unavailable("Chromium is not installed")


def find_pango() -> str:
    """Find the library that lays out the text of PDF documents."""
    if name := ctypes.util.find_library(PANGO):
        return name
    raise Unavailable("Pango is not installed")


def java_version(home: Path) -> int:
    """Ask a Java home for its major version; 0 where there is no working Java."""
    program = home / "bin" / "java"
    if not program.exists():
        return 0
    answer = subprocess.run([program, "-version"], capture_output=True, text=True, check=False)
    version = re.search(r'version "(\d+)', answer.stderr)
    return int(version.group(1)) if version else 0


def install(packages: tuple[str, ...]) -> None:
    """Install the first of these packages that apt-get can give."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        raise Unavailable(f"{packages[0]} is not installed, and only root with apt-get could install it here")
    run = partial(subprocess.run, check=False, env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"}, **SILENT)
    run(["apt-get", "-q", "update"])
    for package in packages:
        if run(["apt-get", "-q", "-y", "install", "--no-install-recommends", package]).returncode == 0:
            return
    raise Unavailable(f"apt-get could not install {' or '.join(packages)}")


@contextmanager
def running_postgres() -> Iterator[str]:
    """Run a private server on a free loopback port and give its address; it and its data are gone afterwards."""
    programs = find_postgres()
    with tempfile.TemporaryDirectory(prefix="lineofsight-postgres-", ignore_cleanup_errors=True) as folder:
        owner = owned_by_unprivileged(Path(folder))
        port = free_port()
        run = partial(subprocess.run, cwd=folder, check=True, **SILENT, **owner)
        create = ["--auth=trust", "--username=lineofsight", "--encoding=UTF8", "--locale=C", "--no-sync"]
        run([programs / "initdb", "--pgdata=data", *create])
        options = {"listen_addresses": "127.0.0.1", "port": port, "unix_socket_directories": "''", **THROW_AWAY}
        switches = " ".join(f"-c {name}={value}" for name, value in options.items())
        control = [programs / "pg_ctl", "--pgdata=data", "--wait", "--silent"]
        run([*control, "--log=log", f"--options={switches}", "start"])
        try:
            yield f"postgresql://lineofsight@127.0.0.1:{port}/postgres"
        finally:
            run([*control, "--mode=immediate", "stop"])


def owned_by_unprivileged(folder: Path) -> dict[str, object]:
    """Give the folder to a user that PostgreSQL agrees to run as: root may not, so root lends it to another."""
    if os.geteuid() != 0:
        return {}
    passwords = Path("/etc/passwd").read_text(encoding="utf-8")
    user = "postgres" if re.search("^postgres:", passwords, re.MULTILINE) else "nobody"
    shutil.chown(folder, user)
    return {"user": user, "extra_groups": []}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def prepare(*, may_install: bool) -> None:
    """Install what is missing, if that was asked for; say what cannot be had."""
    wanted = (
        (find_postgres, ("postgresql",)),
        (find_java, JAVA_PACKAGES),
        (find_chromium, ("chromium",)),
        (find_pango, (f"lib{PANGO}-0",)),
    )
    for find, packages in wanted:
        try:
            find()
        except Unavailable as missing:
            print(f"{missing}; " + ("installing it" if may_install else "its tests skip"), file=sys.stderr)
            if may_install:
                install_or_say_why(packages)


def install_or_say_why(packages: tuple[str, ...]) -> None:
    try:
        install(packages)
    except Unavailable as reason:
        print(f"{reason}; its tests skip", file=sys.stderr)


def run_with_services(command: list[str]) -> int:
    """Run the command with every service that can be had, and return its exit code."""
    environment = dict(os.environ)
    with suppress(Unavailable):  # the Spark tests say so when they skip
        environment["JAVA_HOME"] = str(find_java())
    if POSTGRES_VARIABLE in environment:
        return subprocess.run(command, env=environment, check=False).returncode
    try:
        with running_postgres() as address:
            return subprocess.run(command, env=environment | {POSTGRES_VARIABLE: address}, check=False).returncode
    except Unavailable:
        return subprocess.run(command, env=environment, check=False).returncode


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--install", action="store_true", help="install what is missing, where that is possible")
    parser.add_argument("command", nargs="+", help="what to run, after --")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the server is stopped on the way out
    prepare(may_install=options.install)
    return run_with_services(options.command)


if __name__ == "__main__":
    sys.exit(main())
