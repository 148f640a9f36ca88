"""Figures and definitions as plain rows, for other programs. There is nothing about a child in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from lineofsight.core.figures import WHOLE
from lineofsight.web.performance.definitions import Definition
from lineofsight.web.performance.figures import Figure, Moment, figures_in
from lineofsight.web.performance.models import KeptFigures
from lineofsight.web.performance.queries.kept import definitions_of

MOST_ROWS = 50_000
SMALLEST, LARGEST_SMALL = 1, 5
"""From how many to how many children or events a number may give one of them away in a published paper."""


class CannotAnswer(Exception):  # noqa: N818 - that somebody asks for too much is an ordinary thing
    """What was asked for cannot be answered; the message says why, and what to ask instead."""


@dataclass(frozen=True)
class Asked:
    """Which figures: of these indicators (all where none is named), in periods of a length, cut in one way."""

    indicators: Sequence[str] = ()
    every: str = "month"
    from_on: date = date.min
    to_on: date = date.max
    by: str = WHOLE
    group: str = ""


def definition_rows(moment: Moment) -> list[dict[str, object]]:
    """Every measure as it is defined."""
    return [_defined(definition) for definition in definitions_of(moment).values()]


def _defined(said: Definition) -> dict[str, object]:
    names = ("indicator", "stage", "code", "title", "because", "unit", "kind", "polarity", "decimals")
    plain = {name: getattr(said, name) for name in (*names, "source", "note", "fingerprint", "is_stock", "is_local")}
    return {"name": said.name, "area": said.place.title, "breakdowns": [WHOLE, *said.cuts], **plain}


def figure_rows(moment: Moment, asked: Asked) -> list[dict[str, object]]:
    """The figures asked for, in the order of indicators, groups and periods.

    Raises:
        CannotAnswer: an indicator or breakdown that there is none of, or more rows than are answered at once.
    """
    chosen = _chosen(moment, asked)
    if asked.by not in {WHOLE, *(cut for each in chosen.values() for cut in each.cuts)}:
        raise CannotAnswer(f"“{asked.by}” is no breakdown of these indicators. /api/indicators lists those of each.")
    places = [
        place
        for place in moment.every[asked.every]
        if moment.periods[place].from_on >= asked.from_on and moment.periods[place].to_on <= asked.to_on
    ]
    kept = KeptFigures.objects.filter(measured=moment.number, measure__in=chosen, breakdown=asked.by).order_by("pk")
    blocks = list(kept.values_list("measure", "groups", "numbers", "notes"))
    rows = sum(len(_groups(groups, asked)) for _, groups, _, _ in blocks) * len(places)
    if rows > MOST_ROWS:
        raise CannotAnswer(
            f"That is {rows:,} figures, and {MOST_ROWS:,} are answered at once: name fewer indicators or months."
        )
    return [
        row
        for measure, groups, numbers, notes in blocks
        for row in _rows(moment, chosen[measure], (asked.by, groups, numbers, notes), _groups(groups, asked), places)
    ]


def _chosen(moment: Moment, asked: Asked) -> dict[str, Definition]:
    known = definitions_of(moment)
    found = {
        name: each
        for name, each in known.items()
        if not asked.indicators or {name, each.indicator, each.code} & set(asked.indicators)
    }
    told = {said for each in found.values() for said in (each.name, each.indicator, each.code)}
    if unknown := [name for name in asked.indicators if name not in told]:
        raise CannotAnswer(f"There is no indicator “{unknown[0]}”. /api/indicators lists their names and codes.")
    return found


def _groups(groups: Sequence[str], asked: Asked) -> list[str]:
    return [group for group in groups if not asked.group or group == asked.group]


def _rows(
    moment: Moment,
    definition: Definition,
    kept: tuple[str, Sequence[str], bytes, Sequence],
    groups: Sequence[str],
    places: Sequence[int],
) -> Iterator[dict[str, object]]:
    for group in groups:
        figures = tuple(figures_in(moment, definition, kept, group))
        yield from (_row(moment, figures[place]) for place in places)


def _row(moment: Moment, figure: Figure) -> dict[str, object]:
    said = figure.definition
    return {
        "measure": said.name,
        "indicator": said.indicator,
        "stage": said.stage,
        "code": said.code,
        "title": said.title,
        "fingerprint": said.fingerprint,
        "from": figure.period.from_on,
        "to": figure.period.to_on,
        "is_finished": figure.is_finished or said.is_stock,
        "breakdown": figure.breakdown,
        "group": figure.group,
        "numerator": figure.numerator,
        "denominator": figure.denominator,
        "value": figure.value,
        "not_recorded": figure.not_recorded,
        "unit": said.unit,
        "is_small": _is_small(figure),
        "note": figure.note,
        "snapshot": moment.snapshot,
        "reference": figure.reference(moment.snapshot),
    }


def _is_small(figure: Figure) -> bool:
    """Whether a number of 1 to 5 stands behind it, which must not be published as it is."""
    parts = [figure.numerator, figure.denominator]
    if figure.definition.kind == "share" and None not in parts:
        parts.append(figure.denominator - figure.numerator)
    return any(part is not None and SMALLEST <= part <= LARGEST_SMALL for part in parts)
