"""How fresh the figures are: every page that shows one says so, and loudly where they are stale."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from lineofsight.web.performance.figures import Moment
from lineofsight.web.records.feed import is_behind

CATCHES_UP_WITHIN = timedelta(minutes=30)
"""How long after the records changed their figures may still be on their way."""


@dataclass(frozen=True)
class Freshness:
    """When the figures are of, and why they are stale; blank where they are not.

    ``is_catching_up`` says that the records have changed since and new figures are on their way.
    """

    moment: Moment
    why_stale: str
    is_catching_up: bool


def freshness_of(moment: Moment) -> Freshness:
    """Stale is what was taken from the records longer ago than the council allows, or before they changed."""
    age, behind = timezone.now() - moment.told_at, is_behind()
    allowed = timedelta(hours=settings.FIGURES_STALE_AFTER_HOURS)
    if behind and age > CATCHES_UP_WITHIN:
        return Freshness(moment, "The records have changed since.", is_catching_up=False)
    why = f"They are {_words(age)} old." if allowed and age > allowed else ""
    return Freshness(moment, why, is_catching_up=behind)


def _words(age: timedelta) -> str:
    hours = int(age.total_seconds() // 3600)
    if hours < 48:  # noqa: PLR2004 - beyond two days nobody counts in hours
        return f"{hours} hour{'s' if hours != 1 else ''}"
    return f"{hours // 24} days"
