"""A plan as the familiar table: areas, and under each its actions with their ratings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lineofsight.web.improvement.models import Plan, Priority, RatingState
from lineofsight.web.improvement.queries.standing import Standing, actions_with_people, standings

NOT_RATED = "-"


@dataclass(frozen=True)
class Wanted:
    """Which actions to show. What is blank leaves nothing out."""

    rating: str = ""
    lead: str = ""
    area: str = ""
    overdue: bool = False

    def takes(self, standing: Standing) -> bool:
        """Whether an action is among those wanted."""
        return (
            (not self.rating or rating_name(standing) == self.rating)
            and (not self.lead or self.lead in leads_of(standing))
            and (not self.area or self.area == area_reference(standing))
            and (not self.overdue or standing.is_overdue)
        )


@dataclass(frozen=True)
class AreaShown:
    """One area with those of its actions that are shown; actions without an area stand under none."""

    priority: Priority | None
    standings: tuple[Standing, ...]


@dataclass(frozen=True)
class PlanShown:
    """A plan with how each of its actions stands; ``areas`` hold those that were asked for."""

    plan: Plan
    all: tuple[Standing, ...]
    areas: tuple[AreaShown, ...]

    @property
    def many_shown(self) -> int:
        return sum(len(area.standings) for area in self.areas)

    @property
    def overdue(self) -> int:
        return sum(standing.is_overdue for standing in self.all)

    @property
    def awaiting(self) -> int:
        """How many are said to be done and wait for somebody to verify it."""
        return sum(standing.action.state == "awaiting_verification" for standing in self.all)

    @property
    def differing(self) -> int:
        """How many are rated otherwise than their facts lead to today, or not yet."""
        return sum(standing.differs for standing in self.all)

    @property
    def counts(self) -> list[tuple[str, RatingState | None, int]]:
        """For each rating that any action has, its name, its state and how many have it; not rated last."""
        states = {rating_name(standing): rating_state(standing) for standing in self.all}
        order = sorted(states.items(), key=lambda each: (each[1] is None, -(each[1].order if each[1] else 0), each[0]))
        many = [rating_name(standing) for standing in self.all]
        return [(name, state, many.count(name)) for name, state in order]

    @property
    def leads(self) -> list[str]:
        """Everybody who leads an action, by the names that the plan gives them."""
        return sorted({name for standing in self.all for name in leads_of(standing)}, key=str.casefold)


def plan_shown(plan: Plan, wanted: Wanted | None = None) -> PlanShown:
    """The plan as it stands today, with the actions that are wanted."""
    areas = list(plan.priorities.filter(withdrawn_at=None).select_related("owner"))
    found = in_order(standings(actions_with_people(plan.actions.filter(withdrawn_at=None)), plan=plan))
    taken = [standing for standing in found if (wanted or Wanted()).takes(standing)]
    return PlanShown(plan, tuple(found), tuple(_in_areas(areas, taken, is_all=wanted in {None, Wanted()})))


def _in_areas(areas: Sequence[Priority], found: Sequence[Standing], *, is_all: bool) -> Iterable[AreaShown]:
    """Areas with what was found under each; an empty one is shown only where nothing was left out."""
    for area in [*areas, None]:
        here = tuple(each for each in found if each.action.priority_id == (area.pk if area else None))
        if here or (is_all and area):
            yield AreaShown(area, here)


def in_order(found: Sequence[Standing]) -> list[Standing]:
    """Each action followed by its sub-actions."""
    numbers = {each.action.pk for each in found}
    under: dict[int | None, list[Standing]] = {}
    for each in found:
        parent = each.action.parent_id if each.action.parent_id in numbers else None
        under.setdefault(parent, []).append(each)

    def branch(parent: int | None) -> Iterable[Standing]:
        for each in under.get(parent, ()):
            yield each
            yield from branch(each.action.pk)

    return list(branch(None))


def rating_state(standing: Standing) -> RatingState | None:
    """The state in which an action stands: the one given here, else the one that a document gave it."""
    said = standing.given or standing.published
    return said.state if said else None


def rating_name(standing: Standing) -> str:
    """Its name; a document's own word where that is no state of the scale; a dash where it is not rated."""
    state = rating_state(standing)
    if state:
        return state.name
    return standing.published.words if standing.published and not standing.given else NOT_RATED


def leads_of(standing: Standing) -> list[str]:
    return [lead.words for lead in standing.action.led_by]


def area_reference(standing: Standing) -> str:
    return standing.action.priority.reference if standing.action.priority else ""
