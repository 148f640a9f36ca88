"""What the forms for areas and actions begin with."""

from __future__ import annotations

from lineofsight.web.improvement.models import Action, Priority
from lineofsight.web.improvement.queries.milestones import place_in
from lineofsight.web.improvement.queries.objectives import objective_tree


def area_named(reference: str) -> Priority | None:
    """The area of this reference, with its plan."""
    found = Priority.objects.select_related("plan")
    return found.filter(reference=reference, withdrawn_at=None, plan__withdrawn_at=None).first()


def place_beside(area: Priority) -> tuple[int, list[str]]:
    """Where an area stands in its plan, from 1 on; and the titles of the others, in order."""
    rows = area.plan.priorities.filter(withdrawn_at=None)
    return place_in([(each.pk, f"{each.number} {each.title}".strip()) for each in rows], area.pk)


def aims() -> list[tuple[int, str]]:
    """Every aim of the plans above, by number and title, indented under the one that it serves."""
    return [(each.objective.pk, f"{'– ' * each.depth}{each.objective.title}") for each in objective_tree()]


def linked_to(action: Action) -> dict[str, object]:
    """The area, leads, partners, recommendations and actions that an action is linked to, as its form says them."""
    leads = list(action.leads.filter(withdrawn_at=None))
    return {
        "priority": action.priority_id,
        "leads": "\n".join(lead.words for lead in leads),
        "account": next((lead.account_id for lead in leads), None),
        "partners": "\n".join(action.partners),
        "answers": [answer.recommendation_id for answer in action.answers.filter(withdrawn_at=None)],
        "waits_for": [link.waits_for_id for link in action.dependencies.filter(withdrawn_at=None)],
    }


def accounts_of_leads(action: Action) -> dict[str, int | None]:
    """The account of each lead, by the words that name them."""
    return dict(action.leads.filter(withdrawn_at=None).values_list("words", "account"))
