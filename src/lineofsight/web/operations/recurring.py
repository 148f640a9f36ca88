"""The jobs that recur while the site runs, with the seconds between."""

from __future__ import annotations

from lineofsight.web.operations.working import Job

RECURRING: dict[Job, float] = {}
