"""Backups: everything the site holds, sealed in one file, to be put back on SQLite and on PostgreSQL alike.

Inside is a zip file with a member for each table, one for each kept file, and a manifest that counts and digests them.
All tables are read in one transaction, so that they tell of one moment, and nobody waits for it. Nothing of a backup is
put back before the whole of it has been found to be as it was written.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import IO

from django.apps import apps
from django.conf import settings
from django.core.management import CommandError, call_command
from django.core.management.color import no_style
from django.db import connection, models, transaction

from lineofsight import __version__
from lineofsight.web.improvement.guards import refusals_lifted
from lineofsight.web.operations.sealed_files import Broken, SealedWriter, unsealed
from lineofsight.web.operations.table_rows import kept_tables, put_back, written_rows

MANIFEST = "manifest.json"
FORMAT = 1
OPENINGS = {
    "sqlite": "BEGIN DEFERRED",
    "postgresql": "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
}
MADE_BY_PREPARING = {"contenttypes.ContentType", "auth.Permission"}
"""Tables that are filled when the database is prepared; they are emptied before a backup's rows take their place."""


def back_up(path: Path) -> dict[str, int]:
    """Write a backup, which appears whole or not at all; the rows of each table.

    Raises:
        CommandError: a file stands there, or it cannot be written.
    """
    if path.exists():
        raise CommandError(f"{path} is there already. Give the backup another name.")
    unfinished = path.with_name(f".{path.name}.unfinished")
    try:
        with unfinished.open("xb") as file:
            rows = _write(file)
            file.flush()
            os.fsync(file.fileno())
        unfinished.rename(path)
    except OSError as error:
        raise CommandError(f"The backup {path} cannot be written: {error.strerror or error}.") from error
    finally:
        unfinished.unlink(missing_ok=True)
    return rows


def _write(file: IO[bytes]) -> dict[str, int]:
    sealed = SealedWriter(file, settings.BACKUP_KEY)
    manifest: dict[str, object] = {"format": FORMAT, "version": __version__, "made_at": datetime.now(UTC).isoformat()}
    with zipfile.ZipFile(sealed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        with one_moment():
            tables = {model._meta.label: _write_table(archive, model) for model in kept_tables()}
        files = {name: _write_file(archive, name, path) for name, path in kept_files()}
        manifest |= {"tables": tables, "files": files}
        archive.writestr(MANIFEST, json.dumps(manifest, indent=1))
    sealed.close()
    return {label: told["rows"] for label, told in tables.items()}


@contextmanager
def one_moment() -> Iterator[None]:
    """All reads within see the database as it was at the first of them. Nobody who writes has to wait."""
    with connection.cursor() as cursor:
        cursor.execute(OPENINGS[connection.vendor])
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")


def _write_table(archive: zipfile.ZipFile, model: type[models.Model]) -> dict[str, object]:
    digest, rows = hashlib.sha256(), 0
    with archive.open(member_of(model._meta.label), "w", force_zip64=True) as member:
        for line in written_rows(model):
            member.write(line)
            digest.update(line)
            rows += 1
    return {"rows": rows, "digest": digest.hexdigest()}


def _write_file(archive: zipfile.ZipFile, name: str, path: Path) -> str:
    digest = hashlib.sha256()
    with archive.open(f"files/{name}", "w", force_zip64=True) as member, path.open("rb") as file:
        while piece := file.read(1 << 20):
            member.write(piece)
            digest.update(piece)
    return digest.hexdigest()


def member_of(label: str) -> str:
    return f"tables/{label}.jsonl"


def kept_folders() -> dict[str, Path]:
    """The folders whose files a backup holds, by the name that they have in it."""
    return {"store": Path(settings.SNAPSHOTS), "files": Path(settings.MEDIA_ROOT)}


def kept_files() -> Iterator[tuple[str, Path]]:
    for name, folder in kept_folders().items():
        for path in sorted(folder.rglob("*")):
            if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts):
                yield str(PurePosixPath(name, *path.relative_to(folder).parts)), path


def restore(path: Path) -> dict[str, int]:
    """Put a backup back into a site that holds nothing yet; the rows of each table.

    Raises:
        CommandError: the backup is damaged or of another key or version, or the site holds something.
            Nothing is changed then.
    """
    with _opened(path) as archive:
        manifest = _verified(archive, path)
        call_command("prepare", stdout=sys.stderr)
        refuse_where_something_is()
        with transaction.atomic(), refusals_lifted():
            rows = _put_back_tables(archive, manifest)
        _put_back_files(archive, manifest)
    return rows


def refuse_where_something_is() -> None:
    filled = [
        model._meta.verbose_name_plural
        for model in kept_tables()
        if model._meta.label not in MADE_BY_PREPARING
        and model._meta.app_label != "sites"
        and model._base_manager.exists()
    ]
    held = [name for name, _ in kept_files()]
    if filled or held:
        what = str(filled[0]) if filled else held[0]
        raise CommandError(
            f"This site holds something already ({what}). A backup is put back into an empty one: "
            "set LINEOFSIGHT_HOME to a new folder (and LINEOFSIGHT_DATABASE to a new database), and run: "
            "lineofsight prepare"
        )


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """The backup's archive, decrypted whole into a private file that is gone afterwards."""
    Path(settings.HOME).mkdir(parents=True, exist_ok=True)
    try:
        with path.open("rb") as sealed, tempfile.TemporaryFile(dir=settings.HOME) as plain:
            for piece in unsealed(sealed, settings.BACKUP_KEY):
                plain.write(piece)
            with zipfile.ZipFile(plain) as archive:
                yield archive
    except (Broken, zipfile.BadZipFile) as error:
        raise CommandError(
            f"{path} cannot be put back: it is damaged, no backup, or sealed with another key "
            "(LINEOFSIGHT_BACKUP_KEY). Nothing was changed."
        ) from error
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror or error}.") from error


def _verified(archive: zipfile.ZipFile, path: Path) -> dict[str, dict]:
    manifest = json.loads(archive.read(MANIFEST))
    known = {model._meta.label for model in kept_tables()}
    unknown = set(manifest["tables"]) ^ known
    if manifest["format"] != FORMAT or unknown:
        raise CommandError(
            f"{path} was written by version {manifest['version']}, whose tables differ from this one's "
            f"({', '.join(sorted(unknown)) or 'format'}). Put it back with that version, and then move on to this one."
        )
    return manifest


def _put_back_tables(archive: zipfile.ZipFile, manifest: dict[str, dict]) -> dict[str, int]:
    rows = {}
    for label in MADE_BY_PREPARING:
        apps.get_model(label)._base_manager.all().delete()
    for label in manifest["tables"]:
        with archive.open(member_of(label)) as member:
            rows[label] = put_back(apps.get_model(label), member)
    _go_on_numbering(kept_tables())
    return rows


def _go_on_numbering(tables: Iterable[type[models.Model]]) -> None:
    """New rows are numbered after the ones put back."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(tables)):
            cursor.execute(statement)


def _put_back_files(archive: zipfile.ZipFile, manifest: dict[str, dict]) -> None:
    folders = kept_folders()
    for name in manifest["files"]:
        top, *parts = PurePosixPath(name).parts
        path = folders[top].joinpath(*parts)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(archive.read(f"files/{name}"))
