"""What must be right before the site may start, each with what is wrong and how to mend it, in words for an officer."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

SHORTEST_KEY = 50
SECOND_FACTOR = "lineofsight.web.accounts.middleware.second_factor.SecondFactor"
FIRST_SOUND_SQLITE = (3, 51, 3)
"""From 3.7.0 on, resetting the write-ahead log could damage a database that several processes write to."""


@dataclass(frozen=True)
class Finding:
    """Something that is wrong. One that ``refuses`` keeps the site from starting."""

    wrong: str
    mend: str
    refuses: bool = True


def examine(*, processes: int = 1) -> list[Finding]:
    """Everything found wrong with the site as it is set up, if it were served by so many processes."""
    return [
        *settings_at_fault(),
        *second_factor_missing(),
        *sqlite_at_risk(processes, sqlite3.sqlite_version_info),
        *store_unwritable(),
        *database_not_ready(),
        *pages_without_their_look(),
    ]


def settings_at_fault() -> Iterator[Finding]:
    if settings.DEBUG:
        yield Finding("DEBUG is on, which shows records to strangers when something fails.", "Take DEBUG out.")
    if not settings.DEMONSTRATION and len(settings.SECRET_KEY) < SHORTEST_KEY:
        yield Finding(
            "LINEOFSIGHT_SECRET_KEY is missing or short, so sessions could be forged.",
            "Set it to 50 characters of chance or more, for example what "
            "`python3 -c 'import secrets; print(secrets.token_urlsafe(50))'` prints, and keep it.",
        )
    if not settings.ALLOWED_HOSTS or "*" in settings.ALLOWED_HOSTS:
        yield Finding(
            "LINEOFSIGHT_HOSTS does not say under which names the site is reached.",
            "Set it, for example: LINEOFSIGHT_HOSTS=lineofsight.council.gov.uk",
        )
    if not settings.AUTHORITY:
        yield Finding(
            "LINEOFSIGHT_AUTHORITY does not say whose records these are.",
            "Set it to the council's three-digit code, for example 846.",
        )


def second_factor_missing() -> Iterator[Finding]:
    if not settings.DEMONSTRATION and SECOND_FACTOR not in settings.MIDDLEWARE:
        yield Finding(
            "Accounts could open children's records with a password alone.",
            f"Put {SECOND_FACTOR} back into MIDDLEWARE.",
        )


def sqlite_at_risk(processes: int, version: tuple[int, ...]) -> Iterator[Finding]:
    """SQLite of an affected version is sound with one process and not with several."""
    if connection.vendor == "sqlite" and processes > 1 and version < FIRST_SOUND_SQLITE:
        written = ".".join(map(str, version))
        yield Finding(
            f"SQLite {written} can damage a database that several processes write to.",
            "Serve with --processes 1, or use PostgreSQL (LINEOFSIGHT_DATABASE), or a Python with SQLite 3.51.3.",
        )


def store_unwritable() -> Iterator[Finding]:
    for folder in (settings.HOME, settings.SNAPSHOTS):
        reason = why_unwritable(folder)
        if reason:
            yield Finding(
                f"The folder {folder} cannot be written: {reason}.",
                "Give the user that runs the site the right to write there, or set LINEOFSIGHT_HOME to another folder.",
            )


def why_unwritable(folder: Path) -> str:
    """Why a file cannot be kept in the folder (which is made if need be), found by keeping one; blank if it can."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder) as kept:
            kept.write(b"kept")
            kept.flush()
            os.fsync(kept.fileno())
    except OSError as error:
        return error.strerror or str(error)
    return ""


def database_not_ready() -> Iterator[Finding]:
    try:
        executor = MigrationExecutor(connection)
    except (DatabaseError, ImproperlyConfigured) as error:
        yield Finding(f"The database does not answer: {error}".rstrip(".\n") + ".", "See LINEOFSIGHT_DATABASE.")
        return
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        yield Finding("The database lacks tables that this version needs.", "Run: lineofsight prepare")


def pages_without_their_look() -> Iterator[Finding]:
    if not (settings.STATIC_ROOT / "staticfiles.json").exists() and not settings.DEMONSTRATION:
        yield Finding("The pages' style sheets have not been put in place.", "Run: lineofsight prepare")
