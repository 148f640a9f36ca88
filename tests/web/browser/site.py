"""A made-up council's site, in a process of its own, for a browser to look at."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tools.services import free_port

ROOT = Path(__file__).parents[3]
SETTINGS = "lineofsight.web.settings.demonstration"
TRIES = 200


@dataclass(frozen=True)
class Site:
    """Where it answers, and for each role the session of somebody who is signed in with it."""

    address: str
    sessions: dict[str, str]


def environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LINEOFSIGHT_")}
    return kept | {
        "DJANGO_SETTINGS_MODULE": SETTINGS,
        "LINEOFSIGHT_HOME": str(home),
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
    }


def made(home: Path) -> dict[str, str]:
    """Fill a home folder with a small council, and tell the session of each of its people."""
    home.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "tests.web.browser.council"]
    done = subprocess.run(command, cwd=ROOT, env=environment(home), check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(done.stdout.splitlines()[-1])


@contextmanager
def served(home: Path) -> Iterator[Site]:
    """The site of a home folder, answering on a free port of this machine until the block ends."""
    sessions, port = made(home), free_port()
    gunicorn = [sys.executable, "-m", "gunicorn", "lineofsight.web.wsgi", f"--bind=127.0.0.1:{port}"]
    with (home / "server.log").open("w") as log:
        running = subprocess.Popen(
            [*gunicorn, "--preload", "--threads=4", "--log-level=warning"], cwd=ROOT, env=environment(home), stderr=log
        )
        try:
            wait_for(port, running)
            yield Site(f"http://127.0.0.1:{port}", sessions)
        finally:
            running.terminate()
            running.wait()


def wait_for(port: int, running: subprocess.Popen) -> None:
    """Return once the site answers.

    Raises:
        RuntimeError: it stopped instead, or answers nobody.
    """
    for _ in range(TRIES):
        with socket.socket() as knocking:
            if knocking.connect_ex(("127.0.0.1", port)) == 0:
                return
        with suppress(subprocess.TimeoutExpired):
            running.wait(0.1)
            break
    raise RuntimeError("the site did not start; see server.log in its home folder")
