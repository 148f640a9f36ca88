"""What the way-to-target pages show: the sums behind the way, and the next deadlines by child for those who may."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Model

from lineofsight.core.figures import NOT_AVAILABLE, WHOLE
from lineofsight.core.rating import Target
from lineofsight.core.way_to_target import Position, Way, way_to_target
from lineofsight.library.next_cases import NEXT_CASES, Joins, NextCases
from lineofsight.web.accounts.readers import Reader
from lineofsight.web.performance.definitions import Definition
from lineofsight.web.performance.figures import Figure, Moment
from lineofsight.web.performance.horizons import Horizon, horizons
from lineofsight.web.performance.queries.kept import definitions_of, figures_of
from lineofsight.web.performance.queries.targets import targets_on
from lineofsight.web.records.child_page.deadlines import Clock, clock
from lineofsight.web.records.deadline_counts import RunningCounts, running_counts
from lineofsight.web.records.queries import children, deadlines, look

MONTHS_OF_PACE = 12
MOST_SHOWN = 25

NO_TARGET = "No target of “at least” so much is set for that day."
NO_HORIZON = "The day on which it is to be reached has come."


@dataclass(frozen=True)
class WayShown:
    """One indicator with its way; ``way`` is None where it cannot be told, and ``why_not`` says why.

    ``at_pace`` is the way if as many cases come as in the last 12 months; None where no more are to be expected, or
    the indicator tells how things stand on a day.
    """

    definition: Definition
    next_cases: NextCases
    horizon: Horizon | None
    counts: RunningCounts
    way: Way | None = None
    at_pace: Way | None = None
    why_not: str = ""

    @property
    def unit(self) -> str:
        """What is counted, without what stands in brackets: "assessments"."""
        return self.definition.unit.partition(" (")[0]

    @property
    def is_of_a_day(self) -> bool:
        """Whether it tells how things stand on a day, and not how they went over a stretch of time."""
        return self.next_cases.joins is Joins.EVERY_DAY

    @property
    def main(self) -> Way | None:
        """The way that is told first: that at the usual pace where more cases will come before the day."""
        return self.at_pace or self.way

    @property
    def sentence(self) -> str:
        """What must happen, in a sentence."""
        return in_words(self, self.main) if self.main else self.why_not

    @property
    def open_sentence(self) -> str:
        """What must happen if no more cases came than are open now; blank where that is what is told first."""
        is_told = self.at_pace is None or self.way is None or not self.way.position.to_come
        return "" if is_told else in_words(self, self.way)

    @property
    def sums(self) -> list[tuple[str, str, str]]:
        """The arithmetic, line by line: what, the number for what is open now, and that for the usual pace."""
        return _sums(self)


@dataclass(frozen=True)
class NextDeadline:
    """A deadline that comes next, or has passed, with its child."""

    person: Model
    clock: Clock
    team: str


def ways(moment: Moment, *, team: str = "") -> list[WayShown]:
    """Every indicator whose next cases are tracked, over its usual stretch."""
    chosen = {name: horizons(moment.as_at, found.joins)[:1] for name, found in NEXT_CASES.items()}
    return _ways(moment, chosen, team)


def way_of(moment: Moment, name: str, *, horizon: str = "", team: str = "") -> WayShown | None:
    """One indicator over the stretch chosen, or its usual one; None where its next cases are not tracked."""
    if name not in NEXT_CASES:
        return None
    offered = horizons(moment.as_at, NEXT_CASES[name].joins)
    found = [each for each in offered if each.name == horizon] or offered[:1]
    return next(iter(_ways(moment, {name: found}, team)), None)


def ways_to(moment: Moment, wanted: Sequence[tuple[str, Target]], *, team: str = "") -> list[WayShown | None]:
    """The way of each indicator to a target of somebody's own, over its usual stretch, in their order.

    As many reads for one as for a hundred. None where its next cases are not tracked, or being in time does not lead to
    such a target.
    """
    leading = {name for name, target in wanted if name in NEXT_CASES and _leads_to(target)}
    chosen = {name: horizons(moment.as_at, NEXT_CASES[name].joins)[:1] for name in sorted(leading)}
    gathered = {shown.definition.name: (shown, figures) for shown, figures in _gathered(moment, chosen, team)}
    return [
        _with_way(gathered[name][0], moment, gathered[name][1], target)
        if name in gathered and _leads_to(target)
        else None
        for name, target in wanted
    ]


def next_deadlines(moment: Moment, way: WayShown, *, reader: Reader, team: str, what: str) -> list[NextDeadline]:
    """The running deadlines that come next, of children whom the reader may see; the log says that they were shown."""
    running = deadlines(reader=reader).filter(
        tracker=way.next_cases.tracker, met_on__isnull=True, ended_on__isnull=True, due_on__gte=moment.as_at
    )
    running = running.filter(team__name=team) if team else running
    rows = list(running.select_related("team").order_by("due_on", "pk")[:MOST_SHOWN])
    wanted = children(reader=reader).filter(pk__in={row.person_id for row in rows})
    people = {person.pk: person for person in look(wanted, reader=reader, what=what)}
    return [
        NextDeadline(people[row.person_id], clock(row, moment.as_at), row.team.name if row.team else "")
        for row in rows
        if row.person_id in people
    ]


# ---------------------------------------------------------------- the sums


def _ways(moment: Moment, chosen: dict[str, list[Horizon]], team: str) -> list[WayShown]:
    """The ways to the service's own targets."""
    gathered = _gathered(moment, chosen, team)
    days = {shown.horizon.by_on for shown, _ in gathered if shown.horizon}
    targets = {by_on: targets_on(by_on) for by_on in days}
    return [
        _with_way(shown, moment, figures, targets[shown.horizon.by_on].get(shown.definition.name))
        if shown.horizon
        else _with_way(shown, moment, figures, None)
        for shown, figures in gathered
    ]


