"""Finding a milestone, and those beside it."""

from __future__ import annotations

from lineofsight.web.improvement.models import Milestone


def milestone_named(reference: str) -> Milestone | None:
    """The milestone of this reference, with its action and plan."""
    found = Milestone.objects.select_related("action__plan")
    return found.filter(reference=reference, withdrawn_at=None, action__plan__withdrawn_at=None).first()


def others_beside(milestone: Milestone) -> list[Milestone]:
    """The other milestones of its action, in order."""
    return list(milestone.action.milestones.filter(withdrawn_at=None).exclude(pk=milestone.pk))


def place_of(milestone: Milestone) -> int:
    """Where it stands among them, from 1 on."""
    numbers = milestone.action.milestones.filter(withdrawn_at=None).values_list("pk", flat=True)
    return list(numbers).index(milestone.pk) + 1
