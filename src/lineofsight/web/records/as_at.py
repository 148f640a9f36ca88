"""The day as of which the records tell, which every page that counts days or shows a figure prints."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.utils import timezone

from lineofsight.web.common.read_by_sql import Columns
from lineofsight.web.records.models import Load

_LOADED = Columns(Load, "as_at", "made_at")


@dataclass(frozen=True)
class AsAt:
    """``day`` is when the newest files were drawn; ``loaded_at`` when they were loaded, blank before the first load."""

    day: date
    loaded_at: datetime | None
    today: date

    @property
    def days_old(self) -> int:
        return (self.today - self.day).days

    @property
    def is_stale(self) -> bool:
        """Whether so much may have happened since that the page must say so loudly; always, before the first load.

        The council says after how many hours from the end of the day; 0 is never.
        """
        if self.loaded_at is None:
            return True
        ended_at = timezone.make_aware(datetime.combine(self.day + timedelta(days=1), datetime.min.time()))
        hours = settings.FIGURES_STALE_AFTER_HOURS
        return bool(hours) and timezone.now() - ended_at > timedelta(hours=hours)


def records_as_at() -> AsAt:
    """How the records stand. Days are counted to this day and not to today: nobody knows yet what was done since.

    Without any load it is today. Files that say they were drawn tomorrow tell of today at the latest.
    """
    today = timezone.localdate()
    newest = _LOADED.select("FROM records_load WHERE undone_at IS NULL ORDER BY as_at DESC, made_at DESC LIMIT 1")
    day, loaded_at = newest[0] if newest else (today, None)
    return AsAt(min(day, today), loaded_at, today)
