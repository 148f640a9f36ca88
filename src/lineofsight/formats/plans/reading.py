"""A plan read from a document: what it says, and what of it was not understood."""

from __future__ import annotations

from pathlib import Path

from lineofsight.core.written_plans import WrittenPlan
from lineofsight.formats._laid_out import Document, lay_out
from lineofsight.formats.plans.areas import finished
from lineofsight.formats.plans.front import read_front
from lineofsight.formats.plans.ledger import Ledger
from lineofsight.formats.plans.people import people_of
from lineofsight.formats.plans.recommended import read_listed_recommendations
from lineofsight.formats.plans.scale import read_scale, with_used
from lineofsight.formats.plans.walking import Walk, with_areas_only_listed


def read_plan(path: Path) -> WrittenPlan:
    """Read an improvement plan from a document of any known kind.

    Raises:
        Refused: the file cannot be read; the reason is one sentence.
    """
    return understand(lay_out(path))


def understand(document: Document) -> WrittenPlan:
    """What a document says as a plan. Everything else in it is kept as not understood."""
    ledger = Ledger(document)
    front = read_front(document, ledger)
    scale = read_scale(document, ledger)
    walk = Walk(document, ledger)
    walk.through()
    drafts = with_areas_only_listed(walk.areas, walk.summary, ledger)
    areas = finished([area for area in drafts if area.actions or area.titles or area.particulars], ledger)
    recommendations = [each.written() for each in walk.recommendations]
    if not recommendations and not any(area.actions for area in areas):
        recommendations = read_listed_recommendations(document, ledger)
    actions = [action for area in areas for action in area.actions]
    leads = [action.lead for action in actions if action.lead is not None]
    named = [*(area.owner for area in areas if area.owner), *(row.lead for row in walk.summary if row.lead), *leads]
    ratings = [*(action.rating for action in actions), *(each.rating for each in recommendations)]
    return WrittenPlan(
        front.title,
        front.council,
        front.plan_date,
        front.inspection,
        with_used(scale, [rating for rating in ratings if rating is not None]),
        tuple(areas),
        tuple(recommendations),
        ledger.not_understood(),
        ledger.understood(),
        people_of(leads, named, "\n".join(block.text for block in document.blocks)),
    )


def said_of(plan: WrittenPlan, name: str) -> str:
    """One sentence on what was found.

    A document that only lists recommendations has no plan in it, and it is said.
    """
    if not plan.is_empty:
        return f"{name}: {len(plan.actions)} actions and {len(plan.recommendations)} recommendations were read."
    if plan.recommendations:
        return (
            f"{name} holds no plan: no actions, ratings or progress stand in a table. "
            f"It lists {len(plan.recommendations)} recommendations."
        )
    return f"{name} holds no plan: there is no table of actions or recommendations in it."
