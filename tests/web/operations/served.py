"""A site in a folder of its own, served by the real server, with somebody signed in to it."""

from __future__ import annotations

import http.client
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from urllib.parse import urlencode

from tools.services import free_port

SETTINGS = "lineofsight.web.settings.demonstration"
PASSWORD = "somebody who tests things"  # noqa: S105 - it guards a folder that is thrown away
MEASURE = "assessments_in_time"
CHILD = "canarychild"

FILL = f"""
import django; django.setup()
from datetime import date, timedelta
from django.utils import timezone
from lineofsight.web.accounts.actions.accounts import add_account, choose_first_password
from lineofsight.web.accounts.actions.appointments import appoint
from lineofsight.web.performance.models import KeptDefinition, MeasuredSnapshot
from lineofsight.web.records.models import Person
today = timezone.localdate()
user = add_account(name="Tess Tester", username="tester", email="tester@council.example", by=None)
choose_first_password(user=user, password={PASSWORD!r}, by=user)
appoint(user=user, role="head_of_service", from_on=today - timedelta(days=1), by=None)
measured = MeasuredSnapshot.objects.create(
    snapshot="none", as_at=today, told_at=timezone.now(), periods=[], every={{}}
)
said = dict(name={MEASURE!r}, indicator={MEASURE!r}, stage="", code="AS-03", title="Assessments in time", because="",
            unit="assessments", source="", note="", polarity="higher", kind="share", decimals=1, pairs_with="",
            is_stock=False, is_local=False, area="assessment", fingerprint="", cuts={{}})
KeptDefinition.objects.create(measured=measured, measure={MEASURE!r}, said=said)
Person.objects.create(reference={CHILD!r}, forename="Canary", surname="Example", is_open=True)
"""


def environment(home: Path) -> dict[str, str]:
    return os.environ | {"LINEOFSIGHT_HOME": str(home), "DJANGO_SETTINGS_MODULE": SETTINGS}


def run_in(home: Path, *arguments: str) -> str:
    """Run Python in a site's environment; it must come out well."""
    done = subprocess.run(
        [sys.executable, *arguments], env=environment(home), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def make_site(home: Path) -> None:
    """A prepared site with one account and one indicator that can be written about."""
    run_in(home, "-m", "django", "prepare")
    run_in(home, "-c", FILL)


@dataclass
class Server:
    """The running server. ``workers`` are the processes that answer; the one that keeps them is not among them."""

    process: subprocess.Popen[bytes]
    port: int

    def workers(self) -> list[int]:
        pid = self.process.pid
        try:
            return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
        except OSError:
            return []

    def kill_a_worker(self) -> bool:
        """Without any warning, as a lack of memory would; whether there was one."""
        for pid in self.workers():
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
            return True
        return False


@contextmanager
def served(home: Path, *, limit_file_size: int = 0, more: Mapping[str, str] | None = None) -> Iterator[Server]:
    """``limit_file_size``: no file may grow beyond so many bytes, as on a disk that is full."""
    port = free_port()
    command = [sys.executable, "-m", "django", "serve", f"--port={port}"]
    if limit_file_size:
        limited = f"import resource,os,sys; resource.setrlimit(resource.RLIMIT_FSIZE, ({limit_file_size},) * 2); "
        limited += "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); os.execv(sys.argv[1], sys.argv[1:])"
        command = [sys.executable, "-c", limited, *command]
    process = subprocess.Popen(
        command, env=environment(home) | dict(more or {}), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    with process.stderr as said, (home / "server.log").open("wb") as log:
        reading = Thread(target=shutil.copyfileobj, args=(said, log))
        try:
            wait_until_it_listens(process)
            reading.start()
            assert Client(port).get("/health/").status == http.client.OK
            yield Server(process, port)
        finally:
            process.terminate()
            process.wait(30)
            reading.join()


def wait_until_it_listens(process: subprocess.Popen[bytes]) -> None:
    """From then on a request waits for its answer, and nobody has to ask again and again."""
    said = []
    for line in process.stderr:
        said.append(line.decode())
        if "Listening at" in said[-1]:
            return
    raise AssertionError("".join(said))


@dataclass
class Answer:
    status: int
    text: str
    location: str = ""


@dataclass
class Client:
    """A browser without pages: it keeps cookies and sends forms. A lost connection is an ``OSError`` or ``None``."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)

    def get(self, path: str) -> Answer:
        return self._ask("GET", path)

    def post(self, path: str, form: Mapping[str, object]) -> Answer:
        told = urlencode({"csrfmiddlewaretoken": self.cookies.get("csrf", ""), **form})
        return self._ask("POST", path, told, {"Content-Type": "application/x-www-form-urlencoded"})

    def sign_in(self) -> Client:
        self.get("/account/login/")
        answer = self.post("/account/login/", {"login": "tester", "password": PASSWORD})
        assert (answer.status, "session" in self.cookies) == (302, True), answer.text
        return self

    def _ask(self, method: str, path: str, body: str | None = None, headers: Mapping[str, str] | None = None) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
            connection.request(method, path, body, {"Cookie": cookies, **(headers or {})})
            answer = connection.getresponse()
            for name, value in answer.getheaders():
                if name.lower() == "set-cookie" and (found := re.match(r"([^=]+)=([^;]*)", value)):
                    self.cookies[found[1]] = found[2].strip('"')
            return Answer(answer.status, answer.read().decode(), answer.getheader("Location") or "")
        except http.client.HTTPException as error:
            raise ConnectionError from error
        finally:
            connection.close()
