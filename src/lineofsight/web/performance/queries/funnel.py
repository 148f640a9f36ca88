"""What the funnel page shows: a cohort followed from stage to stage, whole and by team, and the cohorts before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lineofsight.core.breakdowns import NOT_RECORDED
from lineofsight.core.figures import NOT_AVAILABLE, WHOLE
from lineofsight.core.periods import Period
from lineofsight.documents.charts.funnel import StageBar, funnel_chart
from lineofsight.web.performance.definitions import Definition
from lineofsight.web.performance.figures import Figure, Moment, labelled, said_of_flow
from lineofsight.web.performance.glances import Kept, glanced
from lineofsight.web.performance.models import KeptFigures
from lineofsight.web.performance.queries.kept import definitions_of

COHORTS = 8
"""How many earlier cohorts stand beside the one chosen."""

MONTHS = 12
"""Rolling years are told a year apart, so that no case stands in two cohorts."""

SMALL = 20


@dataclass(frozen=True)
class Steps:
    """The measures of a funnel: its start, each later stage as a share of the start, and as one of the stage before."""

    start: Definition
    of_start: tuple[Definition, ...]
    of_before: tuple[Definition, ...]

    @property
    def name(self) -> str:
        return self.start.indicator

    @property
    def title(self) -> str:
        """The title of the whole, which each measure's own begins with."""
        return self.start.title.rpartition(": ")[0]

    @property
    def titles(self) -> tuple[str, ...]:
        """The titles of the stages."""
        return tuple(each.title.removeprefix(f"{self.title}: ") for each in self.measures)

    @property
    def measures(self) -> tuple[Definition, ...]:
        """One measure a stage."""
        return (self.start, *self.of_start)


@dataclass(frozen=True)
class StageRow:
    """One stage of a cohort: how many came to it. The shares are None at the start, and where nothing came before."""

    title: str
    number: float | None
    of_start: Figure | None
    of_before: Figure | None

    @property
    def words(self) -> str:
        """The number with both shares: "118 of 130, 91%; 45% of all"."""
        if self.number is None:
            return NOT_AVAILABLE
        if self.of_start is None or self.of_before is None or self.of_before.value is None:
            return f"{self.number:,.0f}"
        whole = f"; {self.of_start.shown} of all" if self.of_before is not self.of_start else ""
        return f"{self.of_before.parts}, {self.of_before.shown}{whole}"


@dataclass(frozen=True)
class Cohort:
    """Those that began in a period, or those of them that a team has."""

    label: str
    period: Period
    rows: tuple[StageRow, ...]

    @property
    def is_small(self) -> bool:
        """Whether so few began that one more or less moves the shares by several points."""
        number = self.rows[0].number
        return number is not None and number < SMALL

    @property
    def is_known(self) -> bool:
        """Whether the source tells how many began."""
        return self.rows[0].number is not None


@dataclass(frozen=True)
class FunnelPage:
    """One funnel: the cohort chosen, its teams, and the cohorts before it, the latest first."""

    steps: Steps
    cohort: Cohort
    by_team: tuple[Cohort, ...]
    earlier: tuple[Cohort, ...]

    @property
    def chart(self) -> str:
        """The cohort as bars."""
        bars = [StageBar(row.title, row.number, row.words) for row in self.cohort.rows]
        return funnel_chart(bars, name="funnel-chart", title=f"{self.steps.title}, {self.cohort.label}")


def funnels(moment: Moment) -> dict[str, Steps]:
    """Every funnel that is kept, by its indicator's name."""
    found: dict[str, list[Definition]] = {}
    for definition in definitions_of(moment).values():
        if definition.stage:
            found.setdefault(definition.indicator, []).append(definition)
    return {name: _steps(definitions) for name, definitions in found.items()}


def _steps(definitions: Sequence[Definition]) -> Steps:
    start, *rest = definitions
    by_stage = {each.stage: each for each in rest}
    pairs = {f"{one}_of_{other}" for one in by_stage for other in by_stage}
    of_start = tuple(each for stage, each in by_stage.items() if stage not in pairs)
    before = [of_start[0], *(by_stage[f"{b.stage}_of_{a.stage}"] for a, b in pairwise(of_start))]
    return Steps(start, of_start, tuple(before))


def funnel_page(moment: Moment, steps: Steps, *, every: str, ending: str = "", team: str = "") -> FunnelPage:
    """One funnel for the cohort whose period ends on a day, or the latest; for the whole service or a team."""
    periods = moment.periods_of(every)
    period = next((each for each in periods if str(each.to_on) == ending), periods[-1])
    kept = _Cohorts.of(moment, steps)
    at = periods.index(period)
    cell = ("team", team) if team else (WHOLE, WHOLE)
    apart = MONTHS if every == "rolling-year" else 1
    chosen = periods[at::-apart][: COHORTS + 1]
    shown = [kept.cohort(cell, each, said_of_flow(each)) for each in chosen]
    teams = [] if team else [kept.cohort(("team", name), period, labelled("team", name)) for name in kept.teams]
    return FunnelPage(
        steps,
        shown[0],
        tuple(each for each in teams if each.rows[0].number),
        tuple(each for each in shown[1:] if each.is_known),
    )


@dataclass(frozen=True)
class _Cohorts:
    """The kept figures of a funnel, by measure and breakdown."""

    moment: Moment
    steps: Steps
    kept: Mapping[tuple[str, str], Kept]

    @classmethod
    def of(cls, moment: Moment, steps: Steps) -> _Cohorts:
        names = {each.name for each in (*steps.measures, *steps.of_before)}
        rows = KeptFigures.objects.filter(measured=moment.number, measure__in=names, breakdown__in=(WHOLE, "team"))
        told = rows.values_list("measure", "breakdown", "groups", "numbers", "notes")
        periods = len(moment.periods)
        kept = {
            (measure, cut): Kept.opened(groups, periods, bytes(numbers), notes)
            for measure, cut, groups, numbers, notes in told
        }
        return cls(moment, steps, kept)

    @property
    def teams(self) -> list[str]:
        found = self.kept.get((self.steps.start.name, "team"))
        return sorted(found.groups, key=lambda group: (group == NOT_RECORDED, group)) if found else []

    def cohort(self, cell: tuple[str, str], period: Period, label: str) -> Cohort:
        """The cohort of a group, named by its breakdown and itself."""
        at, steps = self.moment.periods.index(period), self.steps
        start = self._figure(steps.start, cell, at)
        rows = [StageRow(steps.titles[0], start.numerator if start else None, None, None)]
        for title, one, other in zip(steps.titles[1:], steps.of_start, steps.of_before, strict=True):
            of_start = self._figure(one, cell, at)
            of_before = of_start if other is one else self._figure(other, cell, at)
            rows.append(StageRow(title, of_start.numerator if of_start else None, of_start, of_before))
        return Cohort(label, period, tuple(rows))

    def _figure(self, definition: Definition, cell: tuple[str, str], at: int) -> Figure | None:
        kept = self.kept.get((definition.name, cell[0]))
        if kept is None or cell[1] not in kept.groups:
            return None
        return glanced(self.moment, definition, kept, cell, at)
