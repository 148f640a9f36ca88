"""What the scorecard shows: rows along the child's journey, and what of them is well, is not, and has changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lineofsight.core.control_charts import Assurance, ControlChart, Meaning, control_chart
from lineofsight.core.rating import Rating, Target, rate
from lineofsight.library.journey import AREAS, Area
from lineofsight.web.performance.definitions import Definition
from lineofsight.web.performance.figures import Figure, Moment, Series, Whose
from lineofsight.web.performance.models import Comparator, KnownChange
from lineofsight.web.performance.queries.comparators import latest_comparators
from lineofsight.web.performance.queries.kept import by_indicator, definitions_of, figures_of, series_of
from lineofsight.web.performance.queries.targets import known_changes, targets_on

WHOLE_SERVICE = Whose()
TREND_MONTHS = 24
"""How many months the trend line shows and the limits rest on, here and on the indicator's own page."""


@dataclass(frozen=True)
class Row:
    """One indicator on the scorecard. What is not known, or does not apply, is None."""

    definition: Definition
    figure: Figure
    before: Figure | None
    trend: tuple[Figure, ...]
    chart: ControlChart
    target: Target | None
    rating: Rating | None
    comparator: Comparator | None
    paired: Figure | None

    @property
    def variation(self) -> Meaning | None:
        """What the latest month says, where there is anything to judge it by."""
        return self.chart.variation

    @property
    def assurance(self) -> Assurance | None:
        """Whether the target will be met if nothing changes."""
        return self.chart.assurance

    @property
    def needs_attention(self) -> bool:
        """It misses its target, gets worse, or will not meet its target unless something changes."""
        fails = self.assurance is Assurance.FAILS
        return self.rating is Rating.NOT_MET or self.variation is Meaning.CONCERN or fails

    @property
    def goes_well(self) -> bool:
        """It meets its target or improves, and nothing about it needs attention."""
        is_good = self.rating is Rating.MET or self.variation is Meaning.IMPROVEMENT
        return is_good and not self.needs_attention

    @property
    def reasons(self) -> str:
        """Why it needs attention, in words."""
        said = ["getting worse"] if self.variation is Meaning.CONCERN else []
        said += ["target not met"] if self.rating is Rating.NOT_MET else []
        if self.assurance is Assurance.FAILS:
            is_missed = self.rating is Rating.NOT_MET
            said.append("will not be met" if is_missed else "target will not be met")
            said[-1] += " unless something changes"
        return ", ".join(said)

    @property
    def backlog(self) -> bool:
        """Whether the figure beside it tells what this one leaves out: this counts what ended, that one what waits."""
        return self.paired is not None and self.paired.definition.is_stock and not self.definition.is_stock

    @property
    def has_changed(self) -> bool:
        """Its latest month is not ordinary variation."""
        return self.variation not in (None, Meaning.COMMON)


@dataclass(frozen=True)
class Section:
    """An area of the journey with its rows, and how many indicators it has beyond them."""

    area: Area
    rows: tuple[Row, ...]
    others: int

    @property
    def attention(self) -> int:
        """How many of its rows need attention."""
        return sum(row.needs_attention for row in self.rows)

    @property
    def well(self) -> int:
        """How many of its rows go well."""
        return sum(row.goes_well for row in self.rows)


@dataclass(frozen=True)
class Scorecard:
    """The sections in the order of the journey."""

    sections: tuple[Section, ...]

    @property
    def has_others(self) -> bool:
        """Whether any row has published figures beside it."""
        return any(row.comparator for row in self.rows)

    @property
    def rows(self) -> list[Row]:
        """Every row."""
        return [row for section in self.sections for row in section.rows]

    @property
    def needs_attention(self) -> list[Row]:
        """Those to look at first."""
        return [row for row in self.rows if row.needs_attention]

    @property
    def goes_well(self) -> list[Row]:
        """Those that do well."""
        return [row for row in self.rows if row.goes_well]

    @property
    def has_changed(self) -> list[Row]:
        """Those whose latest month is not ordinary variation."""
        return [row for row in self.rows if row.has_changed]


