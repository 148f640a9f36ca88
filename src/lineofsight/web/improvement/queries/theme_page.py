"""What the page of one theme shows: who asked when, how it was rated when it came back, and what the figures did."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from lineofsight.core.control_charts import ControlChart
from lineofsight.web.accounts.permissions import Permission
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.improvement.models import Action, RatingGiven, RatingPublished
from lineofsight.web.improvement.queries.asked import Asked
from lineofsight.web.improvement.queries.recurrences import About, ThemeAsked, theme_asked
from lineofsight.web.performance.definitions import Definition
from lineofsight.web.performance.figures import Figure, Moment
from lineofsight.web.performance.queries.kept import current_moment, definitions_of, figures_of, series_of
from lineofsight.web.performance.queries.scorecard import chart_of
from lineofsight.web.performance.queries.targets import known_changes, targets_on

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
MOST_FIGURES = 6
Rating = RatingGiven | RatingPublished


@dataclass(frozen=True)
class RatedThen:
    """How many of the actions that answer it stood at a rating; ``is_published`` where only a document says so."""

    name: str
    colour: str
    is_published: bool
    many: int


@dataclass(frozen=True)
class ActionSince:
    """One action that answers it, with the rating that stands now, blank where it has none."""

    action: Action
    rating: Rating | None

    @property
    def look(self) -> tuple[str, str, bool]:
        """The rating's name and colour, and whether only a document says so."""
        return _look(self.rating)


@dataclass(frozen=True)
class AskedShown:
    """One thing asked for. ``again`` is what asked for it next, and ``rated`` how its actions were rated then."""

    about: About
    letter: str
    again: Asked | None
    rated: tuple[RatedThen, ...]
    since: tuple[ActionSince, ...]

    @property
    def asked(self) -> Asked:
        return self.about.asked


@dataclass(frozen=True)
class AtInspection:
    """The latest month that was over when an inspection asked, blank where none was measured then."""

    letter: str
    source: str
    asked_on: date | None
    year: int | None
    figure: Figure | None


@dataclass(frozen=True)
class FigureOfTheme:
    """A linked figure: its months drawn with the inspections marked, what it was at each, and what it is now."""

    definition: Definition
    months: tuple[Figure, ...]
    chart: ControlChart
    events: tuple[tuple[int, str], ...]
    at: tuple[AtInspection, ...]
    latest: Figure
    reference: str

    @property
    def labels(self) -> list[str]:
        return [figure.words for figure in self.months]


@dataclass(frozen=True)
class ThemePage:
    """A theme with everything its page shows. ``missing`` are the linked figures that are not measured here."""

    theme: ThemeAsked
    items: tuple[AskedShown, ...]
    figures: tuple[FigureOfTheme, ...]
    missing: int
    as_at: date | None


def theme_page(name: str, *, reader: Reader, council: str = "") -> ThemePage | None:
    """Everything that the page of a theme shows. Figures are shown to those who may see figures."""
    theme = theme_asked(name, council)
    if theme is None:
        return None
    letters = dict(zip(theme.inspections, LETTERS * (1 + theme.times // len(LETTERS)), strict=False))
    actions = _actions([number for each in theme.items for number in each.asked.actions])
    ratings = _ratings(actions)
    items = tuple(_shown(each, theme, letters, actions, ratings) for each in theme.items)
    moment = current_moment() if reader.may(Permission.SEE_FIGURES) else None
    wanted = dict.fromkeys([*theme.indicators, *sorted(set().union(*(each.asked.measures for each in theme.items)))])
    figures = _figures(moment, list(wanted)[:MOST_FIGURES], theme, letters) if moment else []
    missing = len(list(wanted)[:MOST_FIGURES]) - len(figures) if moment else 0
    return ThemePage(theme, items, tuple(figures), missing, moment.as_at if moment else None)


def _actions(numbers: Sequence[int]) -> dict[int, Action]:
    found = Action.objects.filter(pk__in=numbers, withdrawn_at=None).select_related("plan")
    return {action.pk: action for action in found}


def _ratings(actions: Iterable[int]) -> dict[int, list[Rating]]:
    """Every rating of these actions, those given here before those that documents give, each the latest first."""
    found: dict[int, list[Rating]] = defaultdict(list)
    for model in (RatingGiven, RatingPublished):
        for rating in model.objects.filter(action__in=list(actions)).select_related("state"):
            found[rating.action_id].append(rating)
    return found


def _shown(
    about: About, theme: ThemeAsked, letters: dict[str, str], actions: dict[int, Action], ratings: dict[int, list]
) -> AskedShown:
    asked = about.asked
    again = next(
        (
            each.asked
            for each in theme.items
            if each.asked.inspection != asked.inspection and (each.asked.year or 0) > (asked.year or 9999)
        ),
        None,
    )
    here = [number for number in asked.actions if number in actions]
    then = [_on(ratings[number], day_of(again)) for number in here] if again else []
    now = tuple(ActionSince(actions[number], _on(ratings[number], date.max)) for number in here)
    return AskedShown(about, letters[asked.inspection], again, _counted(then), now)


def day_of(asked: Asked) -> date:
    """The day of it; where only the year is known, its first, so that nothing later is taken for what was before."""
    return asked.asked_on or date(asked.year, 1, 1)


def _on(ratings: Sequence[Rating], day: date) -> Rating | None:
    """The rating that stood on a day: the one given here, else what a document said."""
    return next((rating for rating in ratings if rating.rated_on <= day), None)


def _counted(ratings: Iterable[Rating | None]) -> tuple[RatedThen, ...]:
    many = Counter(_look(rating) for rating in ratings)
    return tuple(RatedThen(*look, many[look]) for look in many)


def _look(rating: Rating | None) -> tuple[str, str, bool]:
    if rating is None:
        return "not rated", "none", False
    is_published = isinstance(rating, RatingPublished)
    name = rating.words if is_published else rating.state.name
    return name, rating.state.colour if rating.state else "none", is_published


def _figures(moment: Moment, wanted: Sequence[str], theme: ThemeAsked, letters: dict[str, str]) -> list[FigureOfTheme]:
    known = definitions_of(moment)
    found = figures_of(moment, [known[name] for name in wanted if name in known])
    targets, changes = targets_on(moment.as_at), known_changes()
    asked = {each.asked.inspection: each.asked for each in reversed(theme.items)}
    shown = []
    for name in wanted:
        series = series_of(moment, found[name], "month") if name in found else None
        months = series.finished if series else ()
        if not any(month.value is not None for month in months):
            continue
        at = [_at(asked[inspection], letter, months) for inspection, letter in letters.items()]
        shown.append(
            FigureOfTheme(
                definition=known[name],
                months=months,
                chart=chart_of(months, targets.get(name), changes.get(name, ())),
                events=tuple(_events(at, months)),
                at=tuple(at),
                latest=months[-1],
                reference=months[-1].reference(moment.snapshot),
            )
        )
    return shown


def _at(asked: Asked, letter: str, months: Sequence[Figure]) -> AtInspection:
    before = [month for month in months if asked.asked_on and month.period.to_on <= asked.asked_on]
    return AtInspection(letter, asked.source, asked.asked_on, asked.year, before[-1] if before else None)


def _events(at: Iterable[AtInspection], months: Sequence[Figure]) -> Iterable[tuple[int, str]]:
    """The place of the month of each inspection that lies among those drawn; those of one month share a line."""
    letters: dict[int, str] = {}
    for each in at:
        for place, month in enumerate(months):
            if each.asked_on and month.period.from_on <= each.asked_on <= month.period.to_on:
                letters[place] = letters.get(place, "") + each.letter
    return sorted(letters.items())
