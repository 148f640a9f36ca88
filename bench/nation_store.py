"""A nation of councils that do not exist, made once by the product's own command, and smaller shares of it."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow.parquet as pq

import lineofsight
from lineofsight.engines.snapshots import FOLDER, MANIFEST, Snapshot, list_snapshots, open_snapshot
from lineofsight.library.subjects import all_measures, all_tables, stored_as

ROOT = Path(__file__).parents[1]
MADE_BY = ("core", "engines", "library", "schema", "synthesis")
"""The parts of the product on which the records and their facts depend."""


@dataclass(frozen=True)
class Wanted:
    """The nation to be made; ``children`` are those in the records of a council of average size.

    ``shares`` are the sizes that are measured, the smallest first: 9 is every ninth council, 1 is every one.
    """

    councils: int = 153
    children: int = 8_500
    years: int = 6
    shares: tuple[int, ...] = (9, 3, 1)


QUICK = Wanted(councils=9, children=1_000, years=2)


def made_nation(folder: Path, wanted: Wanted) -> Snapshot:
    """The nation's snapshot, in a store named by the code that made it, so that changed code makes a new one."""
    store = folder / f"nation-{wanted.councils}-{wanted.children}-{wanted.years}-{_digest_of_the_code()}"
    if not list_snapshots(store):
        words = ["--out", store, "--authorities", wanted.councils, "--children", wanted.children]
        words += ["--years", wanted.years, "--seed", 1, "--processes", os.cpu_count() or 1, "--format", "parquet"]
        command = [sys.executable, "-m", "lineofsight", "synthesise", *map(str, words)]
        subprocess.run(command, check=True, env=environment(), stdout=subprocess.DEVNULL)
    return open_snapshot(store)


def _digest_of_the_code() -> str:
    product = Path(lineofsight.__file__).parent
    sources = sorted(path for part in MADE_BY for path in (product / part).rglob("*.py"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()[:12]


def environment() -> dict[str, str]:
    """The environment of a process that can import the product and the benchmark from their sources."""
    paths = [str(ROOT / "src"), str(ROOT), os.environ.get("PYTHONPATH", "")]
    return os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, paths))}


@contextmanager
def stores_of(nation: Snapshot, shares: tuple[int, ...]) -> Iterator[list[Path]]:
    """A store of a single council, to warm up on, and one for each share; they are gone in the end."""
    with ExitStack() as lasting:
        places = [Path(lasting.enter_context(TemporaryDirectory())) for _ in (0, *shares)]
        for place, every in zip(places, (len(nation.manifest.authorities), *shares), strict=True):
            share_of(nation, place, every)
        yield places


def share_of(nation: Snapshot, store: Path, every: int) -> Snapshot:
    """A snapshot in another store with every so many of the councils: links, no copies."""
    chosen = nation.manifest.authorities[::every]
    folder = store / FOLDER / nation.id
    rows = {}
    for table in nation.tables():
        (folder / table).mkdir(parents=True)
        files = [file for file in nation.files(table) if file.parent.name.removeprefix("authority=") in chosen]
        for file in files:
            (folder / table / file.parent.name).symlink_to(file.parent.resolve())
        rows[table] = sum(pq.read_metadata(file).num_rows for file in files)
    manifest = replace(nation.manifest, authorities=chosen, rows=rows)
    (folder / MANIFEST).write_text(manifest.to_json(), encoding="utf-8")
    return open_snapshot(store)


def rows_read(snapshot: Snapshot) -> int:
    """How many rows the tables have that measuring everything reads: the facts of every subject."""
    tables = {stored_as(found) for found in all_measures().values()}
    return sum(snapshot.manifest.rows[name] for name in tables)


def rows_recorded(snapshot: Snapshot) -> int:
    """How many rows the canonical tables have, from which the facts follow."""
    return sum(snapshot.manifest.rows.get(name, 0) for name in all_tables())
