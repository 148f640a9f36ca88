"""The demonstration's settings, with one page more."""

from __future__ import annotations

from lineofsight.web.settings.demonstration import *  # noqa: F403 - all of them

ROOT_URLCONF = "bench.site_urls"
