"""A plan along time: what was due, is due and was moved, month by month."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from lineofsight.web.improvement.models import Milestone, Plan
from lineofsight.web.improvement.queries.standing import Standing
from lineofsight.web.improvement.queries.table import PlanShown


@dataclass(frozen=True)
class Due:
    """Something that is due on a day: an action, or a milestone of one."""

    on: date
    standing: Standing
    milestone: Milestone | None = None

    @property
    def words(self) -> str:
        return self.milestone.words if self.milestone else self.standing.action.words

    @property
    def is_done(self) -> bool:
        if self.milestone:
            return self.milestone.done_on is not None
        return self.standing.action.done_on is not None

    @property
    def is_overdue(self) -> bool:
        return (
            not self.is_done and self.on < self.standing.on and (self.milestone is not None or self.standing.is_overdue)
        )


@dataclass(frozen=True)
class MonthOfDue:
    """One month with what is due in it. ``is_past`` where it is over."""

    month_on: date
    due: tuple[Due, ...]
    is_past: bool


@dataclass(frozen=True)
class Timeline:
    """The months in the order of time, and the actions that have no date."""

    months: tuple[MonthOfDue, ...]
    undated: tuple[Standing, ...]


def timeline(plan: Plan, shown: PlanShown, *, today: date) -> Timeline:
    """Everything that has a day, in the order of days."""
    standing = {each.action.pk: each for each in shown.all}
    found = [Due(each.action.due_on, each) for each in shown.all if each.action.due_on]
    milestones = Milestone.objects.filter(action__in=list(standing), withdrawn_at=None, due_on__isnull=False)
    found += [Due(each.due_on, standing[each.action_id], each) for each in milestones]
    by_month: dict[date, list[Due]] = defaultdict(list)
    for each in sorted(found, key=lambda due: (due.on, due.standing.action.order)):
        by_month[each.on.replace(day=1)].append(each)
    months = [MonthOfDue(month, tuple(due), month < today.replace(day=1)) for month, due in by_month.items()]
    return Timeline(tuple(months), tuple(each for each in shown.all if not each.action.due_on))
