"""The product's settings for tests: a database in memory (or PostgreSQL by address), and quick password hashes."""

from __future__ import annotations

import tempfile
from pathlib import Path

from lineofsight.web.settings import environment, product
from lineofsight.web.settings.product import *  # noqa: F403 - all of the product's settings, less what follows

HOME = Path(tempfile.gettempdir()) / "lineofsight-tests"
SNAPSHOTS = HOME / "store"
STATIC_ROOT = HOME / "static"
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
MEDIA_ROOT = HOME / "files"
AUTHORITY = "846"
SECRET_KEY = ACCESS_LOG_KEY = BACKUP_KEY = "only for tests"  # noqa: S105 - it guards nothing
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
DATABASES = {
    "default": product.DATABASES["default"]
    if environment.text("LINEOFSIGHT_DATABASE")
    else environment.sqlite(HOME / "records.sqlite3")
}
SECURE_SSL_REDIRECT = False
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "session", "csrf"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = product.STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
