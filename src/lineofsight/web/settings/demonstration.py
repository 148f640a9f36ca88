"""A council that does not exist, on this machine only, with accounts whose passwords are printed."""

from __future__ import annotations

from lineofsight.web.settings import product
from lineofsight.web.settings.product import *  # noqa: F403 - all of the product's settings, less what loopback lacks

DEMONSTRATION = True
DEMONSTRATION_PASSWORD = "nobody here is real"  # noqa: S105 - it is printed, and guards nobody
COUNCIL_NAME = "Demonstration council"
AUTHORITY = "846"
FIGURES_STALE_AFTER_HOURS = 0  # its council stands still
SECRET_KEY = "a key that everybody knows, for people who do not exist"  # noqa: S105 - it guards nobody
ACCESS_LOG_KEY = BACKUP_KEY = SECRET_KEY
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"  # nobody reads mail who does not exist
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
CSRF_TRUSTED_ORIGINS: list[str] = []

# A password that is printed guards nothing, and a second factor no more: the product insists on one.
MIDDLEWARE = [name for name in product.MIDDLEWARE if not name.endswith(".SecondFactor")]

# Loopback has no certificate.
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "session", "csrf"
