"""Reads of targets, and of changes of the service that figures must be seen in the light of."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from lineofsight.core.rating import Target as Rule
from lineofsight.web.performance.models import KnownChange, Target


def targets_on(day: date) -> dict[str, Rule]:
    """The target of each measure on a day; a measure without one, or whose target was taken back, is left out."""
    held: dict[str, Target] = {}
    for target in Target.objects.filter(from_on__lte=day):
        held.setdefault(target.measure, target)
    return {measure: target.rule for measure, target in held.items() if target.rule}


def targets_of(measure: str) -> list[Target]:
    """Every target that a measure has had, is having and will have, the latest first."""
    return list(Target.objects.filter(measure=measure).select_related("set_by"))


def known_changes() -> dict[str, list[KnownChange]]:
    """The known changes for each measure, in the order of time."""
    found = defaultdict(list)
    for change in KnownChange.objects.all():
        found[change.measure].append(change)
    return dict(found)
