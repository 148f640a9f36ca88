"""Has every figure of a snapshot measured, and keeps them in the store, so that no page waits for an engine."""

from __future__ import annotations

import json
import subprocess
import sys
from base64 import b64decode
from datetime import date, datetime
from pathlib import Path

from django.conf import settings
from django.db import transaction

from lineofsight.core.readings import Refused
from lineofsight.web.performance.models import KeptDefinition, KeptFigures, MeasuredSnapshot

KEEPS = 2
"""The figures of how many snapshots are kept: the current one's, and the one's before it."""

MEASURING = ("-m", "lineofsight.web.performance.measuring")


def keep_figures(snapshot: str | None = None, *, told_at: datetime | None = None) -> MeasuredSnapshot:
    """Measure and keep all figures of a snapshot (the latest), in place of any kept of it; those of older ones go.

    It takes from seconds to a minute, and measures beside the site. ``told_at`` is the moment at which the records
    were as the snapshot says; that of its making where it is not known.

    Raises:
        Refused: there is no such snapshot, or it is damaged.
    """
    return keep(_measured(snapshot, store=settings.SNAPSHOTS), told_at=told_at)


def keep_figures_of(made: object) -> None:
    """Measure and keep the figures of a snapshot that the records have just made."""
    keep_figures(made.snapshot, told_at=made.made_at)


@transaction.atomic
def keep(measured: dict, *, told_at: datetime | None = None) -> MeasuredSnapshot:
    """Keep what was measured."""
    MeasuredSnapshot.objects.filter(snapshot=measured["snapshot"]).delete()
    kept = MeasuredSnapshot.objects.create(
        told_at=told_at or datetime.fromisoformat(measured["made_at"]),
        as_at=date.fromisoformat(measured["as_at"]),
        **{name: measured[name] for name in ("snapshot", "periods", "every", "groups")},
    )
    definitions = (KeptDefinition(measured=kept, **said) for said in measured["definitions"])
    KeptDefinition.objects.bulk_create(definitions, batch_size=100)
    blocks = (
        KeptFigures(measured=kept, **block | {"numbers": b64decode(block["numbers"])}) for block in measured["figures"]
    )
    KeptFigures.objects.bulk_create(blocks, batch_size=100)
    staying = list(MeasuredSnapshot.objects.values_list("pk", flat=True)[:KEEPS])
    MeasuredSnapshot.objects.exclude(pk__in=staying).delete()
    return kept


def _measured(snapshot: str | None, *, store: Path) -> dict:
    asked = json.dumps({"store": str(store), "snapshot": snapshot})
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, *MEASURING], input=asked, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"The figures could not be measured:\n{done.stderr}")
    measured = json.loads(done.stdout)
    if "refused" in measured:
        raise Refused(measured["refused"])
    return measured
