"""Finding a milestone."""

from __future__ import annotations

from lineofsight.web.improvement.models import Milestone


def milestone_named(reference: str) -> Milestone | None:
    """The milestone of this reference, with its action and plan."""
    found = Milestone.objects.select_related("action__plan")
    return found.filter(reference=reference, withdrawn_at=None, action__plan__withdrawn_at=None).first()
