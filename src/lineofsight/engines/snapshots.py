"""Snapshots: immutable sets of typed Parquet files with a manifest, in ``STORE/snapshots/<id>/``.

A snapshot appears whole or not at all: everything is written into a hidden folder, which one rename then brings into
view. Its id follows from its contents, so loading the same content again gives the same snapshot and writes nothing.
"""

from __future__ import annotations

import hashlib
import os
import re
import secrets
import shutil
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

import pyarrow as pa
import pyarrow.parquet as pq

from lineofsight import __version__
from lineofsight.core.manifests import MOST_REFUSALS, Manifest, SourceFile, manifest_from_json
from lineofsight.core.readings import Columns, Coverage, Progress, Reading, Refusal, Refused, no_progress
from lineofsight.core.registry import definitions_in
from lineofsight.core.tables import Kind, Table
from lineofsight.engines.derivation import derive_into
from lineofsight.engines.joined_readings import file_counts, join_readings

Derive = Callable[[Path, str, date], None]
"""Works out what follows from one authority's tables and writes it beside them."""

FOLDER = "snapshots"
MANIFEST = "manifest.json"

_TABLES = {name: table for name, table in definitions_in("lineofsight.schema").items() if isinstance(table, Table)}
_TYPES = {
    Kind.TEXT: pa.string(),
    Kind.CODE: pa.string(),
    Kind.DATE: pa.date32(),
    Kind.TIME: pa.timestamp("us", tz="UTC"),
    Kind.WHOLE: pa.int64(),
    Kind.DECIMAL: pa.float64(),
    Kind.FLAG: pa.bool_(),
}


@dataclass(frozen=True)
class Snapshot:
    """A snapshot that stands in a store. Nothing in it ever changes."""

    path: Path
    manifest: Manifest

    @property
    def id(self) -> str:
        return self.manifest.id

    @property
    def as_at(self) -> date:
        return self.manifest.as_at

    @cached_property
    def _tables(self) -> list[str]:
        return sorted(folder.name for folder in self.path.iterdir() if folder.is_dir())

    def tables(self) -> list[str]:
        """The names of its tables, the canonical and the derived."""
        return list(self._tables)

    def files(self, table: str) -> list[Path]:
        """The Parquet files of one table, an authority each; none where there is no such table."""
        return sorted((self.path / table).glob("authority=*/*.parquet"))


def open_snapshot(store: Path, id: str | None = None) -> Snapshot:
    """The snapshot of that id, or the latest to be made.

    Raises:
        Refused: there is none, or it is damaged.
    """
    if id is None:
        snapshots = list_snapshots(store)
        if not snapshots:
            raise Refused(f"{store} holds no snapshot yet. Load a file into it first.")
        return snapshots[-1]
    names = _names(store)
    if id not in names:
        raise Refused(f"{store} holds no snapshot {id}. It holds: {', '.join(names) or 'none'}.")
    return _opened(store / FOLDER / id)


def list_snapshots(store: Path) -> list[Snapshot]:
    """Every snapshot in the store, the latest to be made last.

    Raises:
        Refused: one is damaged; leaving it out could make an older one look like the latest.
    """
    snapshots = [_opened(store / FOLDER / name) for name in _names(store)]
    return sorted(snapshots, key=lambda snapshot: (snapshot.manifest.created_at, snapshot.id))


def write_snapshot(
    store: Path, readings: Sequence[Reading], *, authority: str, as_at: date, progress: Progress = no_progress
) -> Snapshot:
    """Put everything that was read about one authority together, as one new snapshot.

    Of two rows with the same key in two files, one is refused: it leaves its reading's rows and joins its refusals,
    which name both places.
    """
    joined = join_readings(readings, _TABLES)
    with SnapshotWriter(store, as_at=as_at, progress=progress) as writer:
        writer.add(authority, joined.tables, joined.coverage)
        return writer.finish(
            files=[
                SourceFile(Path(file).name, reading.format, sha256_of(Path(file)), *counts)
                for reading in joined.readings
                for file, counts in file_counts(reading).items()
            ],
            refusals=[refusal for reading in joined.readings for refusal in reading.refusals],
            notes=joined.notes,
        )


