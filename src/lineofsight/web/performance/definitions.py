"""What a measure means, as plain data: read from the library when figures are measured, kept beside them, and shown.

Reading a kept definition needs neither the library nor an engine, so that no page waits for them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lineofsight.core.figures import value_of
from lineofsight.documents.charts.scales import Measured
from lineofsight.library.journey import AREAS, Area

PER = {"share": "%", "rate": " per 10,000"}


@dataclass(frozen=True)
class Definition:
    """One measure in plain words. ``cuts`` are the breakdowns by which it can be cut, with their titles."""

    name: str
    indicator: str
    stage: str
    code: str
    title: str
    because: str
    unit: str
    source: str
    note: str
    polarity: str
    kind: str
    decimals: int
    pairs_with: str
    is_stock: bool
    is_local: bool
    area: str
    fingerprint: str
    cuts: Mapping[str, str]

    @property
    def place(self) -> Area:
        """The area of the scorecard that it belongs to."""
        return next(area for area in AREAS if area.name == self.area)

    @property
    def is_headline(self) -> bool:
        """Whether it is among the first shown in its area."""
        return self.name in self.place.headlines

    @property
    def sign(self) -> str:
        """What stands behind its value: a per cent sign, "per 10,000", or nothing."""
        return PER.get(self.kind, "")

    @property
    def shown_decimals(self) -> int:
        """How many decimals its value is shown with; a count has none."""
        return 0 if self.kind == "count" else self.decimals

    @property
    def direction(self) -> str:
        """Which way is better, in words."""
        return _DIRECTIONS[self.polarity]

    @property
    def measured(self) -> Measured:
        """How a chart writes its values, and between which a value can lie."""
        most = 100 if self.kind == "share" else None
        return Measured(self.written, least=0, most=most, finest=1 if self.kind == "count" else 0)

    def written(self, value: float | None) -> str:
        """A value as it is shown: "83.3%", "71.2 per 10,000", "1,204". Blank stays blank."""
        return "" if value is None else f"{value:,.{self.shown_decimals}f}{self.sign}"


_DIRECTIONS = {
    "higher": "Higher is better",
    "lower": "Lower is better",
    "neutral": "Neither higher nor lower is better in itself",
    "bad at both ends": "Too high and too low are both bad",
}


def answer_in_words(kind: str, gives: object) -> str:
    """What a worked example answers, in words.

    >>> answer_in_words("share", (1, 2)), answer_in_words("count", 3), answer_in_words("median", (12, 5))
    ('1 of 2, which is 50%', '3', '12, from 5 cases')
    >>> answer_in_words("share", (0, 0))
    '0 of 0, which gives no figure'
    """
    if not isinstance(gives, tuple | list):
        return "no figure" if gives is None else f"{gives:,}"
    first, second = gives
    if kind == "median":
        return f"no figure, from {second} cases" if first is None else f"{first:,g}, from {second} cases"
    value = value_of(kind, first, second)
    answer = "which gives no figure" if value is None else f"which is {round(value, 1):,g}{PER.get(kind, '')}"
    return f"{first:,g} of {second:,g}, {answer}" if second is not None else f"{first:,g}, {answer}"
