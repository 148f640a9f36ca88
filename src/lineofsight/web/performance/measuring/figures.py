"""All figures of a snapshot, measured with one question, in the form in which they are kept."""

from __future__ import annotations

from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from itertools import groupby
from multiprocessing import get_context

import numpy as np

from lineofsight.core.breakdowns import NOT_RECORDED
from lineofsight.core.figures import WHOLE
from lineofsight.core.periods import Period, end_of_month, months_earlier, periods_between
from lineofsight.engines.measuring import Asked, Block, measure
from lineofsight.engines.opening import open_for_measuring
from lineofsight.engines.snapshots import Snapshot
from lineofsight.library.subjects import all_breakdowns, all_measures
from lineofsight.web.performance.figures import WORKER, packed
from lineofsight.web.performance.measuring.definitions import (
    NOT_CUT_BY,
    definitions_to_keep,
    measured_by_worker,
)

MONTHS = 72
YEAR_BEGINS = 4


def measured(snapshot: Snapshot) -> dict[str, object]:
    """Everything that is kept of a snapshot, as plain data: by the names of the columns that keep it."""
    every = periods_by_length(snapshot.as_at)
    periods = tuple(dict.fromkeys(period for found in every.values() for period in found))
    with ProcessPoolExecutor(1, get_context("spawn")) as beside:
        definitions = beside.submit(definitions_to_keep)  # as long as measuring takes, on the other processor
        blocks, by_worker = _blocks(snapshot, periods)
    return {
        "snapshot": snapshot.id,
        "as_at": snapshot.as_at.isoformat(),
        "made_at": snapshot.manifest.created_at.isoformat(),
        "periods": [[str(period.from_on), str(period.to_on)] for period in periods],
        "every": {name: [periods.index(period) for period in found] for name, found in every.items()},
        "groups": _groups(blocks),
        "definitions": definitions.result(),
        "figures": [_kept(block) for block in (*blocks, *by_worker)],
    }


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


def _blocks(snapshot: Snapshot, periods: tuple[Period, ...]) -> tuple[list[Block], list[Block]]:
    """The figures that everybody sees who sees figures, and those by worker."""
    measures = tuple(all_measures().values())
    cuts = (WHOLE, *(name for name in all_breakdowns() if name not in NOT_CUT_BY))
    engine, held = open_for_measuring(snapshot, measures)
    by_worker = measure(engine, held, Asked(measured_by_worker(), periods, (WORKER,)))
    return measure(engine, held, Asked(measures, periods, cuts)), by_worker


def _groups(blocks: Iterable[Block]) -> dict[str, list[str]]:
    """Every group of each breakdown, what is not recorded last."""
    found: dict[str, set[str]] = defaultdict(set)
    for block in blocks:
        found[block.breakdown] |= set(block.groups)
    return {name: sorted(groups, key=lambda group: (group == NOT_RECORDED, group)) for name, groups in found.items()}


def _kept(block: Block) -> dict[str, object]:
    parts = [block.numerators, block.denominators, block.values]
    parts += [block.not_recorded] if block.not_recorded is not None else []
    numbers = packed([np.ascontiguousarray(part.T, dtype="<f8").tobytes() for part in parts])
    return {
        "measure": block.measure.name,
        "breakdown": block.breakdown,
        "groups": list(block.groups),
        "numbers": b64encode(numbers).decode(),
        "notes": list(_runs(block.notes)),
    }


def _runs(notes: Iterable[str]) -> Iterator[tuple[str, int]]:
    for note, same in groupby(notes):
        yield note, sum(1 for _ in same)
