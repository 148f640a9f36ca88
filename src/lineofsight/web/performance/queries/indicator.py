"""What the page of one indicator shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from lineofsight.core.control_charts import ControlChart
from lineofsight.core.figures import WHOLE
from lineofsight.core.rating import Rating, Target, rate
from lineofsight.library.journey import AREAS, Area
from lineofsight.web.performance.definitions import Definition
from lineofsight.web.performance.figures import Figure, Moment, Whose, blank_figures, labelled, place_among_groups
from lineofsight.web.performance.models import Comparator, KnownChange
from lineofsight.web.performance.queries.comparators import comparators_of
from lineofsight.web.performance.queries.kept import (
    by_indicator,
    definition_of,
    definitions_of,
    figures_of,
    groups_of,
    series_of,
)
from lineofsight.web.performance.queries.scorecard import WHOLE_SERVICE, chart_of, trend_of
from lineofsight.web.performance.queries.targets import known_changes, targets_on

SMALL = 20
"""With fewer cases than this behind it a share or an average of a group says little by itself."""


@dataclass(frozen=True)
class GroupRow:
    """One group of a breakdown. ``difference`` is how far its value lies from the whole's; blank for a count."""

    group: str
    label: str
    figure: Figure
    difference: float | None
    share: float | None

    @property
    def is_small(self) -> bool:
        """Whether so few cases stand behind it that a difference may be chance."""
        cases = self.figure.numerator if self.figure.definition.kind in {"count", "rate"} else self.figure.denominator
        return cases is not None and cases < SMALL

    @property
    def query(self) -> str:
        """The part of an address that names this figure, for the children behind it."""
        figure = self.figure
        return urlencode({"period": str(figure.period), "by": figure.breakdown, "group": figure.group})

    @property
    def difference_shown(self) -> str:
        """The difference with its sign: "+3.1 points", "−2.0"."""
        if self.difference is None:
            return ""
        kind, places = self.figure.definition.kind, self.figure.definition.decimals
        written = f"{abs(self.difference):,.{places}f}"
        sign = "" if not written.strip("0.,") else "+" if self.difference > 0 else "−"
        return f"{sign}{written}{' points' if kind == 'share' else ''}"


@dataclass(frozen=True)
class BreakdownTable:
    """The groups of one breakdown, all in the same period."""

    name: str
    title: str
    rows: tuple[GroupRow, ...]

    @property
    def has_small(self) -> bool:
        """Whether a warning is due."""
        return any(row.is_small for row in self.rows)


@dataclass(frozen=True)
class IndicatorPage:
    """One indicator with everything its page shows. ``figures`` are all of the chosen length, the latest first."""

    definition: Definition
    examples: Sequence[dict]
    whose: Whose
    figure: Figure
    figures: tuple[Figure, ...]
    trend: tuple[Figure, ...]
    chart: ControlChart
    changes: tuple[KnownChange, ...]
    target: Target | None
    rating: Rating | None
    tables: tuple[BreakdownTable, ...]
    comparators: tuple[Comparator, ...]
    paired: Figure | None
    reference: str

    @property
    def area(self) -> Area:
        return self.definition.place

    @property
    def rule(self) -> str:
        """How the figure is rated, in a sentence; blank without a target."""
        return self.target.rule("%" if self.definition.kind == "share" else "") if self.target else ""

    @property
    def has_trend(self) -> bool:
        """Whether any month has a figure to draw."""
        return any(figure.value is not None for figure in self.trend)

    @property
    def months(self) -> list[tuple[Figure, object]]:
        """Each month of the trend with its point of the chart, the latest first."""
        return [*zip(self.trend, self.chart.points, strict=True)][::-1]


def indicator_page(moment: Moment, name: str, *, every: str, whose: Whose = WHOLE_SERVICE) -> IndicatorPage | None:
    """Everything that the page shows; None where no measure has that name. Who has no case has blank figures."""
    found = definition_of(moment, name)
    if found is None:
        return None
    definition, examples = found
    every_group = groups_of(moment, definition, [WHOLE, *definition.cuts])
    own = figures_of(moment, [definition], *whose).get(name) or blank_figures(moment, definition, whose)
    series = series_of(moment, own, every)
    figure, trend = series.latest or series.figures[-1], trend_of(moment, own)
    target = targets_on(moment.as_at).get(name)
    changes = tuple(known_changes().get(name, ()))
    return IndicatorPage(
        definition=definition,
        examples=examples,
        whose=whose,
        figure=figure,
        figures=series.figures[::-1],
        trend=trend,
        chart=chart_of(trend, target, changes),
        changes=changes,
        target=target,
        rating=rate(figure.value, target, decimals=definition.shown_decimals),
        tables=tuple(_tables(definition, every_group, moment.periods.index(figure.period))),
        comparators=tuple(comparators_of(name)) if whose.is_whole else (),
        paired=_paired(moment, definition, every, whose),
        reference=figure.reference(moment.snapshot),
    )


def _tables(
    definition: Definition, every_group: Mapping[str, Mapping[str, tuple[Figure, ...]]], place: int
) -> list[BreakdownTable]:
    whole = every_group[WHOLE][WHOLE][place]
    groups = {
        cut: sorted((figures[place] for figures in every_group[cut].values()), key=place_among_groups)
        for cut in definition.cuts
        if every_group.get(cut)
    }
    return [
        BreakdownTable(cut, definition.cuts[cut], tuple(_group_row(figure, whole) for figure in found))
        for cut, found in groups.items()
    ]


def _group_row(figure: Figure, whole: Figure) -> GroupRow:
    is_count = figure.definition.kind == "count"
    known = figure.value is not None and whole.value is not None
    return GroupRow(
        group=figure.group,
        label=labelled(figure.breakdown, figure.group),
        figure=figure,
        difference=figure.value - whole.value if known and not is_count else None,
        share=figure.value * 100 / whole.value if known and is_count and whole.value else None,
    )


def _paired(moment: Moment, definition: Definition, every: str, whose: Whose) -> Figure | None:
    """The figure of the indicator without which this one misleads."""
    if not definition.pairs_with:
        return None
    definitions = definitions_of(moment)
    name = by_indicator(definitions, definition.pairs_with)
    figures = figures_of(moment, [definitions[name]] if name else [], *whose)
    return series_of(moment, figures[name], every).latest if name in figures else None


def indicators_by_area(moment: Moment) -> list[tuple[Area, list[Definition]]]:
    """Every measure, by area, in the order of their codes."""
    found = definitions_of(moment).values()
    in_order = sorted(found, key=lambda one: (one.code or "~", one.title))
    return [(area, [one for one in in_order if one.area == area.name]) for area in AREAS]
