"""Reads what a council sets by environment variables. A wrong value stops the start with a sentence that says why."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

SQLITE_OPENING = "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA foreign_keys=ON;PRAGMA cache_size=-65536;"
"""FULL, because with NORMAL a power cut loses saves that a worker was told are safe."""


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, default).strip()


def words(name: str) -> list[str]:
    """A list written with commas; blank is an empty list."""
    return [word.strip() for word in text(name).split(",") if word.strip()]


def whole(name: str, default: int) -> int:
    written = text(name, str(default))
    if not written.isdigit():
        raise ImproperlyConfigured(f"{name} must be a whole number, not “{written}”.")
    return int(written)


def home() -> Path:
    """The folder that holds the product's own database, its snapshots and its backups."""
    return Path(text("LINEOFSIGHT_HOME", "lineofsight-home")).absolute()


def database(folder: Path) -> dict[str, object]:
    """PostgreSQL where ``LINEOFSIGHT_DATABASE`` gives its address, else an SQLite file in the home folder."""
    address = text("LINEOFSIGHT_DATABASE")
    if not address:
        return sqlite(folder / "records.sqlite3")
    parts = urlsplit(address)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ImproperlyConfigured("LINEOFSIGHT_DATABASE must begin with postgresql:// or be left out for SQLite.")
    return postgresql(parts.hostname, parts.port, parts.path.lstrip("/"), parts.username, parts.password)


def sqlite(path: Path | str) -> dict[str, object]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "CONN_MAX_AGE": None,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": SQLITE_OPENING},
    }


def postgresql(
    host: str | None, port: int | None, name: str, user: str | None, password: str | None
) -> dict[str, object]:
    return {
        "ENGINE": "django.db.backends.postgresql",
        "HOST": host or "",
        "PORT": str(port or ""),
        "NAME": unquote(name),
        "USER": unquote(user or ""),
        "PASSWORD": unquote(password or ""),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
    }
