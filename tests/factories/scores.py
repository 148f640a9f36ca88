"""What was read of a document beside what stands in it, field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lineofsight.core.written_plans import WrittenArea, WrittenPlan, WrittenRecommendation
from tests.factories.plans import Labelled

OF_PLAN = ("title", "council", "plan_date", "inspection")
OF_AREA = ("number", "title", "source", "aim", "measurable_success", "owner")
OF_ACTION = ("number", "kind", "action", "milestones", "evaluation", "rating", "lead", "due")
OF_RECOMMENDATION = ("number", "text", "progress", "rating", "owner", "due")


@dataclass(frozen=True)
class Found:
    """One field of one thing in a document: what stands there, and what was read; blank where there is nothing."""

    document: str
    layout: str
    kind: str
    field: str
    of: str
    expected: object
    read: object

    @property
    def is_right(self) -> bool:
        return self.expected == self.read


@dataclass
class Score:
    """How much was told, how much was read, and how much of it was right."""

    told: int = 0
    read: int = 0
    right: int = 0

    def count(self, found: Found) -> None:
        self.told += bool(found.expected)
        self.read += bool(found.read)
        self.right += bool(found.expected) and found.is_right

    @property
    def precision(self) -> float:
        return self.right / self.read if self.read else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.told if self.told else 1.0


def compared(document: Labelled, read: WrittenPlan) -> Iterator[Found]:
    """Every field that stands in a document or was read from it. Things are matched by their place in the order."""
    told, found = everything(document.truth), everything(read)
    for key in [*told, *(key for key in found if key not in told)]:
        name = f"{key[0]}: {key[-1]}"
        yield Found(document.name, document.layout, document.kind, name, str(key[1:-1]), told.get(key), found.get(key))


def everything(plan: WrittenPlan) -> dict[tuple[str, ...], object]:
    """Every field of a plan that is not blank, by what it is of."""
    said: dict[tuple[str, ...], object] = {("plan", name): getattr(plan, name) for name in OF_PLAN}
    said |= {("scale", name, "meaning"): meaning or name for name, meaning in plan.rating_scale.items()}
    for place, area in enumerate(plan.areas):
        said |= of_area(str(place), area)
    for place, each in enumerate(plan.recommendations):
        said |= of_recommendation(str(place), each)
    return {key: value for key, value in said.items() if value}


def of_area(place: str, area: WrittenArea) -> Mapping[tuple[str, ...], object]:
    said: dict[tuple[str, ...], object] = {("area", place, name): getattr(area, name) for name in OF_AREA}
    for at, action in enumerate(area.actions):
        said |= {("action", place, str(at), name): getattr(action, name) for name in OF_ACTION}
    return said


def of_recommendation(place: str, each: WrittenRecommendation) -> Mapping[tuple[str, ...], object]:
    return {("recommendation", place, name): getattr(each, name) for name in OF_RECOMMENDATION}
