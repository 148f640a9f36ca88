"""Keeps figures, as if they had been measured, from the few numbers that a test states."""

from __future__ import annotations

import struct
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime

from django.utils import timezone

from lineofsight.core.figures import WHOLE, value_of
from lineofsight.core.periods import Period, end_of_month, months_later
from lineofsight.web.performance.definitions import Definition
from lineofsight.web.performance.figures import packed
from lineofsight.web.performance.kept_figures import keep
from lineofsight.web.performance.models import MeasuredSnapshot

BLANK = float("nan")
CUTS = {"team": "Team", "sex": "Sex"}


def a_definition(name: str = "assessments_in_time", **said: object) -> Definition:
    """A share of finished assessments, higher being better, unless it is said otherwise."""
    told = {
        "name": name,
        "indicator": name,
        "stage": "",
        "code": "AS-03",
        "title": name.replace("_", " ").capitalize(),
        "because": "A child whose assessment drifts waits longer for help.",
        "unit": "assessments",
        "source": "The law",
        "note": "",
        "polarity": "higher",
        "kind": "share",
        "decimals": 1,
        "pairs_with": "",
        "is_stock": False,
        "is_local": False,
        "area": "assessment",
        "fingerprint": "0123456789ab",
        "cuts": CUTS,
    }
    return Definition(**told | said)


def months_from(first: date, how_many: int) -> list[Period]:
    """So many whole months."""
    starts = [months_later(first, step) for step in range(how_many)]
    return [Period(start, end_of_month(start)) for start in starts]


Parts = Sequence[tuple[float, float]]
"""Numerator and denominator of each month; ``BLANK`` for what is not known."""

Told = Mapping[str, Mapping[str, Parts]]
"""Parts by breakdown and group."""


def kept(
    *measures: tuple[Definition, Told],
    first: date = date(2024, 4, 1),
    told_at: datetime | None = None,
    snapshot: str = "2025-03-31-test",
    notes: Mapping[str, str] | None = None,
    rows: Mapping[str, object] | None = None,
    lengths: Mapping[str, int] | None = None,
) -> MeasuredSnapshot:
    """Figures of so many months as the first measure has parts for, kept as the latest. ``notes`` are by measure.

    Every length of period is a month, unless ``lengths`` says of how many months its last one is.
    """
    how_many = max(len(parts) for _, told in measures for groups in told.values() for parts in groups.values())
    periods = months_from(first, how_many)
    every = {length: list(range(how_many)) for length in ("month", "quarter", "year", "rolling-year")}
    for length, months in (lengths or {}).items():
        periods[-1:] = [Period(periods[-months].from_on, periods[-1].to_on)]
        every[length] = [how_many - 1]
    found = [
        _block(definition, breakdown, groups, (notes or {}).get(definition.name, ""))
        for definition, told in measures
        for breakdown, groups in told.items()
    ]
    groups: dict[str, list[str]] = {}
    for block in found:
        groups[block["breakdown"]] = sorted({*groups.get(block["breakdown"], []), *block["groups"]})
    measured = {
        "snapshot": snapshot,
        "as_at": periods[-1].to_on.isoformat(),
        "made_at": timezone.now().isoformat(),
        "periods": [[str(period.from_on), str(period.to_on)] for period in periods],
        "every": every,
        "groups": groups,
        "definitions": [
            {"measure": one.name, "said": asdict(one), "examples": [], "rows": rows or {}} for one, _ in measures
        ],
        "figures": found,
    }
    return keep(measured, told_at=told_at or timezone.now())


def whole(*parts: tuple[float, float]) -> Told:
    """Figures of the whole service alone."""
    return {WHOLE: {WHOLE: parts}}


def _block(definition: Definition, breakdown: str, groups: Mapping[str, Parts], note: str) -> dict[str, object]:
    numerators = [number for parts in groups.values() for number, _ in parts]
    denominators = [number for parts in groups.values() for _, number in parts]
    values = [_value(definition.kind, *pair) for pair in zip(numerators, denominators, strict=True)]
    columns = [_bytes(column) for column in (numerators, denominators, values)]
    months = len(next(iter(groups.values())))
    return {
        "measure": definition.name,
        "breakdown": breakdown,
        "groups": list(groups),
        "numbers": b64encode(packed(columns)).decode(),
        "notes": [(note, months)],
    }


def _value(kind: str, numerator: float, denominator: float) -> float:
    known = [None if number != number else number for number in (numerator, denominator)]  # noqa: PLR0124 - only what is not a number differs from itself
    value = value_of(kind, *known)
    return BLANK if value is None else value


def _bytes(numbers: Sequence[float]) -> bytes:
    return struct.pack(f"<{len(numbers)}d", *numbers)
