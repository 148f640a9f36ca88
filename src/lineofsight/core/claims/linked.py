"""Setting a claim against the figure of the linked indicator: the unit and the period first, then the value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from lineofsight.core.claims.checking import Finding, Verdict, agrees, finding
from lineofsight.core.claims.documents import in_words
from lineofsight.core.claims.numbers import Kind
from lineofsight.core.claims.rounding import in_decimals
from lineofsight.core.claims.stated import Claim
from lineofsight.core.periods import Period

UNITS = {Kind.SHARE: "%", Kind.PARTS: "%", Kind.COUNT: "count", Kind.RATE: "per 10,000"}


@dataclass(frozen=True, kw_only=True)
class LinkedFigure:
    """A figure of an indicator, as plain data: nothing here asks an engine.

    ``unit`` is "%", "per 10,000", "count" or whatever the indicator counts in. A blank value is unknown, not 0.
    ``reference`` is the figure's address, by which it can be followed to its rows.
    """

    numerator: int | None
    denominator: int | None
    value: Fraction | None
    unit: str
    period: Period
    as_at: date | None = None
    reference: str = ""


def check_against(claim: Claim, figure: LinkedFigure) -> Finding:
    """Whether a claim says what the indicator says for the same period.

    A claim whose period the text does not say is compared, and the sentence tells that it is taken on trust.

    >>> from lineofsight.core.claims.stated import find_claims
    >>> claim = find_claims("76% of conferences in 2016-17 were in time.")[0]
    >>> year = Period.parse("2016-04..2017-03")
    >>> figure = LinkedFigure(numerator=None, denominator=None, value=Fraction("77.2"), unit="%", period=year)
    >>> print(check_against(claim, figure).sentence)
    76% is claimed; the indicator says 77.2%, 1.2 percentage points more.
    """
    if UNITS.get(claim.kind) != figure.unit:
        return finding(
            Verdict.OTHER_UNIT, claim, f"“{claim.words}” is not in the unit of the indicator ({figure.unit})."
        )
    spoken = claim.period.period if claim.period else None
    if spoken is not None and not _is_same_period(claim, spoken, figure):
        sentence = f"{claim.words} is of {in_words(spoken)}; the indicator's figure is of {in_words(figure.period)}."
        return finding(Verdict.OTHER_PERIOD, claim, sentence)
    if figure.value is None:
        return finding(Verdict.UNCHECKED, claim, f"The indicator has no figure for {in_words(figure.period)}.")
    return _compared(claim, figure, figure.value, is_dated=spoken is not None)


def _is_same_period(claim: Claim, spoken: Period, figure: LinkedFigure) -> bool:
    """The same days; a claim as at a day is of a figure that was counted on that day."""
    if claim.period and claim.period.role == "as at":
        return spoken.to_on == (figure.as_at or figure.period.to_on)
    return spoken == figure.period


def _compared(claim: Claim, figure: LinkedFigure, value: Fraction, *, is_dated: bool) -> Finding:
    trusted = "" if is_dated else f" (the text names no period; {in_words(figure.period)} is taken)"
    shown = figure_in_words(value, figure)
    if claim.kind is Kind.PARTS:
        same = (claim.numerator, claim.denominator) == (figure.numerator, figure.denominator)
        parts = f"{figure.numerator} of {figure.denominator}"
        sentence = f"{claim.words} is claimed; the indicator says {parts} ({shown}){trusted}."
        return finding(Verdict.AGREES if same else Verdict.DISAGREES, claim, sentence)
    printed = claim.printed[0]
    if agrees(printed, value, claim.hedge):
        return finding(Verdict.AGREES, claim, f"The indicator says {shown}{trusted}.")
    gap = value - printed.value
    apart = in_decimals(abs(gap), max(1, printed.decimals))
    unit = " percentage points" if figure.unit == "%" else ""
    cut = ", which was cut off where it should have been rounded" if printed.is_cut_from(value) else ""
    more = "more" if gap > 0 else "less"
    sentence = f"{claim.words} is claimed{cut}; the indicator says {shown}, {apart}{unit} {more}{trusted}."
    return finding(Verdict.DISAGREES, claim, sentence)


def figure_in_words(value: Fraction, figure: LinkedFigure) -> str:
    """The figure with its unit and, where it has them, its parts."""
    if figure.unit == "count":
        return in_decimals(value, 0)
    unit = "%" if figure.unit == "%" else f" {figure.unit}"
    parts = "" if figure.numerator is None else f" ({figure.numerator:,} of {figure.denominator or 0:,})"
    return f"{in_decimals(value, 1)}{unit}{parts}"
