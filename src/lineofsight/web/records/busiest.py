"""Who has most to do: numbers of workers and teams, and of no child."""

from __future__ import annotations

from django.db.models import Count

from lineofsight.web.records.models import Allocation


def busiest_workers() -> dict[str, tuple[str, int | None]]:
    """For each role towards a child, the number of the worker who has it for most children, and their team."""
    held = Allocation.objects.exclude(worker_id="").values_list("role", "worker_id", "team_id")
    counted = held.annotate(children=Count("person", distinct=True)).order_by("children", "worker_id")
    return {role: (worker_id, team) for role, worker_id, team, _ in counted}
