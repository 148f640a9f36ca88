"""Finding a milestone, and its place beside others."""

from __future__ import annotations

from lineofsight.web.improvement.models import Milestone


def milestone_named(reference: str) -> Milestone | None:
    """The milestone of this reference, with its action and plan."""
    found = Milestone.objects.select_related("action__plan")
    return found.filter(reference=reference, withdrawn_at=None, action__plan__withdrawn_at=None).first()


def place_beside(milestone: Milestone) -> tuple[int, list[str]]:
    """Where it stands among the milestones of its action, from 1 on; and the words of the others, in order."""
    rows = list(milestone.action.milestones.filter(withdrawn_at=None).values_list("pk", "words"))
    return place_in(rows, milestone.pk)


def place_in(rows: list[tuple[int, str]], number: int) -> tuple[int, list[str]]:
    """The place of one of these rows, from 1 on, and the words of the others.

    >>> place_in([(7, "One"), (5, "Two"), (6, "Three")], 5)
    (2, ['One', 'Three'])
    """
    place = [row for row, _ in rows].index(number) + 1
    return place, [words for row, words in rows if row != number]
