"""Keeps figures as if they had been measured, from numbers that a test writes down."""

from __future__ import annotations

import struct
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from functools import cache

from lineofsight.core.figures import value_of
from lineofsight.library.subjects import all_indicators, all_measures
from lineofsight.web.performance.figures import packed
from lineofsight.web.performance.kept_figures import keep
from lineofsight.web.performance.measuring.definitions import _definition
from lineofsight.web.performance.measuring.figures import periods_by_length
from lineofsight.web.performance.models import MeasuredSnapshot

AS_AT = date(2025, 6, 10)
Parts = tuple[float | None, float | None]
Groups = Mapping[str, Sequence[Parts] | Parts]
"""For each group the numerator and denominator of every period, or the same for all of them."""


@cache
def definition(name: str) -> dict[str, object]:
    """What is kept of a definition; how the rows behind it are found takes long to tell and is left out."""
    measure = all_measures()[name]
    said = asdict(_definition(all_indicators()[measure.indicator], measure))
    return {"measure": name, "said": said, "rows": {}, "examples": []}


def kept_figures(figures: Mapping[str, Mapping[str, Groups]], *, as_at: date = AS_AT) -> MeasuredSnapshot:
    """Keep these figures, by measure, breakdown ("whole" among them) and group. What is not named has none."""
    every = periods_by_length(as_at)
    periods = tuple(dict.fromkeys(period for found in every.values() for period in found))
    blocks = [
        _block(measure, all_measures()[measure].kind, breakdown, groups, len(periods))
        for measure, cuts in figures.items()
        for breakdown, groups in cuts.items()
    ]
    told = {block["breakdown"]: set() for block in blocks}
    for block in blocks:
        told[block["breakdown"]] |= set(block["groups"])
    return keep(
        {
            "snapshot": f"{as_at:%Y%m%d}-846-test",
            "as_at": as_at.isoformat(),
            "made_at": f"{as_at.isoformat()}T06:00:00+00:00",
            "periods": [[str(period.from_on), str(period.to_on)] for period in periods],
            "every": {name: [periods.index(period) for period in found] for name, found in every.items()},
            "groups": {name: sorted(groups) for name, groups in told.items()},
            "definitions": [definition(measure) for measure in figures],
            "figures": blocks,
        }
    )


def _block(measure: str, kind: str, breakdown: str, groups: Groups, many: int) -> dict[str, object]:
    rows = {group: _for_all(parts, many) for group, parts in groups.items()}
    tops, feet = ([[_number(part[at]) for part in rows[group]] for group in rows] for at in (0, 1))
    values = [[_number(value_of(kind, *part)) for part in rows[group]] for group in rows]
    written = [struct.pack(f"<{many}d", *row) for part in (tops, feet, values) for row in part]
    numbers = b64encode(packed(written)).decode()
    return {"measure": measure, "breakdown": breakdown, "groups": list(rows), "numbers": numbers, "notes": [["", many]]}


def _for_all(parts: Sequence[Parts] | Parts, many: int) -> list[Parts]:
    found = [tuple(parts)] * many if not parts or not isinstance(parts[0], tuple) else list(parts)
    assert len(found) == many, f"figures for {len(found)} of {many} periods"
    return found


def _number(part: float | None) -> float:
    return float("nan") if part is None else float(part)