def scorecard(moment: Moment, *, every: str, whose: Whose = WHOLE_SERVICE) -> Scorecard:
    """The headlines of every area, for the whole service, one team or one worker."""
    return _laid_out(moment, every, whose, [(area, area.headlines) for area in AREAS])


def area_scorecard(moment: Moment, area: Area, *, every: str, whose: Whose = WHOLE_SERVICE) -> Scorecard:
    """Every indicator of one area, its headlines first."""
    return _laid_out(moment, every, whose, [(area, ())])


def _laid_out(moment: Moment, every: str, whose: Whose, wanted: Sequence[tuple[Area, tuple[str, ...]]]) -> Scorecard:
    definitions = definitions_of(moment)
    shown = {area.name: _in_order(definitions.values(), area, names) for area, names in wanted}
    chosen = [definition for found in shown.values() for definition in found]
    paired = {one.name: by_indicator(definitions, one.pairs_with) for one in chosen if one.pairs_with}
    asked = {*(one.name for one in chosen), *paired.values()}
    figures = figures_of(moment, [one for one in definitions.values() if one.name in asked], *whose)
    beside = _Beside.found(moment, whole=whose.is_whole)
    sections = []
    for area, _ in wanted:
        known = [one for one in shown[area.name] if one.name in figures]
        rows = [_row(moment, every, figures[one.name], figures.get(paired.get(one.name, "")), beside) for one in known]
        others = sum(one.area == area.name for one in definitions.values()) - len(shown[area.name])
        sections.append(Section(area, tuple(rows), others))
    return Scorecard(tuple(sections))


def _in_order(definitions: Iterable[Definition], area: Area, names: tuple[str, ...]) -> list[Definition]:
    """The measures named, in their order; all of the area's where none is named, its headlines first, then by code."""
    known = {definition.name: definition for definition in definitions}
    if names:
        return [known[name] for name in names if name in known]
    first = [known[name] for name in area.headlines if name in known]
    rest = [one for one in known.values() if one.area == area.name and one not in first]
    return [*first, *sorted(rest, key=lambda one: (one.code or "~", one.title))]


@dataclass(frozen=True)
class _Beside:
    """What figures are set beside: targets and published figures are of the whole service, and of no part of it."""

    targets: dict[str, Target]
    changes: dict[str, list[KnownChange]]
    comparators: dict[str, Comparator]

    @classmethod
    def found(cls, moment: Moment, *, whole: bool) -> _Beside:
        return cls(targets_on(moment.as_at), known_changes(), latest_comparators() if whole else {})


def _row(
    moment: Moment, every: str, figures: tuple[Figure, ...], paired: tuple[Figure, ...] | None, beside: _Beside
) -> Row:
    definition = figures[0].definition
    series = series_of(moment, figures, every)
    trend = trend_of(moment, figures)
    target = beside.targets.get(definition.name)
    figure = series.latest or series.figures[-1]
    return Row(
        definition=definition,
        figure=figure,
        before=_before(series, figure),
        trend=trend,
        chart=chart_of(trend, target, beside.changes.get(definition.name, [])),
        target=target,
        rating=rate(figure.value, target, decimals=definition.shown_decimals),
        comparator=beside.comparators.get(definition.name),
        paired=series_of(moment, paired, every).latest if paired else None,
    )


def _before(series: Series, figure: Figure) -> Figure | None:
    place = series.figures.index(figure)
    return series.figures[place - 1] if place else None


def trend_of(moment: Moment, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The last months that are over, on which limits rest."""
    return series_of(moment, figures, "month").finished[-TREND_MONTHS:]


def chart_of(trend: Sequence[Figure], target: Target | None, changes: Sequence[KnownChange]) -> ControlChart:
    """The control chart of these months. The end of the target that is aimed at is the one that assurance is about."""
    begins = {
        next((place for place, figure in enumerate(trend) if figure.period.to_on >= change.changed_on), 0)
        for change in changes
    }
    polarity = trend[0].definition.polarity if trend else "neutral"
    aim = (target.most if polarity == "lower" else target.least) if target else None
    return control_chart(
        [figure.value for figure in trend], polarity=polarity, target=aim, rebased_at=sorted(begins - {0})
    )