def _gathered(moment: Moment, chosen: dict[str, list[Horizon]], team: str) -> list[tuple[WayShown, Sequence[Figure]]]:
    """Each indicator with what is running and what was measured, and no way yet."""
    known = definitions_of(moment)
    definitions = [known[name] for name in chosen if name in known]
    cut, group = ("team", team) if team else (WHOLE, WHOLE)
    figures = figures_of(moment, definitions, cut, group)
    counts: dict[tuple[str, object], RunningCounts] = {}
    for by_on in {found.by_on for each in chosen.values() for found in each}:
        trackers = [NEXT_CASES[name].tracker for name, each in chosen.items() if each and each[0].by_on == by_on]
        for tracker, counted in running_counts(trackers, on=moment.as_at, until=by_on, team=team).items():
            counts[tracker, by_on] = counted
    found = []
    for definition in definitions:
        next_cases = NEXT_CASES[definition.name]
        horizon = next(iter(chosen[definition.name]), None)
        counted = counts[next_cases.tracker, horizon.by_on] if horizon else RunningCounts()
        shown = WayShown(definition, next_cases, horizon, counted)
        found.append((shown, figures.get(definition.name, ())))
    return found


def _with_way(shown: WayShown, moment: Moment, figures: Sequence[Figure], target: Target | None) -> WayShown:
    position = _position(shown, moment, figures) if shown.horizon else None
    why_not = NO_HORIZON if shown.horizon is None else NO_TARGET if not _leads_to(target) else ""
    if why_not or position is None:
        return _replaced(shown, why_not=why_not or f"The figure is {NOT_AVAILABLE}.")
    decimals = shown.definition.shown_decimals
    expected = _expected(shown, moment, figures) - position.late - position.open_in_time
    at_pace = _with_more(position, expected) if expected > 0 and not shown.is_of_a_day else None
    return _replaced(
        shown,
        way=way_to_target(position, target, decimals=decimals),
        at_pace=way_to_target(at_pace, target, decimals=decimals) if at_pace else None,
    )


def _leads_to(target: Target | None) -> bool:
    return target is not None and target.least is not None and target.most is None


def _replaced(shown: WayShown, **changes: object) -> WayShown:
    return WayShown(shown.definition, shown.next_cases, shown.horizon, shown.counts, **changes)


def _with_more(position: Position, more: int) -> Position:
    return Position(position.in_time, position.counted, position.late, position.open_in_time, more)


def _position(shown: WayShown, moment: Moment, figures: Sequence[Figure]) -> Position | None:
    """Where the share stands and what is to come; None where the figures do not say.

    Cases that are open and in the denominator already are taken out of it, because they are still to come.
    """
    counts, joins = shown.counts, shown.next_cases.joins
    if joins is Joins.EVERY_DAY:
        at_stake = counts.overdue + counts.due_until - counts.due_last
        return Position(counts.in_all - at_stake, counts.in_all - at_stake, open_in_time=at_stake)
    counted = _counted(moment, figures, shown.horizon)
    if counted is None:
        return None
    in_time, cases = counted
    if joins is Joins.WHEN_DONE:
        return Position(in_time, cases, counts.overdue, counts.due_until)
    in_already = counts.due_today if joins is Joins.WHEN_DUE else counts.due_until + counts.due_later
    still_open = counts.due_until if joins is Joins.WHEN_DUE else counts.due_until + counts.due_later
    return Position(in_time, max(cases - in_already, in_time), 0, still_open)


