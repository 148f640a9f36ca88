"""The counts of the index: for each tracker what is overdue, due soon, and not assessable."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lineofsight.web.accounts.readers import Reader
from lineofsight.web.records.asked_deadlines import RUNNING, counts_by
from lineofsight.web.trackers.definitions import all_trackers
from lineofsight.web.trackers.shows import FOUR_WEEKS, WEEK, due_soon, overdue, without_date


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
    each = {
        "overdue": overdue(on, 0),
        "in_7_days": due_soon(on, WEEK),
        "in_28_days": due_soon(on, FOUR_WEEKS),
        "without_date": without_date(on, 0),
    }
    found = {name: counts for (name,), counts in counts_by(("tracker",), each, RUNNING, reader=reader)}
    return [TrackerCounts(name, tracker.title, **found.get(name, {})) for name, tracker in all_trackers().items()]
