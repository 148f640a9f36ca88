"""Reads of published figures."""

from __future__ import annotations

from lineofsight.web.performance.models import Comparator


def latest_comparators() -> dict[str, Comparator]:
    """The latest year published of each of our measures that has any."""
    found: dict[str, Comparator] = {}
    for comparator in Comparator.objects.order_by("measure", "-year"):
        found.setdefault(comparator.measure, comparator)
    return found


def comparators_of(measure: str) -> list[Comparator]:
    """Every year published of one of our measures, the latest first."""
    return list(Comparator.objects.filter(measure=measure).order_by("-year"))
