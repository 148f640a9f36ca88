"""Reads of kept figures: of one snapshot, many measures at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from django.db.models import Model, Subquery

from lineofsight.core.figures import WHOLE
from lineofsight.core.periods import Period
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
    latest = {"target": _latest(Target, "pk"), "change": _latest(KnownChange, "recorded_at")}
    found = MeasuredSnapshot.objects.annotate(**latest, comparator=_latest(Comparator, "loaded_at")).first()
    return _moment(found) if found else None


def _latest(model: type[Model], by: str) -> Subquery:
    return Subquery(model.objects.order_by(f"-{by}").values(by)[:1])


def _moment(found: MeasuredSnapshot) -> Moment:
    return Moment(
        number=found.pk,
        snapshot=found.snapshot,
        as_at=found.as_at,
        told_at=found.told_at,
        measured_at=found.measured_at,
        periods=tuple(Period(*map(date.fromisoformat, ends)) for ends in found.periods),
        every={name: tuple(places) for name, places in found.every.items()},
        groups={name: tuple(groups) for name, groups in found.groups.items()},
        edition=f"{found.pk} {found.measured_at} {found.target} {found.change} {found.comparator}",
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
