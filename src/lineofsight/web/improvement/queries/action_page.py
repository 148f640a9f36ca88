"""What the page of one action shows, beside how it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from django.db.models import Q, QuerySet

from lineofsight.core.control_charts import ControlChart
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.improvement.models import (
    Action,
    Answer,
    Decision,
    Dependency,
    Escalation,
    Milestone,
    MinuteLink,
    Objective,
    RatingGiven,
    RatingPublished,
    ReadFrom,
    StateChange,
    SuccessTest,
    Update,
)
from lineofsight.web.improvement.queries.beside import Beside, set_beside
from lineofsight.web.improvement.queries.board_said import escalations_about, minuted_about, not_minuted
from lineofsight.web.improvement.queries.months import Strip, strips
from lineofsight.web.improvement.queries.standing import Standing, standing_of
from lineofsight.web.improvement.queries.tested import Tested
from lineofsight.web.improvement.queries.turning import said_of
from lineofsight.web.improvement.queries.ways import target_of, ways_of
from lineofsight.web.performance.definitions import Definition
from lineofsight.web.performance.figures import Figure, Moment
from lineofsight.web.performance.queries.kept import current_moment
from lineofsight.web.performance.queries.scorecard import TREND_MONTHS, chart_of
from lineofsight.web.performance.queries.targets import known_changes
from lineofsight.web.performance.queries.way_to_target import WayShown


@dataclass(frozen=True)
class Drawn:
    """The trend of the figure that a test names, set against the test's own target, and the way to it."""

    definition: Definition
    figure: Figure
    trend: tuple[Figure, ...]
    chart: ControlChart
    as_at: date
    reference: str
    way: WayShown | None
    beside: Beside | None


@dataclass(frozen=True)
class SuccessShown:
    """A test of success with what became of it; ``drawn`` is blank where there is no figure, or not for this reader.

    ``told`` are sentences on when it was met and what would turn it: those that tell no figure to who may see none.
    """

    tested: Tested
    drawn: Drawn | None
    told: tuple[str, ...] = ()

    @property
    def test(self) -> SuccessTest:
        return self.tested.test


@dataclass(frozen=True)
class ActionShown:
    """One action with everything its page shows.

    ``decisions`` are those that no meeting minuted, ``dropped`` the milestones that were withdrawn.
    """

    standing: Standing
    thread: tuple[Objective, ...]
    answers: tuple[Answer, ...]
    sub_actions: tuple[Action, ...]
    milestones: tuple[Milestone, ...]
    updates: tuple[Update, ...]
    tests: tuple[SuccessShown, ...]
    ended: tuple[SuccessTest, ...]
    strip: Strip
    ratings: tuple[RatingGiven | RatingPublished, ...]
    steps: tuple[StateChange, ...]
    waits_for: tuple[Action, ...]
    holds_up: tuple[Action, ...]
    decisions: tuple[Decision, ...]
    minuted: tuple[MinuteLink, ...]
    escalations: tuple[Escalation, ...]
    read_from: tuple[ReadFrom, ...]
    dropped: tuple[Milestone, ...]

    @property
    def action(self) -> Action:
        return self.standing.action

    @property
    def strips(self) -> list[Strip]:
        """Its months, as the one row of a table."""
        return [self.strip]


def action_shown(action: Action, *, reader: Reader) -> ActionShown:
    """The action as it stands today. Figures are shown to those who may see figures."""
    standing, minuted = standing_of(action), minuted_about(action)
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
        tests=tuple(_tests_shown(standing.tests, standing.on, may_see_figures=reader.may(Permission.SEE_FIGURES))),
        ended=tuple(SuccessTest.objects.filter(_of(action), withdrawn_at__isnull=False).select_related("changed_by")),
        strip=strips([action], until=standing.on)[0],
        ratings=tuple(sorted(chain(given, published), key=_by_day, reverse=True)),
        steps=tuple(action.state_changes.select_related("by").order_by("-at", "-pk")),
        waits_for=tuple(link.waits_for for link in links.filter(action=action)),
        holds_up=tuple(link.action for link in links.filter(waits_for=action)),
        decisions=tuple(not_minuted(action.decisions.select_related("paper"), minuted)),
        minuted=tuple(minuted),
        escalations=tuple(escalations_about(action)),
        read_from=tuple(lines_of(action)),
        dropped=tuple(action.milestones.filter(withdrawn_at__isnull=False).select_related("changed_by")),
    )


def lines_of(action: Action) -> QuerySet[ReadFrom]:
    """Which lines of which documents it was made of, or changed by, the first document first."""
    rows = ReadFrom.objects.filter(kind="action", about=action.reference, document__withdrawn_at=None)
    laid_out = ("document__lines", "document__read", "document__draft")
    return rows.select_related("document__file").defer(*laid_out)


def _by_day(rating: RatingGiven | RatingPublished) -> tuple[object, ...]:
    return rating.rated_on, isinstance(rating, RatingGiven), rating.pk


def thread_of(objective: Objective | None) -> tuple[Objective, ...]:
    """The aims that an area serves, from the highest down. A ring ends where it closes."""
    found: list[Objective] = []
    while objective is not None and objective not in found:
        found.insert(0, objective)
        objective = objective.parent
    return tuple(found)


def _of(action: Action) -> Q:
    """The tests of an action, and of its area."""
    return Q(action=action) | Q(priority=action.priority_id, priority__isnull=False)


def _tests_shown(results: Sequence[Tested], on: date, *, may_see_figures: bool) -> list[SuccessShown]:
    moment = current_moment() if may_see_figures and any(result.definition for result in results) else None
    drawn = _drawn(moment, results) if moment else {}
    return [
        SuccessShown(
            result,
            drawn.get(result.test.pk),
            said_of(result, on=on) if may_see_figures or result.test.kind != "indicator" else (),
        )
        for result in results
    ]


def _drawn(moment: Moment, results: Sequence[Tested]) -> dict[int, Drawn]:
    """The last months of each test's figure with their limits. None are drawn where nothing was measured.

    As many reads for one test as for ten, but that each team's way to the target is worked out by itself.
    """
    measured = [result for result in results if any(figure.value is not None for figure in result.series)]
    changes, ways = known_changes(), ways_of(moment, measured)
    beside = set_beside([result.test for result in measured])
    found = {}
    for result in measured:
        test, trend = result.test, result.series[-TREND_MONTHS:]
        found[test.pk] = Drawn(
            definition=result.definition,
            figure=result.figure,
            trend=trend,
            chart=chart_of(trend, target_of(test), changes.get(test.measure, ())),
            as_at=moment.as_at,
            reference=result.figure.reference(moment.snapshot),
            way=ways.get(test.pk),
            beside=beside.get(test.pk),
        )
    return found