class SnapshotWriter:
    """Writes a snapshot one authority at a time, holding no more than one in memory.

        with SnapshotWriter(store, as_at=date(2025, 3, 31)) as writer:
            for authority in authorities:
                writer.add(authority, tables, coverage)
            snapshot = writer.finish()

    Leaving the block without ``finish``, for whatever reason, leaves no trace in the store.
    """

    def __init__(
        self, store: Path, *, as_at: date, progress: Progress = no_progress, derive: Derive = derive_into
    ) -> None:
        self.store = store
        self.as_at = as_at
        self.progress = progress
        self.derive = derive
        self.folder = store / FOLDER / f".loading-{secrets.token_hex(8)}"
        self.coverage: dict[str, Mapping[str, Coverage]] = {}
        self.digests: dict[str, list[str]] = defaultdict(list)

    def __enter__(self) -> Self:
        self.folder.mkdir(parents=True)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)

    def add(self, authority: str, tables: Mapping[str, Columns | pa.Table], coverage: Mapping[str, Coverage]) -> None:
        """Write one authority's tables, those it has no rows of as well, and what follows from them.

        A table given as Arrow must hold all the columns, under types that can become theirs without loss.

        Raises:
            Refused: the authority is not three digits, or has been added already.
        """
        if not re.fullmatch(r"[0-9]{3}", authority):
            raise Refused(f"An authority is named by its three-digit code, such as 846, and not by “{authority}”.")
        if authority in self.coverage:
            raise Refused(f"Authority {authority} has been given twice.")
        for done, (name, table) in enumerate(_TABLES.items()):
            self.progress(f"Writing {name} of {authority}", done, len(_TABLES))
            file = self.folder / name / f"authority={authority}" / "part-0.parquet"
            file.parent.mkdir(parents=True)
            pq.write_table(_typed(table, tables.get(name, {}), authority), file, compression="zstd")
            self.digests[name].append(f"{authority} {sha256_of(file)}")
        self.progress(f"Working out what follows for {authority}", len(_TABLES), len(_TABLES))
        self.derive(self.folder, authority, self.as_at)
        self.coverage[authority] = coverage

    def finish(
        self, *, files: Sequence[SourceFile] = (), refusals: Sequence[Refusal] = (), notes: Sequence[str] = ()
    ) -> Snapshot:
        """Write the manifest and bring the snapshot into view. Where the same one already stands, that one is given."""
        manifest = Manifest(
            id="",
            created_at=datetime.min.replace(tzinfo=UTC),
            as_at=self.as_at,
            authorities=tuple(sorted(self.coverage)),
            software=__version__,
            files=tuple(files),
            refusals=tuple(refusals[:MOST_REFUSALS]),
            refusals_in_all=len(refusals),
            notes=tuple(notes),
            coverage=_common_coverage([*self.coverage.values()]),
            rows=_count_rows(self.folder),
            digests={name: _sha256("\n".join(sorted(parts))) for name, parts in self.digests.items()},
        )
        id = f"{self.as_at}-{_sha256(manifest.to_json())[:12]}"  # noqa: A001 - it is the snapshot's id
        manifest = replace(manifest, id=id, created_at=datetime.now(UTC))
        _write_safely(self.folder / MANIFEST, manifest.to_json())
        target = self.store / FOLDER / id
        try:
            self.folder.rename(target)
        except OSError:
            if not target.exists():
                raise
        return _opened(target)


def remove_snapshot(store: Path, id: str) -> None:
    """Take a snapshot out of the store, whole: it is out of view before the first of its files goes.

    One that is not there is no error: an earlier removal may have been cut short.
    """
    folder = store / FOLDER
    if id in _names(store):
        (folder / id).rename(folder / f".removing-{secrets.token_hex(8)}")
    for each in folder.glob(".removing-*"):
        shutil.rmtree(each, ignore_errors=True)


def sha256_of(file: Path) -> str:
    """The fingerprint of a file's bytes; blank where there is no such file."""
    if not file.is_file():
        return ""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _typed(table: Table, columns: Columns | pa.Table, authority: str) -> pa.Table:
    """The rows under the types of the table's columns. A column not given is blank."""
    kinds = {column.name: _TYPES[column.kind] for column in table.columns}
    if isinstance(columns, pa.Table):
        types = pa.schema([(name, kinds.get(name, pa.string())) for name in table.column_names])
        return columns.select(table.column_names).cast(types)
    length = len(next(iter(columns.values()), []))
    if unknown := set(columns) - set(table.column_names):
        raise ValueError(f"{table.name} has no column {', '.join(sorted(unknown))}")
    given = {**columns, "authority": [authority] * length}
    blank: list[object] = [None] * length
    return pa.table(
        {name: pa.array(given.get(name, blank), kinds.get(name, pa.string())) for name in table.column_names}
    )


def _common_coverage(coverages: Sequence[Mapping[str, Coverage]]) -> dict[str, Coverage]:
    """What the sources of every authority can tell: a nation's figure rests on the least that all of them hold."""
    tables = set.intersection(*(set(each) for each in coverages)) if coverages else set()
    return {name: _least([each[name] for each in coverages]) for name in sorted(tables)}


def _least(coverages: Sequence[Coverage]) -> Coverage:
    begins = [each.from_on for each in coverages if each.from_on]
    ends = [each.to_on for each in coverages if each.to_on]
    return Coverage(
        columns=frozenset.intersection(*(each.columns for each in coverages)),
        history=all(each.history for each in coverages),
        from_on=max(begins, default=None),
        to_on=min(ends, default=None),
    )


def _count_rows(folder: Path) -> dict[str, int]:
    rows: dict[str, int] = defaultdict(int)
    for file in sorted(folder.glob("*/authority=*/*.parquet")):
        rows[file.parts[-3]] += pq.read_metadata(file).num_rows
    return dict(rows)


def _write_safely(file: Path, text: str) -> None:
    """Write, and wait until the disk has it: the rename that follows must never show a manifest cut short."""
    with file.open("w", encoding="utf-8") as opened:
        opened.write(text)
        opened.flush()
        os.fsync(opened.fileno())


def _names(store: Path) -> list[str]:
    folder = store / FOLDER
    if not folder.is_dir():
        return []
    return sorted(each.name for each in folder.iterdir() if each.is_dir() and not each.name.startswith("."))


def _opened(folder: Path) -> Snapshot:
    try:
        manifest = manifest_from_json((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise Refused(f"The snapshot {folder.name} cannot be used: its manifest cannot be read ({error}).") from error
    return Snapshot(folder, manifest)
