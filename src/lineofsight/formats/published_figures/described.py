"""A measure that the source describes and we have not placed on the child's journey: it can be asked for by name."""

from __future__ import annotations

from lineofsight.formats.published_figures.figures import Description, PublishedFigures
from lineofsight.formats.published_figures.measure import (
    AT_30_SEPTEMBER,
    AT_31_MARCH,
    CALENDAR_YEAR,
    SCHOOL_YEAR,
    YEAR_TO_MARCH,
    Measure,
)

MOST_DECIMALS = 2

_PERIODS = {
    "Academic Year": SCHOOL_YEAR,
    "Annual": AT_31_MARCH,
    "Annual (end of Sept)": AT_30_SEPTEMBER,
    "Calendar Year": CALENDAR_YEAR,
}
_UNKNOWN = Description(title="", unit="", polarity="neutral", period="")


def described_measure(figures: PublishedFigures, name: str) -> Measure | None:
    """The measure of that name as its source describes it; None where nothing of that name was read."""
    years = figures.years_of(name)
    if not years:
        return None
    said = figures.descriptions.get(name, _UNKNOWN)
    values = figures.authority_values(name, years[-1]).values()
    return Measure(
        name=name,
        title=said.title or name,
        unit=said.unit or "unit not stated",
        polarity=said.polarity,
        decimals=min(max(_decimals(value) for value in values), MOST_DECIMALS),
        period=_PERIODS.get(said.period, YEAR_TO_MARCH),
        note="As the source describes it.",
    )


def _decimals(value: float) -> int:
    return len(f"{value:.4f}".rstrip("0").partition(".")[2])
