"""What became of each test of success: of a figure from what was measured, else from evidence that was verified."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lineofsight.core.figures import NOT_AVAILABLE, WHOLE
from lineofsight.core.progress import Impact
from lineofsight.core.rating import Rating, Target, rate
from lineofsight.web.common.templatetags.words import count_of, day
from lineofsight.web.improvement.models import SuccessTest
from lineofsight.web.improvement.queries.verified import counts, is_in_use
from lineofsight.web.performance.definitions import Definition
from lineofsight.web.performance.figures import Figure, Moment
from lineofsight.web.performance.queries.kept import current_moment, definitions_of, figures_of

UNAVAILABLE = f"The figure is {NOT_AVAILABLE}."
STAYS_MET = 3
"""Months one after another after which a test that asks for one month alone counts as having stayed met."""


@dataclass(frozen=True)
class Tested:
    """A test with what became of it. ``figure`` is the latest month that was over, blank where there is none.

    ``months`` are how many of the latest months met it one after another; ``series`` is every month that was over.
    """

    test: SuccessTest
    impact: Impact
    words: str
    definition: Definition | None = None
    figure: Figure | None = None
    months: int = 0
    series: tuple[Figure, ...] = ()

    @property
    def target(self) -> str:
        """What is asked for, with its sign."""
        sign = self.definition.sign if self.definition else ""
        ends = ((self.test.least, "at least"), (self.test.most, "at most"))
        return " and ".join(f"{word} {end:g}{sign}" for end, word in ends if end is not None)


def tested(tests: Sequence[SuccessTest], *, on: date) -> dict[int, Tested]:
    """What became of each of these tests by a day, by its number. As many reads for one as for a hundred."""
    of_figures = [test for test in tests if test.kind == "indicator"]
    moment = current_moment() if of_figures else None
    found = _series(moment, of_figures) if moment else {}
    told = {}
    for test in tests:
        if test.kind == "indicator":
            definition, months = found.get(test.pk, (None, ()))
            told[test.pk] = of_a_figure(test, definition, [month for month in months if month.period.to_on <= on])
        else:
            told[test.pk] = of_evidence(test)
    return told


def _series(moment: Moment, tests: Sequence[SuccessTest]) -> dict[int, tuple[Definition, list[Figure]]]:
    """The months that are over of the figure that each test names."""
    known = definitions_of(moment)
    found = {}
    for team in sorted({test.team for test in tests}):
        of_team = [test for test in tests if test.team == team and test.measure in known]
        cut = ("team", team) if team else (WHOLE, WHOLE)
        figures = figures_of(moment, [known[name] for name in sorted({test.measure for test in of_team})], *cut)
        for test in of_team:
            months = (
                [figures[test.measure][place] for place in moment.every["month"]] if test.measure in figures else []
            )
            found[test.pk] = (known[test.measure], [month for month in months if month.is_finished])
    return found


def of_a_figure(test: SuccessTest, definition: Definition | None, months: Sequence[Figure]) -> Tested:
    """A test of a figure. What is not measured is not known, and met in fewer months than asked for is not met."""
    latest = months[-1] if months else None
    if definition is None or latest is None or latest.value is None:
        return Tested(test, Impact.UNKNOWN, UNAVAILABLE, definition, latest, 0, tuple(months))
    rule, row = Target(least=test.least, most=test.most), 0
    for month in reversed(months):
        if rate(month.value, rule, decimals=definition.shown_decimals) is not Rating.MET:
            break
        row += 1
    parts = f" ({latest.parts})" if latest.parts else ""
    said = f"{latest.shown}{parts} {'on' if definition.is_stock else 'in'} {latest.words}"
    words = f"{said}; {_for_how_long(test, row)}."
    return Tested(test, _impact(test, row), words, definition, latest, row, tuple(months))


def _impact(test: SuccessTest, row: int) -> Impact:
    if row < max(test.sustained_months, 1):
        return Impact.NOT_MET
    return Impact.SUSTAINED if test.sustained_months > 1 or row >= STAYS_MET else Impact.MET


def _for_how_long(test: SuccessTest, row: int) -> str:
    asked = test.sustained_months
    if not row:
        return "the target is not met"
    so_far = count_of(row, "month")
    if row < asked:
        return f"the target has been met for {so_far} one after another, of the {asked} that are asked for"
    return f"the target is met, for {so_far} one after another" if row > 1 else "the target is met"


def of_evidence(test: SuccessTest) -> Tested:
    """A test that is passed by an audit's result or a document, once somebody else has verified it."""
    shown = test.evidence
    if shown is None or not is_in_use(shown):
        return Tested(test, Impact.UNKNOWN, "Nothing has been handed in that shows it.")
    if not counts(shown):
        return Tested(test, Impact.UNKNOWN, f"Evidence of {day(shown.dated_on)} is handed in and not verified.")
    return Tested(test, Impact.MET, f"Shown by verified evidence of {day(shown.dated_on)}.")
