"""The site under load: its heaviest pages beside a bare page of the same server, eight clients at once."""

from __future__ import annotations

import http.client
import itertools
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from urllib.parse import urlencode

from lineofsight.web.settings.demonstration import DEMONSTRATION_PASSWORD
from tools.services import free_port

CLIENTS, ROUNDS, REQUESTS = 8, 5, 160
"""So many clients at once, and in each round so many requests for a page, pages taking turns."""

MOST_MILLISECONDS = 200
LEAST_SHARE_OF_BARE = 0.5
BARE = "a bare page with two queries"
WHO = "head-of-service"
INDICATOR, TRACKER = "assessments_in_time", "assessment"
SETTINGS = "bench.site_settings"


@dataclass(frozen=True)
class SiteWanted:
    """How large a council the site is to hold."""

    children: int = 100_000
    years: int = 6


@dataclass
class PageTimes:
    """The requests for one page: milliseconds of each, and how many a second in each round."""

    milliseconds: list[float] = field(default_factory=list)
    a_second: list[float] = field(default_factory=list)

    @property
    def percentile_95(self) -> float:
        return quantiles(self.milliseconds, n=20)[-1]


@dataclass(frozen=True)
class SiteResults:
    """What was measured, over how much."""

    wanted: SiteWanted
    people: int
    deadlines: int
    seconds_to_make: float
    database: str
    pages: dict[str, PageTimes]


def measure_site(folder: Path, wanted: SiteWanted, rounds: int = ROUNDS) -> SiteResults:
    """Make the council's site, or take the one made before, serve it, and ask for its pages in turn."""
    home = folder / f"site-{wanted.children}-{wanted.years}"
    seconds = make_home(home, wanted)
    told = facts_of(home)
    with served(home) as port:
        cookies = sign_in(port)
        addresses = pages_of(told)
        pages = {name: PageTimes() for name in addresses}
        with ThreadPoolExecutor(CLIENTS) as pool:
            for number in range(rounds + 1):
                for name, paths in addresses.items():
                    ask_many(pool, port, cookies, paths, pages[name] if number else PageTimes())
    return SiteResults(wanted, told["people"], told["deadlines"], seconds, told["database"], pages)


def pages_of(told: Mapping[str, object]) -> dict[str, Sequence[str]]:
    """The addresses of each page; children are taken by turns."""
    return {
        BARE: ["/bare/"],
        "scorecard": ["/scorecard/"],
        "indicator": [f"/indicators/{INDICATOR}/"],
        "tracker": [f"/trackers/{TRACKER}/"],
        "child": [f"/children/{reference}/" for reference in told["children"]],
    }


def ask_many(
    pool: ThreadPoolExecutor, port: int, cookies: Mapping[str, str], paths: Sequence[str], times: PageTimes
) -> None:
    asked = list(itertools.islice(itertools.cycle(paths), REQUESTS))
    began = time.perf_counter()
    times.milliseconds += pool.map(lambda path: timed(port, cookies, path), asked)
    times.a_second.append(REQUESTS / (time.perf_counter() - began))


def timed(port: int, cookies: Mapping[str, str], path: str) -> float:
    """Milliseconds from the request to the last byte of its answer, which must be a page."""
    began = time.perf_counter()
    status, _, body = ask(port, "GET", path, cookies)
    if status != http.client.OK or b"</p>" not in body:
        raise RuntimeError(f"{path} answered {status}")
    return (time.perf_counter() - began) * 1000


def ask(
    port: int, method: str, path: str, cookies: Mapping[str, str], form: Mapping[str, str] | None = None
) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())}
    headers |= {"Content-Type": "application/x-www-form-urlencoded"} if form else {}
    connection.request(method, path, urlencode(form) if form else None, headers)
    answer = connection.getresponse()
    set_cookies = [re.match(r"([^=]+)=([^;]*)", value) for name, value in answer.getheaders() if name == "Set-Cookie"]
    found = answer.status, {each[1]: each[2] for each in set_cookies if each}, answer.read()
    connection.close()
    return found


def sign_in(port: int) -> dict[str, str]:
    _, cookies, _ = ask(port, "GET", "/account/login/", {})
    form = {"login": WHO, "password": DEMONSTRATION_PASSWORD, "csrfmiddlewaretoken": cookies["csrf"]}
    status, more, _ = ask(port, "POST", "/account/login/", cookies, form)
    if status != http.client.FOUND or "session" not in more:
        raise RuntimeError(f"signing in answered {status}")
    return cookies | more


# ---------------------------------------------------------------- the site


def environment(home: Path) -> dict[str, str]:
    return os.environ | {
        "LINEOFSIGHT_HOME": str(home),
        "DJANGO_SETTINGS_MODULE": SETTINGS,
        "PYTHONPATH": str(Path(__file__).parents[1]),
    }


def make_home(home: Path, wanted: SiteWanted) -> float:
    """Seconds it took; 0 where it stood already."""
    if (home / "demonstration").exists():
        return 0.0
    began = time.perf_counter()
    options = [f"--children={wanted.children}", f"--years={wanted.years}", "--seed=1", "--port=0", "--only-prepare"]
    subprocess.run([sys.executable, "-m", "django", "demonstrate", *options], env=environment(home), check=True)
    return time.perf_counter() - began


def facts_of(home: Path) -> dict:
    """How much the site holds, and the references of some children with open work."""
    program = """
import django, json; django.setup()
from django.db import connection
from lineofsight.web.records.models import Deadline, Person
print(json.dumps({
    "people": Person.objects.count(),
    "deadlines": Deadline.objects.count(),
    "database": connection.vendor,
    "children": [person.reference for person in Person.objects.filter(is_open=True).order_by("reference")[:40]],
}))"""
    done = subprocess.run([sys.executable, "-c", program], env=environment(home), check=True, capture_output=True)
    return json.loads(done.stdout)


@contextmanager
def served(home: Path) -> Iterator[int]:
    port = free_port()
    command = [sys.executable, "-m", "django", "serve", f"--port={port}"]
    with (home / "server.log").open("wb") as log:
        process = subprocess.Popen(command, env=environment(home), stdout=log, stderr=log)
    try:
        until = time.monotonic() + 120
        while not answers(port):
            if time.monotonic() > until or process.poll() is not None:
                raise RuntimeError((home / "server.log").read_text(encoding="utf-8")[-2000:])
            time.sleep(0.1)
        yield port
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)


def answers(port: int) -> bool:
    try:
        return ask(port, "GET", "/health/", {})[0] == http.client.OK
    except OSError:
        return False
