"""A backup is put back row for row and byte for byte, on either database, or refused without touching anything."""

from __future__ import annotations

import json
import os
import random
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from io import BytesIO
from pathlib import Path

import psycopg
import pytest

from lineofsight.web.operations.sealed_files import unsealed
from lineofsight.web.settings import demonstration
from tests.web.operations.served import environment, make_site, run_in

LOAD = """
import django; django.setup()
from django.conf import settings
from django.utils import timezone
from lineofsight.core.readings import Reading
from lineofsight.synthesis.council import coverage_of, make_council
from lineofsight.web.records.actions import load
today = timezone.localdate()
tables = make_council("846", 60, 2, 1, today)
load([Reading("synthetic", [], tables, coverage=coverage_of(tables))], source="case system", authority="846",
     as_at=today, by=None)
from lineofsight.web.records.access_log import record_looks
from lineofsight.web.accounts.readers import Reader
record_looks(list(range(1, 8)), reader=Reader(1, "somebody"), what="child: overview")
kept = settings.SNAPSHOTS / "snapshots" / "one" / "people.parquet"
kept.parent.mkdir(parents=True)
kept.write_bytes(bytes(range(256)) * 40)
"""
LEFT_OUT = {"django_session", "sqlite_sequence", "django_migrations"}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("site") / "home"
    make_site(home)
    run_in(home, "-c", LOAD)
    return home


@pytest.fixture(scope="module")
def backup(home: Path) -> Path:
    path = home.parent / "site.backup"
    run_in(home, "-m", "django", "backup", str(path))
    return path


def rows_of(home: Path) -> dict[str, list[tuple]]:
    """Every row of every table, read by nothing of ours."""
    with closing(sqlite3.connect(home / "records.sqlite3")) as connection:
        named = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
        tables = [name for (name,) in connection.execute(named) if name not in LEFT_OUT]
        return {name: sorted(connection.execute(f'SELECT * FROM "{name}"'), key=repr) for name in tables}  # noqa: S608 - our own tables


def inside(backup: Path) -> dict[str, list]:
    """Every row of every table in a backup, and the digest of each file."""
    with backup.open("rb") as file:
        content = b"".join(unsealed(file, demonstration.BACKUP_KEY))
    with zipfile.ZipFile(BytesIO(content)) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        lines = {label: archive.read(f"tables/{label}.jsonl").splitlines() for label in manifest["tables"]}
    return {label: [json.loads(line) for line in found] for label, found in lines.items()} | manifest["files"]


def refused(home: Path, backup: Path, **more: str) -> str:
    """Why a backup is refused, by a site that is as it was before."""
    command = [sys.executable, "-m", "django", "restore", str(backup)]
    done = subprocess.run(command, env=environment(home) | more, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    return done.stderr


def test_every_row_and_file_comes_back(home, backup, tmp_path):
    restored = tmp_path / "restored"
    run_in(restored, "-m", "django", "restore", str(backup))

    before, after = rows_of(home), rows_of(restored)
    assert {name: len(rows) for name, rows in after.items()} == {name: len(rows) for name, rows in before.items()}
    assert [name for name in before if before[name] != after[name]] == []
    assert len(before["records_assessments"]) > 10
    assert len(before["records_accesslogentry"]) == 7
    kept = Path("store", "snapshots", "one", "people.parquet")
    assert (restored / kept).read_bytes() == (home / kept).read_bytes()
    assert "The log is whole" in run_in(restored, "-m", "django", "verify_log")


@pytest.mark.postgres
def test_it_comes_back_on_postgresql_alike(backup, tmp_path, postgres_url):
    name = f"restored_{os.getpid()}"
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    address = postgres_url.rsplit("/", 1)[0] + f"/{name}"
    again = tmp_path / "again.backup"
    where = environment(tmp_path / "home") | {
        "LINEOFSIGHT_DATABASE": address,
        "DJANGO_SETTINGS_MODULE": "lineofsight.web.settings.product",
        "LINEOFSIGHT_BACKUP_KEY": demonstration.BACKUP_KEY,
    }
    for command in (["restore", str(backup)], ["backup", str(again)]):
        done = subprocess.run(
            [sys.executable, "-m", "django", *command], env=where, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr

    before, after = inside(backup), inside(again)
    assert before.keys() == after.keys()
    assert [label for label in before if before[label] != after[label]] == []


def test_a_site_that_holds_something_refuses_it(home, backup):
    before = rows_of(home)

    assert "This site holds something already" in refused(home, backup)
    assert rows_of(home) == before


def test_a_damaged_backup_is_refused_and_nothing_is_put_back(backup, tmp_path):
    content, chance = backup.read_bytes(), random.Random(1)
    spoilt = tmp_path / "spoilt.backup"
    site = tmp_path / "empty"
    run_in(site, "-m", "django", "prepare")
    empty = rows_of(site)
    for damaged in (content[: len(content) // 2], _changed(content, chance), b"PK no backup"):
        spoilt.write_bytes(damaged)
        assert "it is damaged, no backup, or sealed with another key" in refused(site, spoilt)
    assert rows_of(site) == empty


def _changed(content: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(content))
    return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]


def test_nobody_without_the_key_reads_it(backup, tmp_path):
    other = {"DJANGO_SETTINGS_MODULE": "lineofsight.web.settings.product", "LINEOFSIGHT_BACKUP_KEY": "another"}

    assert "sealed with another key" in refused(tmp_path / "other", backup, **other)
    assert b"records_people" not in backup.read_bytes()


def test_a_backup_never_takes_the_place_of_another(home, backup):
    command = [sys.executable, "-m", "django", "backup", str(backup)]
    before = backup.read_bytes()
    done = subprocess.run(command, env=environment(home), capture_output=True, text=True, check=False)

    assert (done.returncode, "is there already" in done.stderr) == (1, True)
    assert backup.read_bytes() == before
