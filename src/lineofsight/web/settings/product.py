"""The settings of a council's site. What differs from council to council comes from the environment."""

from __future__ import annotations

from csp.constants import NONE, SELF

from lineofsight.web.settings import environment, logs, mail
from lineofsight.web.settings.sign_in import *  # noqa: F403 - a part of these settings, kept apart for its length
from lineofsight.web.settings.sign_in import DIRECTORY_ORIGINS

HOME = environment.home()
SNAPSHOTS = HOME / "store"
AUTHORITY = environment.text("LINEOFSIGHT_AUTHORITY")
COUNCIL_NAME = environment.text("LINEOFSIGHT_COUNCIL_NAME", "Children’s services")
DEMONSTRATION = False
FIGURES_STALE_AFTER_HOURS = environment.whole("LINEOFSIGHT_FIGURES_STALE_AFTER_HOURS", 26)

DEBUG = False
SECRET_KEY = environment.text("LINEOFSIGHT_SECRET_KEY", "not set")  # which the doctor refuses to serve with
ACCESS_LOG_KEY = environment.text("LINEOFSIGHT_ACCESS_LOG_KEY") or SECRET_KEY
BACKUP_KEY = environment.text("LINEOFSIGHT_BACKUP_KEY") or SECRET_KEY
ALLOWED_HOSTS = environment.words("LINEOFSIGHT_HOSTS")
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]

INSTALLED_APPS = [
    "lineofsight.web.common",
    "lineofsight.web.accounts",
    "lineofsight.web.records",
    "lineofsight.web.performance",
    "lineofsight.web.trackers",
    "lineofsight.web.improvement",
    "lineofsight.web.operations",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "csp",
    "rules",
    "simple_history",
    "django_tasks",
    "django_tasks_db",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "lineofsight.web.common.middleware.headers.headers",
    "lineofsight.web.common.middleware.uploads.uploads",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "lineofsight.web.accounts.middleware.sessions.Sessions",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "lineofsight.web.accounts.middleware.second_factor.SecondFactor",
    "lineofsight.web.accounts.middleware.readers.readers",
    "lineofsight.web.common.middleware.not_saved.NotSaved",
    "lineofsight.web.records.middleware.NothingUnlogged",
]

ROOT_URLCONF = "lineofsight.web.urls"
WSGI_APPLICATION = "lineofsight.web.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "lineofsight.web.common.context.site",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

DATABASES = {"default": environment.database(HOME)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
STATIC_URL = "/static/"
STATIC_ROOT = HOME / "static"
MEDIA_ROOT = HOME / "files"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = False

# ---------------------------------------------------------------- mail and logs

GUARDIAN_EMAIL = environment.text("LINEOFSIGHT_GUARDIAN_EMAIL")
_MAIL = mail.mail_server(environment.text(mail.NAME, "smtp://localhost"))
EMAIL_HOST, EMAIL_PORT = _MAIL.host, _MAIL.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _MAIL.user, _MAIL.password
EMAIL_USE_TLS, EMAIL_USE_SSL = _MAIL.starts_tls, _MAIL.is_tls
EMAIL_TIMEOUT = 10  # seconds: a server that says nothing must not hold up the other work
DEFAULT_FROM_EMAIL = environment.text("LINEOFSIGHT_MAIL_FROM", "line-of-sight@localhost")
DEFAULT_EXCEPTION_REPORTER = "lineofsight.web.common.error_reports.WhereOnly"
DEFAULT_EXCEPTION_REPORTER_FILTER = "lineofsight.web.common.error_reports.NothingPersonal"
LOGGING = logs.LOGGING

# ---------------------------------------------------------------- what the browser is told

SECURE_HSTS_SECONDS = 2 * 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SECURE_SSL_REDIRECT = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF, *DIRECTORY_ORIGINS],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
