"""The counts of the index: for each tracker what is overdue, due soon, and not assessable."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count

from lineofsight.web.accounts.readers import Reader
from lineofsight.web.records.queries import deadlines
from lineofsight.web.trackers.definitions import all_trackers
from lineofsight.web.trackers.shows import FOUR_WEEKS, RUNNING, WEEK, due_soon, overdue, without_date


@dataclass(frozen=True)
class TrackerCounts:
    """One tracker's counts of running clocks. ``in_28_days`` holds those ``in_7_days`` too."""

    name: str
    title: str
    overdue: int = 0
    in_7_days: int = 0
    in_28_days: int = 0
    without_date: int = 0


def counts_by_tracker(on: date, *, reader: Reader) -> list[TrackerCounts]:
    """The counts of each tracker, for the children whom the reader may see, in one grouped query."""
    counted = deadlines(reader=reader).filter(RUNNING).values("tracker").order_by("tracker")
    counted = counted.annotate(
        overdue=Count("tracker", filter=overdue(on, 0)),
        in_7_days=Count("tracker", filter=due_soon(on, WEEK)),
        in_28_days=Count("tracker", filter=due_soon(on, FOUR_WEEKS)),
        without_date=Count("tracker", filter=without_date(on, 0)),
    )
    found = {row.pop("tracker"): row for row in counted}
    return [TrackerCounts(name, tracker.title, **found.get(name, {})) for name, tracker in all_trackers().items()]
