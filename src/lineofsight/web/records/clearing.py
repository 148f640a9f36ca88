"""Clears away snapshots that nobody needs any more: each is a whole copy of what the records say of children."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from lineofsight.web.records.feed import one_at_a_time
from lineofsight.web.records.models import SnapshotMade

NEWEST_KEPT = 2
"""Those that figures are shown from, or were until a moment ago."""
DAYS_KEPT = 7
"""For how long each one is kept, so that a figure seen this week leads back to its rows."""

still_needed: list[Callable[[], Iterable[str]]] = []
"""Whoever points to snapshots for good adds a function here when the site starts: it names those it points to."""


def clear_old_snapshots() -> list[str]:
    """Remove, files and all, each snapshot that the site made and nobody needs; which they were.

    Kept are the newest, those of this week, the last of each month, and those that somebody says they need. A
    snapshot that a person has put into the same store by a command is nobody's here, and is left alone.
    """
    from lineofsight.engines.snapshots import remove_snapshot  # noqa: PLC0415 - its library takes a second to load

    store = Path(settings.SNAPSHOTS)
    with one_at_a_time(store):
        needless = _needless()
        for snapshot in needless:
            remove_snapshot(store, snapshot)
            SnapshotMade.objects.filter(snapshot=snapshot).delete()
    return needless


def _needless() -> list[str]:
    made = list(SnapshotMade.objects.values_list("snapshot", "made_at", "is_current"))
    kept = {snapshot for snapshot, _, is_current in made if is_current}
    kept.update(snapshot for snapshot, _, _ in made[:NEWEST_KEPT])
    since = timezone.now() - timedelta(days=DAYS_KEPT)
    kept.update(snapshot for snapshot, made_at, _ in made if made_at >= since)
    kept.update(_last_of_each_month([(made_at, snapshot) for snapshot, made_at, _ in made]))
    for named in still_needed:
        kept.update(named())
    return sorted({snapshot for snapshot, _, _ in made} - kept)


def _last_of_each_month(made: list[tuple[datetime, str]]) -> Iterable[str]:
    """By the months that people here live in, which are not quite those of UTC."""
    return {timezone.localtime(at).strftime("%Y-%m"): snapshot for at, snapshot in sorted(made)}.values()
