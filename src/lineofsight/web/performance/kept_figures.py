"""Measures every figure of a snapshot at once and keeps it in the store, so that no page waits for an engine.

This is background work: it loads the library and an engine, which takes seconds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import groupby

import numpy as np
from django.db import transaction

from lineofsight.core.breakdowns import NOT_RECORDED
from lineofsight.core.figures import WHOLE
from lineofsight.core.periods import Period, end_of_month, months_earlier, periods_between
from lineofsight.engines.measuring import Asked, Block, measure
from lineofsight.engines.opening import open_for_measuring
from lineofsight.engines.snapshots import Snapshot
from lineofsight.library.subjects import all_breakdowns, all_measures
from lineofsight.web.performance.figures import packed
from lineofsight.web.performance.kept_definitions import NOT_CUT_BY, definitions_to_keep
from lineofsight.web.performance.models import KeptDefinition, KeptFigures, MeasuredSnapshot

MONTHS = 72
YEAR_BEGINS = 4
KEEPS = 2
"""The figures of how many snapshots are kept: the current one's, and the one's before it."""


def keep_figures(snapshot: Snapshot, *, told_at: datetime | None = None) -> MeasuredSnapshot:
    """Measure and keep all figures of a snapshot, in place of any kept of it before; those of older ones go.

    ``told_at`` is the moment at which the records were as the snapshot says; that of its making where it is not known.
    """
    every = periods_by_length(snapshot.as_at)
    periods = tuple(dict.fromkeys(period for found in every.values() for period in found))
    blocks = _measured(snapshot, periods)
    definitions = definitions_to_keep()
    with transaction.atomic():
        MeasuredSnapshot.objects.filter(snapshot=snapshot.id).delete()
        measured = MeasuredSnapshot.objects.create(
            snapshot=snapshot.id,
            as_at=snapshot.as_at,
            told_at=told_at or snapshot.manifest.created_at,
            periods=[[str(period.from_on), str(period.to_on)] for period in periods],
            every={name: [periods.index(period) for period in found] for name, found in every.items()},
            groups=_groups(blocks),
        )
        KeptDefinition.objects.bulk_create(KeptDefinition(measured=measured, **said) for said in definitions)
        KeptFigures.objects.bulk_create((_kept(measured, block) for block in blocks), batch_size=200)
        _let_go_of_older()
    return measured


def periods_by_length(as_at: date) -> dict[str, tuple[Period, ...]]:
    """The last 72 months, and the quarters, April-to-March years and rolling years in them, each in the order of time.

    A last month, quarter or year that is not over stands there as far as it has gone, and so does the rolling year
    that ends on the as-at day.
    """
    first = months_earlier(as_at.replace(day=1), MONTHS - 1)
    april = first.replace(year=first.year + (first.month > YEAR_BEGINS), month=YEAR_BEGINS)
    starts = {"month": first, "quarter": april, "year": april, "rolling-year": months_earlier(first, -11)}
    return {name: _up_to(periods_between(start, as_at, name), name, start, as_at) for name, start in starts.items()}


def _up_to(over: tuple[Period, ...], name: str, start: date, as_at: date) -> tuple[Period, ...]:
    """The periods that are over, and the one that runs as far as it has gone."""
    if name == "rolling-year":
        begins = months_earlier(as_at.replace(day=1), 11)
        return over if as_at == end_of_month(as_at) else (*over, Period(begins, as_at))
    begins = months_earlier(over[-1].to_on.replace(day=1), -1) if over else start
    return over if begins > as_at else (*over, Period(begins, as_at))


def _measured(snapshot: Snapshot, periods: tuple[Period, ...]) -> list[Block]:
    measures = tuple(all_measures().values())
    cuts = (WHOLE, *(name for name in all_breakdowns() if name not in NOT_CUT_BY))
    engine, held = open_for_measuring(snapshot, measures)
    return measure(engine, held, Asked(measures, periods, cuts))


def _groups(blocks: Iterable[Block]) -> dict[str, list[str]]:
    """Every group of each breakdown, what is not recorded last."""
    found: dict[str, set[str]] = defaultdict(set)
    for block in blocks:
        found[block.breakdown] |= set(block.groups)
    return {name: sorted(groups, key=lambda group: (group == NOT_RECORDED, group)) for name, groups in found.items()}


def _kept(measured: MeasuredSnapshot, block: Block) -> KeptFigures:
    parts = [block.numerators, block.denominators, block.values]
    parts += [block.not_recorded] if block.not_recorded is not None else []
    return KeptFigures(
        measured=measured,
        measure=block.measure.name,
        breakdown=block.breakdown,
        groups=list(block.groups),
        numbers=packed([np.ascontiguousarray(part.T, dtype="<f8").tobytes() for part in parts]),
        notes=list(_runs(block.notes)),
    )


def _runs(notes: Iterable[str]) -> Iterator[tuple[str, int]]:
    for note, same in groupby(notes):
        yield note, sum(1 for _ in same)


def _let_go_of_older() -> None:
    staying = list(MeasuredSnapshot.objects.values_list("pk", flat=True)[:KEEPS])
    MeasuredSnapshot.objects.exclude(pk__in=staying).delete()
