"""The strategic thread: aims in the order of their tree, with the areas that hang from each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Prefetch

from lineofsight.web.improvement.models import Objective, Priority


@dataclass(frozen=True)
class ObjectiveShown:
    """One aim, how deep it stands in the tree, and the areas that serve it directly."""

    objective: Objective
    depth: int
    priorities: tuple[Priority, ...]


def objective_named(reference: str) -> Objective | None:
    """The aim of this reference, unless it is withdrawn."""
    return Objective.objects.filter(reference=reference, withdrawn_at=None).first()


def objective_tree() -> list[ObjectiveShown]:
    """Every aim under the one that it serves."""
    areas = Priority.objects.filter(withdrawn_at=None, plan__withdrawn_at=None).select_related("plan")
    found = Objective.objects.filter(withdrawn_at=None)
    under: dict[int | None, list[Objective]] = {}
    for each in found.prefetch_related(Prefetch("priorities", areas, to_attr="areas")):
        under.setdefault(each.parent_id, []).append(each)

    def branch(parent: int | None, depth: int) -> Iterator[ObjectiveShown]:
        for each in under.get(parent, ()):
            yield ObjectiveShown(each, depth, tuple(each.areas))
            yield from branch(each.pk, depth + 1)

    return list(branch(None, 0))
