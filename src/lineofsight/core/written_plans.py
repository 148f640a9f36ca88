"""What a council's improvement plan says, as it was written: nothing added, nothing converted, nothing dropped.

A field is blank (``None``) where the document does not say it. Ratings, dates and names stay in the document's own
words; ``lines`` are the first and last line that something was read from, counted from 1.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

Lines = tuple[int, int]

ACTION = "action"
SUB_ACTION = "sub-action"


@dataclass(frozen=True)
class WrittenAction:
    """One action; a ``SUB_ACTION`` has no number of its own and belongs to the numbered action before it."""

    number: str | None
    kind: str
    action: str | None
    milestones: str | None
    evaluation: str | None
    rating: str | None
    lead: str | None
    due: str | None
    lines: Lines


@dataclass(frozen=True)
class WrittenArea:
    """One area of development, priority or theme. One that the plan only lists has no actions."""

    number: str | None
    title: str | None
    source: str | None
    aim: str | None
    measurable_success: str | None
    owner: str | None
    actions: tuple[WrittenAction, ...] = ()


@dataclass(frozen=True)
class WrittenRecommendation:
    """One recommendation in the document's words, with each point of the progress told on it."""

    number: str | None
    text: str
    progress: tuple[str, ...]
    rating: str | None
    owner: str | None
    due: str | None
    lines: Lines


@dataclass(frozen=True)
class NotUnderstood:
    """Something that the document says and that has no place in the plan as it was read; a person decides about it."""

    lines: Lines
    text: str


@dataclass(frozen=True)
class Understood:
    """Lines that were understood, and what they were understood as, such as "header row"."""

    lines: Lines
    what: str


@dataclass(frozen=True)
class WrittenPlan:
    """A plan as it was read. ``understood`` and ``not_understood`` together hold every line that is not blank.

    ``people`` names those whose initials the document explains; ``plan_date`` is as exact as the document is:
    "2017", "2017-09" or "2017-09-04".
    """

    title: str | None
    council: str | None
    plan_date: str | None
    inspection: str | None
    rating_scale: Mapping[str, str | None]
    areas: tuple[WrittenArea, ...]
    recommendations: tuple[WrittenRecommendation, ...]
    not_understood: tuple[NotUnderstood, ...]
    understood: tuple[Understood, ...] = ()
    people: Mapping[str, str] = field(default_factory=dict)

    @property
    def actions(self) -> tuple[WrittenAction, ...]:
        """Every action and sub-action, area by area."""
        return tuple(action for area in self.areas for action in area.actions)

    @property
    def is_empty(self) -> bool:
        """Whether no plan was found: no action, and no recommendation that is rated or reported on."""
        return not self.actions and not any(each.rating or each.progress for each in self.recommendations)


def as_json(plan: WrittenPlan) -> dict[str, object]:
    """The plan in the form that other programs take: the same keys always, ``None`` for what the plan does not say.

    The number of a recommendation is a whole number where it is written as one.
    """
    return {
        "title": plan.title,
        "council": plan.council,
        "plan_date": plan.plan_date,
        "inspection": plan.inspection,
        "rating_scale": dict(plan.rating_scale),
        "areas": [_area(area) for area in plan.areas],
        "recommendations": [_recommendation(each) for each in plan.recommendations],
        "not_understood": [{"lines": list(left.lines), "text": left.text} for left in plan.not_understood],
        "counts": counts_of(plan),
    }


def counts_of(plan: WrittenPlan) -> dict[str, object]:
    """How much was read: to be held beside the document. Colours are counted whatever their capitals."""
    actions, recommendations = plan.actions, plan.recommendations
    ratings = [*(each.rating for each in actions), *(each.rating for each in recommendations)]
    return {
        "areas": len(plan.areas),
        "actions": sum(action.kind == ACTION for action in actions),
        "sub_actions": sum(action.kind == SUB_ACTION for action in actions),
        "recommendations": len(recommendations),
        "progress_points": sum(len(each.progress) for each in recommendations),
        "ratings": dict(Counter(rating.casefold() for rating in ratings if rating is not None)),
        "unrated": ratings.count(None),
        "leads": dict(Counter(action.lead for action in actions if action.lead is not None)),
        "without_lead": sum(action.lead is None for action in actions),
        "people": dict(plan.people),
        "not_understood": len(plan.not_understood),
    }


def _area(area: WrittenArea) -> dict[str, object]:
    return {
        "number": area.number,
        "title": area.title,
        "source": area.source,
        "aim": area.aim,
        "measurable_success": area.measurable_success,
        "owner": area.owner,
        "actions": [_action(action) for action in area.actions],
    }


def _action(action: WrittenAction) -> dict[str, object]:
    return {
        "number": action.number,
        "kind": action.kind,
        "action": action.action,
        "milestones": action.milestones,
        "evaluation": action.evaluation,
        "rating": action.rating,
        "lead": action.lead,
        "due": action.due,
        "lines": list(action.lines),
    }


def _recommendation(each: WrittenRecommendation) -> dict[str, object]:
    number = each.number
    return {
        "number": int(number) if number is not None and number.isdecimal() else number,
        "text": each.text,
        "progress": list(each.progress),
        "rating": each.rating,
        "owner": each.owner,
        "due": each.due,
        "lines": list(each.lines),
    }
