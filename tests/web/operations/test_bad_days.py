"""Bad days: killed in mid-write, a full disk, and eight people who write on one thing at once."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

import pytest

from tests.web.operations.served import CHILD, MEASURE, Client, Server, make_site, served

PAGE = f"/indicators/{MEASURE}/commentary/"
RECORD = f"/children/{CHILD}/"
KILLS = 300
KILLS_WHILE_LOOKING = 10
WRITERS, SAVES = 8, 25
DONE, CONFLICT, UNAVAILABLE = 302, 409, 503


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("prepared") / "home"
    make_site(home)
    return home


@pytest.fixture
def home(prepared: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(prepared, tmp_path / "home"))


def kept(home: Path) -> list[tuple[int, str]]:
    """Every version that the database holds, in order, read by nothing of ours."""
    with closing(sqlite3.connect(home / "records.sqlite3")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return connection.execute("SELECT number, words FROM performance_commentaryversion ORDER BY number").fetchall()


def write_after(client: Client, words: str, after: int) -> int:
    return client.post(PAGE, {"words": words, "after": after}).status


@dataclass
class Writing:
    """Saves one version after another, whatever happens; ``said`` are those that the server said are saved."""

    client: Client
    said: list[tuple[int, str]] = field(default_factory=list)
    stop: Event = field(default_factory=Event)
    has_saved: Event = field(default_factory=Event)

    def go_on(self) -> None:
        number = 0
        while not self.stop.is_set():
            words = f"version {number + 1} in so many words"
            try:
                status = write_after(self.client, words, number)
            except OSError:
                number = latest(self.client, number)
                continue
            if status in {DONE, CONFLICT}:
                self.said += [(number + 1, words)] if status == DONE else []
                self.has_saved.set()
                number += 1


def latest(client: Client, at_least: int) -> int:
    """The number of the latest version, once the server answers again."""
    while True:
        try:
            form = client.get(PAGE).text
        except OSError:
            continue
        if 'name="after" value="' in form:
            return int(form.split('name="after" value="')[1].split('"')[0])
        return at_least


def kill_again_and_again(server: Server, writing: Writing, times: int) -> int:
    """Each time soon after a save was told, so that the next is under way."""
    killed, chance = 0, random.Random(1)
    while killed < times:
        writing.has_saved.clear()
        writing.has_saved.wait()
        writing.stop.wait(chance.uniform(0, 0.02))
        killed += server.kill_a_worker()
    return killed


def test_no_save_is_lost_when_the_server_is_killed(home):
    with served(home) as server, ThreadPoolExecutor(1) as pool:
        writing = Writing(Client(server.port).sign_in())
        saving = pool.submit(writing.go_on)
        killed = kill_again_and_again(server, writing, KILLS)
        writing.stop.set()
        saving.result()

    held = kept(home)
    assert (killed, len(writing.said) >= KILLS) == (KILLS, True)
    assert [version for version in writing.said if version not in held] == []
    assert [number for number, _ in held] == list(range(1, len(held) + 1))


def looks_in_the_log(home: Path) -> int:
    with closing(sqlite3.connect(home / "records.sqlite3")) as connection:
        return connection.execute("SELECT count(*) FROM records_accesslogentry").fetchone()[0]


@dataclass
class Looking:
    """Opens a child's record again and again, whatever happens, and counts how often a name was shown."""

    client: Client
    shown: int = 0
    stop: Event = field(default_factory=Event)
    has_seen: Event = field(default_factory=Event)

    def go_on(self) -> None:
        while not self.stop.is_set():
            try:
                told = self.client.get(RECORD).text
            except OSError:
                continue
            if "Canary" in told:
                self.shown += 1
                self.has_seen.set()


def looked_at_and_killed(home: Path, times: int) -> tuple[int, int]:
    """How often the record was shown, and how many looks stand in the log, after so many kills."""
    killed, chance = 0, random.Random(2)
    with served(home) as server, ThreadPoolExecutor(1) as pool:
        looking = Looking(Client(server.port).sign_in())
        at_it = pool.submit(looking.go_on)
        while killed < times:
            looking.has_seen.clear()
            looking.has_seen.wait()
            looking.stop.wait(chance.uniform(0, 0.02))
            killed += server.kill_a_worker()
        looking.stop.set()
        at_it.result()
    return looking.shown, looks_in_the_log(home)


@pytest.mark.parametrize("times", (KILLS_WHILE_LOOKING, pytest.param(1000, marks=pytest.mark.long)))
def test_nobody_was_shown_what_the_log_does_not_tell_when_the_server_is_killed(home, times):
    shown, logged = looked_at_and_killed(home, times)

    assert times <= shown <= logged


def test_of_those_who_write_at_once_nobody_loses_a_word(home):
    def write(client: Client, name: str) -> list[str]:
        return [save_in_the_end(client, f"{name} says thing {number} of many") for number in range(SAVES)]

    with served(home) as server, ThreadPoolExecutor(WRITERS) as pool:
        clients = [Client(server.port).sign_in() for _ in range(WRITERS)]
        shown = list(pool.map(write, clients, [f"Writer {number}" for number in range(WRITERS)]))

    held = [words for _, words in kept(home)]
    assert sorted(held) == sorted(words for writer in shown for words in writer)
    assert len(held) == WRITERS * SAVES


def save_in_the_end(client: Client, words: str) -> str:
    """Save, and where somebody was quicker, save again after theirs; both texts must have been shown each time."""
    after = latest(client, 0)
    while True:
        answer = client.post(PAGE, {"words": words, "after": after})
        if answer.status == DONE:
            return words
        assert answer.status == CONFLICT
        assert words in answer.text
        assert "Saved by Tess Tester" in answer.text
        after = int(answer.text.split('name="after" value="')[1].split('"')[0])


def test_a_full_disk_says_not_saved_and_goes_on_reading(home):
    size = (home / "records.sqlite3").stat().st_size
    with served(home, limit_file_size=size + 200_000) as server:
        client = Client(server.port).sign_in()
        answers = until_refused(
            lambda number: client.post(PAGE, {"words": f"{number} {'word ' * 900}", "after": number})
        )
        saved = len(answers) - 1
        refused = answers[-1]
        page = client.get(PAGE)

    assert (refused.status, "Not saved" in refused.text, f"{saved} word word" in refused.text) == (
        UNAVAILABLE,
        True,
        True,
    )
    assert (page.status, saved > 1) == (200, True)
    assert [number for number, _ in kept(home)] == list(range(1, saved + 1))

    with served(home) as server:
        assert write_after(Client(server.port).sign_in(), "there is room again", saved) == DONE


def until_refused(save: Callable) -> list:
    answers = [save(0)]
    while answers[-1].status == DONE:
        answers.append(save(len(answers)))
    return answers
