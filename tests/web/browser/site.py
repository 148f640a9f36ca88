"""A council's site of its own, in a process of its own, for a browser to look at: demonstration settings, few people."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
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
    places: dict[str, str]


def environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LINEOFSIGHT_")}
    return kept | {
        "DJANGO_SETTINGS_MODULE": SETTINGS,
        "LINEOFSIGHT_HOME": str(home),
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
    }


def made(home: Path) -> dict[str, dict[str, str]]:
    """Fill a home folder with a small council, and tell the sessions of its people and where to find some of them."""
    home.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "tests.web.browser.council"]
    done = subprocess.run(command, cwd=ROOT, env=environment(home), check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(done.stdout.splitlines()[-1])


@contextmanager
def served(home: Path) -> Iterator[Site]:
    """The site of a home folder, answering on a free port of this machine until the block ends."""
    told, address = made(home), f"127.0.0.1:{free_port()}"
    gunicorn = [sys.executable, "-m", "gunicorn", "lineofsight.web.wsgi", f"--bind={address}", "--threads=4"]
    with (home / "server.log").open("w") as log:
        running = subprocess.Popen([*gunicorn, "--log-level=warning"], cwd=ROOT, env=environment(home), stderr=log)
        try:
            wait_for(f"http://{address}", running)
            yield Site(f"http://{address}", **told)
        finally:
            running.terminate()
            running.wait()


def wait_for(address: str, running: subprocess.Popen) -> None:
    """Return once the site answers.

    Raises:
        RuntimeError: it stopped instead.
    """
    for _ in range(TRIES):
        try:
            with urllib.request.urlopen(f"{address}/health/", timeout=5):
                return
        except urllib.error.HTTPError as error:
            raise RuntimeError(f"the site answers {error.code}") from error
        except OSError:
            try:
                running.wait(0.1)
            except subprocess.TimeoutExpired:
                continue
            break
    raise RuntimeError("the site did not start; see server.log in its home folder")