def _counted(moment: Moment, figures: Sequence[Figure], horizon: Horizon) -> tuple[int, int] | None:
    """In time and counted, over the months of the stretch up to the as-at day; None where a month is not known."""
    months = [figure for figure in _months(moment, figures) if figure.period.from_on >= horizon.from_on]
    if not months or any(figure.numerator is None or figure.denominator is None for figure in months):
        return None
    return round(sum(figure.numerator for figure in months)), round(sum(figure.denominator for figure in months))


def _expected(shown: WayShown, moment: Moment, figures: Sequence[Figure]) -> int:
    """How many cases would be counted from now to the last day, at the pace of the last 12 whole months."""
    months = [figure for figure in _months(moment, figures) if figure.is_finished][-MONTHS_OF_PACE:]
    if len(months) < MONTHS_OF_PACE or any(figure.denominator is None for figure in months):
        return 0
    days = (months[-1].period.to_on - months[0].period.from_on + timedelta(days=1)).days
    left = (shown.horizon.by_on - moment.as_at).days
    return round(sum(figure.denominator for figure in months) * left / days)


def _months(moment: Moment, figures: Sequence[Figure]) -> Iterable[Figure]:
    return [figures[place] for place in moment.every["month"]] if figures else []


# ---------------------------------------------------------------- in words


def in_words(shown: WayShown, way: Way) -> str:
    """What must happen, in a sentence: "43 of the next 45 assessments must be in time."."""
    position, to_come = way.position, f"{way.position.to_come:,}"
    if not position.in_all:
        return "Nothing has been counted, and nothing is open."
    if way.is_certain:
        return "It is reached whatever happens to those to come." if position.to_come else "It is reached."
    if way.is_out_of_reach:
        return _out_of_reach(shown, position)
    if shown.is_of_a_day:
        return f"Of the {to_come} that are overdue or fall due before that day, {way.needed:,} must be done by then."
    guessed = f" About {position.not_begun:,} of these have not begun yet." if position.not_begun else ""
    return f"{way.needed:,} of the next {to_come} {shown.unit} must be in time.{guessed}"


def _out_of_reach(shown: WayShown, position: Position) -> str:
    best = shown.definition.written(position.best)
    if not position.to_come:
        return f"It will be {best}, and nothing that is open can change it."
    done = "done by then" if shown.is_of_a_day else "in time"
    return f"Even with all {position.to_come:,} to come {done} it would be {best}."


def _sums(shown: WayShown) -> list[tuple[str, str, str]]:
    first, second = shown.way, shown.at_pace
    lines = _lines_of_a_day(shown) if shown.is_of_a_day else _lines_of_a_stretch(shown)
    found = []
    for words, number in lines:
        numbers = [f"{number(way):,}" if number(way) is not None else "–" for way in (first, second) if way]
        found.append((words, numbers[0], numbers[1] if second else ""))
    return found


def _lines_of_a_stretch(shown: WayShown) -> list[tuple[str, object]]:
    lines = [
        ("Counted already", lambda way: way.position.counted),
        ("Of these in time", lambda way: way.position.in_time),
    ]
    if shown.next_cases.joins is Joins.WHEN_DONE:
        lines.append(("Open and late: each will count, and not as in time", lambda way: way.position.late))
    lines.append(("Open, and can still be in time", lambda way: way.position.open_in_time))
    if shown.at_pace:
        lines.append(("Not begun yet, at the pace of the last 12 months", lambda way: way.position.not_begun))
    lines.append(("In all, if everything open is finished by then", lambda way: way.position.in_all))
    return [*lines, *_last_lines("in time")]


def _lines_of_a_day(shown: WayShown) -> list[tuple[str, object]]:
    counts = shown.counts
    return [
        ("Running now", lambda _: counts.in_all),
        ("Not due before that day", lambda way: way.position.counted),
        ("Overdue now", lambda _: counts.overdue),
        ("Falling due before that day", lambda _: counts.due_until - counts.due_last),
        *_last_lines("not overdue on that day"),
    ]


def _last_lines(done: str) -> list[tuple[str, object]]:
    return [
        (
            f"Must be {done} for the target",
            lambda way: None if way.needed is None else way.position.in_time + way.needed,
        ),
        ("So of those to come", lambda way: way.needed),
        ("And so many of those to come may be late", lambda way: way.may_be_late),
    ]
