"""How many deadlines of the service, or of a team, stand how. They are figures: they name nobody and pass no gate."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from lineofsight.web.records.models import Deadline


@dataclass(frozen=True)
class RunningCounts:
    """The running clocks of a tracker as at a day, and until another.

    ``overdue`` were due before the day, ``due_today`` on it, ``due_between`` after it and before the last day,
    ``due_last`` on the last day, and ``due_later`` after it. A clock without a due day is in none.
    """

    overdue: int = 0
    due_today: int = 0
    due_between: int = 0
    due_last: int = 0
    due_later: int = 0

    @property
    def due_until(self) -> int:
        """Due from the day to the last day, both included."""
        return self.due_today + self.due_between + self.due_last

    @property
    def in_all(self) -> int:
        return self.overdue + self.due_until + self.due_later


def running_counts(trackers: Collection[str], *, on: date, until: date, team: str = "") -> dict[str, RunningCounts]:
    """The counts of each tracker, in one query; ``until`` comes after ``on``. A blank team is the whole service."""
    found = Deadline.objects.filter(tracker__in=trackers, met_on__isnull=True, ended_on__isnull=True)
    if team:
        found = found.filter(team__name=team)
    each = {
        "overdue": Count("pk", filter=Q(due_on__lt=on)),
        "due_today": Count("pk", filter=Q(due_on=on)),
        "due_between": Count("pk", filter=Q(due_on__gt=on, due_on__lt=until)),
        "due_last": Count("pk", filter=Q(due_on=until)),
        "due_later": Count("pk", filter=Q(due_on__gt=until)),
    }
    counted = {row.pop("tracker"): row for row in found.order_by().values("tracker").annotate(**each)}
    return {tracker: RunningCounts(**counted.get(tracker, {})) for tracker in trackers}
