"""What the page of one action shows, beside how it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from lineofsight.core.control_charts import ControlChart
from lineofsight.core.rating import Target
from lineofsight.library.next_cases import NEXT_CASES
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.improvement.models import (
    Action,
    Answer,
    Decision,
    Dependency,
    Milestone,
    Objective,
    RatingGiven,
    RatingPublished,
    StateChange,
    SuccessTest,
    Update,
)
from lineofsight.web.improvement.queries.months import Strip, strips
from lineofsight.web.improvement.queries.standing import Standing, standing_of
from lineofsight.web.improvement.queries.tested import Tested
from lineofsight.web.performance.definitions import Definition
from lineofsight.web.performance.figures import Figure, Moment, Whose
from lineofsight.web.performance.queries.indicator import indicator_page
from lineofsight.web.performance.queries.kept import current_moment
from lineofsight.web.performance.queries.scorecard import chart_of
from lineofsight.web.performance.queries.targets import known_changes
from lineofsight.web.performance.queries.way_to_target import WayShown, way_of


@dataclass(frozen=True)
class Drawn:
    """The trend of the figure that a test names, set against the test's own target, and the way to it."""

    definition: Definition
    trend: tuple[Figure, ...]
    chart: ControlChart
    reference: str
    way: WayShown | None


@dataclass(frozen=True)
class SuccessShown:
    """A test of success with what became of it; ``drawn`` is blank where there is no figure, or not for this reader."""

    tested: Tested
    drawn: Drawn | None

    @property
    def test(self) -> SuccessTest:
        return self.tested.test


@dataclass(frozen=True)
class ActionShown:
    """One action with everything its page shows."""

    standing: Standing
    thread: tuple[Objective, ...]
    answers: tuple[Answer, ...]
    sub_actions: tuple[Action, ...]
    milestones: tuple[Milestone, ...]
    updates: tuple[Update, ...]
    tests: tuple[SuccessShown, ...]
    strip: Strip
    ratings: tuple[RatingGiven | RatingPublished, ...]
    steps: tuple[StateChange, ...]
    waits_for: tuple[Action, ...]
    holds_up: tuple[Action, ...]
    decisions: tuple[Decision, ...]

    @property
    def action(self) -> Action:
        return self.standing.action

    @property
    def strips(self) -> list[Strip]:
        """Its months, as the one row of a table."""
        return [self.strip]


def action_shown(action: Action, *, reader: Reader) -> ActionShown:
    """The action as it stands today. Figures are shown to those who may see figures."""
    standing = standing_of(action)
    given = list(action.ratings.select_related("state", "proposed", "confirmed_by"))
    published = list(action.published_ratings.select_related("state", "document"))
    answers = Answer.objects.filter(action=action, withdrawn_at=None).select_related("recommendation__inspection")
    links = Dependency.objects.filter(withdrawn_at=None).select_related("waits_for", "action")
    return ActionShown(
        standing=standing,
        thread=thread_of(action.priority.objective if action.priority else None),
        answers=tuple(answers.order_by("recommendation__order", "pk")),
        sub_actions=tuple(action.sub_actions.filter(withdrawn_at=None)),
        milestones=tuple(action.milestones.filter(withdrawn_at=None)),
        updates=tuple(action.updates.filter(withdrawn_at=None).select_related("changed_by", "document")),
        tests=tuple(_tests_shown(standing.tests, may_see_figures=reader.may(Permission.SEE_FIGURES))),
        strip=strips([action], until=standing.on)[0],
        ratings=tuple(sorted(chain(given, published), key=_by_day, reverse=True)),
        steps=tuple(action.state_changes.select_related("by").order_by("-at", "-pk")),
        waits_for=tuple(link.waits_for for link in links.filter(action=action)),
        holds_up=tuple(link.action for link in links.filter(waits_for=action)),
        decisions=tuple(action.decisions.select_related("paper")),
    )


def _by_day(rating: RatingGiven | RatingPublished) -> tuple[object, ...]:
    return rating.rated_on, isinstance(rating, RatingGiven), rating.pk


def thread_of(objective: Objective | None) -> tuple[Objective, ...]:
    """The aims that an area serves, from the highest down. A ring ends where it closes."""
    found: list[Objective] = []
    while objective is not None and objective not in found:
        found.insert(0, objective)
        objective = objective.parent
    return tuple(found)


def _tests_shown(results: Sequence[Tested], *, may_see_figures: bool) -> list[SuccessShown]:
    has_figures = may_see_figures and any(result.definition for result in results)
    moment = current_moment() if has_figures else None
    return [SuccessShown(result, _drawn(moment, result) if moment else None) for result in results]


def _drawn(moment: Moment, result: Tested) -> Drawn | None:
    """The last months with their limits. Neither is drawn where nothing was measured."""
    test = result.test
    whose = Whose("team", test.team) if test.team else Whose()
    page = indicator_page(moment, test.measure, every="month", whose=whose) if result.definition else None
    if page is None or not page.has_trend:
        return None
    target = Target(least=test.least, most=test.most)
    chart = chart_of(page.trend, target, known_changes().get(test.measure, ()))
    way = way_of(moment, test.measure, team=test.team) if test.measure in NEXT_CASES else None
    return Drawn(page.definition, page.trend, chart, page.reference, way)


def versions_of(action: Action) -> list[Action]:
    """Every version of what an action says, the latest first, each with the names of what it changed (``changed``)."""
    rows = list(action.history.select_related("changed_by").order_by("-version", "-history_id"))
    for row, before in zip(rows, [*rows[1:], None], strict=True):
        row.changed = _different(row, before) if before else []
    return rows


def _different(row: Action, before: Action) -> list[tuple[str, object, object]]:
    skipped = {"id", "version", "changed_at", "changed_by", "history_id", "history_date", "history_user"}
    fields = [field for field in Action._meta.concrete_fields if field.name not in skipped]
    pairs = [(field, getattr(before, field.attname), getattr(row, field.attname)) for field in fields]
    return [(_titled(field), old, new) for field, old, new in pairs if old != new]


def _titled(field: object) -> str:
    title = str(field.verbose_name)
    return f"{title[:1].upper()}{title[1:]}"
