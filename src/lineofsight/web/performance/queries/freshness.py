"""How fresh the figures are: every page that shows one says so, and loudly where they are stale."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from lineofsight.web.performance.figures import Moment


@dataclass(frozen=True)
class Freshness:
    """When the figures are of, and why they are stale; blank where they are not."""

    moment: Moment
    why_stale: str


def freshness_of(moment: Moment) -> Freshness:
    """Stale is what was taken from the records longer ago than the council allows."""
    age = timezone.now() - moment.told_at
    allowed = timedelta(hours=settings.FIGURES_STALE_AFTER_HOURS)
    return Freshness(moment, f"They are {_words(age)} old." if allowed and age > allowed else "")


def _words(age: timedelta) -> str:
    hours = int(age.total_seconds() // 3600)
    if hours < 48:  # noqa: PLR2004 - beyond two days nobody counts in hours
        return f"{hours} hour{'s' if hours != 1 else ''}"
    return f"{hours // 24} days"
