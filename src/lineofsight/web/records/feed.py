"""Feeds the figures: has a snapshot drawn from the records, and makes it the one that figures are shown from.

Whoever keeps something for each snapshot adds a function to ``after_snapshot`` when the site starts. It is called with
the new ``SnapshotMade`` before anybody is shown it; where it fails, figures go on being shown from the snapshot before.
"""

from __future__ import annotations

import fcntl
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from lineofsight.core.readings import Refused
from lineofsight.web.common.read_by_sql import Columns
from lineofsight.web.records.drawing.marks import mark_of
from lineofsight.web.records.models import Joined, Load, SnapshotMade

after_snapshot: list[Callable[[SnapshotMade], object]] = []

_MARKS, _LOADS, _JOINS = Columns(SnapshotMade, "mark"), Columns(Load, "id"), Columns(Joined, "id")
DRAWING = ("-m", "lineofsight.web.records.drawing")


def make_snapshot() -> SnapshotMade:
    """Have a snapshot made of the records as they stand now, unless the current one is of just these.

    It takes from seconds to minutes and runs beside the site: records can be read and saved meanwhile, and what is
    saved after it began is not in it.

    Raises:
        Refused: there is nothing to make it from, or the store cannot be written.
    """
    with one_at_a_time(Path(settings.SNAPSHOTS)):
        current = current_snapshot()
        return current if current and not is_behind() else _make()


def _make() -> SnapshotMade:
    began_at = timezone.now()
    drawn = _draw()
    made = SnapshotMade.objects.create(
        snapshot=drawn["snapshot"], as_at=date.fromisoformat(drawn["as_at"]), mark=drawn["mark"], made_at=began_at
    )
    for keep in after_snapshot:
        keep(made)
    with transaction.atomic():
        SnapshotMade.objects.filter(is_current=True).update(is_current=False)
        made.is_current = True
        made.save(update_fields=["is_current"])
    return made


@contextmanager
def one_at_a_time(store: Path) -> Iterator[None]:
    """Wait until no other process of this machine makes or clears a snapshot in the store."""
    try:
        store.mkdir(parents=True, exist_ok=True)
        held = (store / ".feeding").open("w")
    except OSError as error:
        raise Refused(f"The store {store} cannot be written: {error.strerror or error}.") from error
    with held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def current_snapshot() -> SnapshotMade | None:
    """The snapshot that figures are shown from; none before the first."""
    return SnapshotMade.objects.filter(is_current=True).first()


def is_behind() -> bool:
    """Whether the records have changed since the current snapshot was drawn. Cheap: it reads no record."""
    current = _MARKS.select("FROM records_snapshotmade WHERE is_current")
    loads = [load for (load,) in _LOADS.select("FROM records_load WHERE undone_at IS NULL ORDER BY id")]
    joins = [joined for (joined,) in _JOINS.select("FROM records_joined WHERE parted_at IS NULL ORDER BY id")]
    return [(mark_of(loads, joins),)] != current if current else bool(loads)


def _draw() -> dict[str, str]:
    told = {"database": _database(), "store": str(settings.SNAPSHOTS)}
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, *DRAWING], input=json.dumps(told), capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"The snapshot could not be drawn:\n{done.stderr}")
    drawn = json.loads(done.stdout)
    if "refused" in drawn:
        raise Refused(drawn["refused"])
    return drawn


def _database() -> dict[str, str]:
    """How another process reaches the records; told over its stdin, where nobody else reads the password."""
    said = connection.settings_dict
    reached = {key.lower(): str(said.get(key) or "") for key in ("NAME", "HOST", "PORT", "USER", "PASSWORD")}
    return {"vendor": connection.vendor, **reached}
