"""What more there is to say of a test of a figure: when it was met, whether in time, and what would turn it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lineofsight.core.figures import value_of
from lineofsight.core.progress import Impact
from lineofsight.core.rating import Rating, Target, rate
from lineofsight.web.common.templatetags.words import count_of, day
from lineofsight.web.improvement.models import SuccessTest
from lineofsight.web.improvement.queries.tested import STAYS_MET, Tested
from lineofsight.web.performance.figures import Figure

MOST_CASES = 20_000
"""Beyond so many cases nobody counts on how many more it takes."""


def said_of(tested: Tested, *, on: date) -> tuple[str, ...]:
    """The sentences, in their order: when it was met, whether by its day, and what would turn it."""
    told = (*_of_a_figure(tested, on), turned_by(tested))
    return tuple(sentence for sentence in told if sentence)


def _of_a_figure(tested: Tested, on: date) -> Iterator[str]:
    if tested.test.kind == "indicator" and tested.series:
        yield when_met(tested)
        yield by_its_day(tested, on)


def when_met(tested: Tested) -> str:
    """The first month since the start that met it, and how many did."""
    start = tested.test.baseline_on
    months = [figure for figure in tested.series if start is None or figure.period.to_on > start]
    met = [figure for figure in months if meets(tested, figure)]
    if not months:
        return f"No month has ended since the start, {day(start)}."
    since = f" since {day(start)}" if start else ""
    if not met:
        return f"None of the {count_of(len(months), 'month')} measured{since} met the target."
    return f"The target was first met in {month_of(met[0])}, and in {len(met)} of the {len(months)} months{since}."


def month_of(figure: Figure) -> str:
    return f"{figure.period.to_on:%B %Y}"


def by_its_day(tested: Tested, on: date) -> str:
    """Whether it was met for as long as is asked for by the day that is asked for; how long is left before it."""
    by_on = tested.test.by_on
    if by_on is None:
        return ""
    if by_on >= on:
        return f"It is to be met by {day(by_on)}, which is {count_of((by_on - on).days, 'day')} away."
    row = row_of(tested, [figure for figure in tested.series if figure.period.to_on <= by_on])
    was = "was met" if row >= max(tested.test.sustained_months, 1) else "was not met"
    return f"It {was} by {day(by_on)}, the day asked for."


def row_of(tested: Tested, months: list[Figure]) -> int:
    """How many of the last of these months met it one after another."""
    row = 0
    for figure in reversed(months):
        if not meets(tested, figure):
            break
        row += 1
    return row


def meets(tested: Tested, figure: Figure) -> bool:
    return _is_met(tested, figure.value)


def _is_met(tested: Tested, value: float | None) -> bool:
    target = Target(least=tested.test.least, most=tested.test.most)
    return rate(value, target, decimals=tested.definition.shown_decimals) is Rating.MET


def turned_by(tested: Tested) -> str:
    """What would turn the test: into one that is met, into one that stays met, or back."""
    test = tested.test
    if test.kind != "indicator":
        return "" if tested.impact >= Impact.MET else "It is met once somebody else has verified what shows it."
    if tested.impact is Impact.UNKNOWN:
        return "What is not known is not met: the figure has to be measured first."
    if tested.impact is Impact.NOT_MET:
        return _needed(tested, test)
    if tested.impact is Impact.MET:
        left = count_of(STAYS_MET - tested.months, "more month")
        return f"{left} of it one after another, and it counts as staying met."
    return "One month that misses the target would turn it back."


def _needed(tested: Tested, test: SuccessTest) -> str:
    if tested.months:
        left = test.sustained_months - tested.months
        return f"{count_of(left, 'more month')} of it one after another would meet it."
    whole = f" in {test.sustained_months} months one after another" if test.sustained_months > 1 else ""
    return f"{tested.target.capitalize()}{whole} would meet it.{_in_cases(tested)}"


def _in_cases(tested: Tested) -> str:
    """How many cases the latest month was away from it; blank for what is no share of whole cases."""
    figure, test = tested.figure, tested.test
    parts = (figure.numerator, figure.denominator)
    is_counted = all(part is not None and float(part).is_integer() for part in parts)
    if tested.definition.kind != "share" or not is_counted or (test.least is None) == (test.most is None):
        return ""
    top, foot = int(figure.numerator), int(figure.denominator)
    others = range(top, foot + 1) if test.least is not None else range(top, -1, -1)
    wanted = next((n for n in others[:MOST_CASES] if _is_met(tested, value_of("share", n, foot))), None)
    if wanted is None:
        return ""
    way = "more" if wanted > top else "fewer"
    return f" In {month_of(figure)} it took {wanted:,} of {foot:,}: {abs(wanted - top):,} {way} than the {top:,}."
