"""Reads of kept figures: of one snapshot, many measures at once."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from functools import cache, lru_cache

from lineofsight.core.figures import WHOLE
from lineofsight.core.periods import Period
from lineofsight.web.common.read_by_sql import Columns
from lineofsight.web.performance.definitions import Definition
from lineofsight.web.performance.figures import Figure, Moment, Series, figures_in
from lineofsight.web.performance.models import (
    Comparator,
    KeptDefinition,
    KeptFigures,
    KnownChange,
    MeasuredSnapshot,
    Target,
)


def current_moment() -> Moment | None:
    """When the figures are of that pages show now; None before any have been measured."""
    for row in _newest().select("FROM performance_measuredsnapshot ORDER BY measured_at DESC, id DESC LIMIT 1"):
        return _moment(*row)
    return None


@cache
def _newest() -> Columns:
    """What is kept of a snapshot, lists as they are written, and the latest of all that its figures are set beside."""
    written = [f'CAST("{name}" AS TEXT)' for name in ("periods", "every", "groups")]
    latest = [
        f'(SELECT MAX({by}) FROM "{model._meta.db_table}")'  # noqa: S608 - names of our own tables
        for model, by in ((Target, "id"), (KnownChange, "recorded_at"), (Comparator, "loaded_at"))
    ]
    told = ("id", "snapshot", "as_at", "told_at", "measured_at")
    return Columns(MeasuredSnapshot, *told, also=[*written, *latest])


@lru_cache(maxsize=4)
def _moment(number: int, snapshot: str, as_at: date, told_at: datetime, measured_at: datetime, *said: object) -> Moment:
    """Read once for each row as it stands: it depends on nothing else, and a row has hundreds of periods."""
    periods, every, groups = (json.loads(written) for written in said[:3])
    return Moment(
        number=number,
        snapshot=snapshot,
        as_at=as_at,
        told_at=told_at,
        measured_at=measured_at,
        periods=tuple(Period(*map(date.fromisoformat, ends)) for ends in periods),
        every={name: tuple(places) for name, places in every.items()},
        groups={name: tuple(named) for name, named in groups.items()},
        edition=f"{number} {measured_at} {' '.join(map(str, said[3:]))}",
    )


def definitions_of(moment: Moment) -> dict[str, Definition]:
    """Every measure that is kept, by its name, as it was defined when it was measured."""
    said = KeptDefinition.objects.filter(measured=moment.number).order_by("pk").values_list("said", flat=True)
    return {each["name"]: Definition(**each) for each in said}


def definition_of(moment: Moment, name: str) -> tuple[Definition, list[dict]] | None:
    """One measure with its worked examples; None where there is none of that name."""
    found = KeptDefinition.objects.filter(measured=moment.number, measure=name).only("said", "examples").first()
    return (Definition(**found.said), found.examples) if found else None


def figures_of(
    moment: Moment, definitions: Iterable[Definition], breakdown: str = WHOLE, group: str = WHOLE
) -> dict[str, tuple[Figure, ...]]:
    """The figures of one group for each measure, one for each period of the moment.

    A measure that cannot be cut so, and one of which the group has no case in any period, is left out.
    """
    known = {definition.name: definition for definition in definitions}
    kept = KeptFigures.objects.filter(measured=moment.number, breakdown=breakdown, measure__in=known)
    return {
        measure: tuple(figures_in(moment, known[measure], (breakdown, groups, numbers, notes), group))
        for measure, groups, numbers, notes in kept.values_list("measure", "groups", "numbers", "notes")
        if group in groups
    }


def groups_of(
    moment: Moment, definition: Definition, breakdowns: Collection[str]
) -> dict[str, dict[str, tuple[Figure, ...]]]:
    """The figures of every group of these breakdowns, by breakdown and group, one for each period of the moment."""
    kept = KeptFigures.objects.filter(measured=moment.number, breakdown__in=breakdowns, measure=definition.name)
    return {
        each.breakdown: {
            group: tuple(figures_in(moment, definition, (each.breakdown, each.groups, each.numbers, each.notes), group))
            for group in each.groups
        }
        for each in kept
    }


def series_of(moment: Moment, figures: tuple[Figure, ...], every: str) -> Series:
    """Those of a measure's figures that are of months, of quarters, and so on."""
    return Series(figures[0].definition, tuple(figures[place] for place in moment.every[every]))


def by_indicator(definitions: Mapping[str, Definition], name: str) -> str:
    """The measure of an indicator, of a funnel its start, by its name; blank where there is none."""
    return next((definition.name for definition in definitions.values() if definition.indicator == name), "")
