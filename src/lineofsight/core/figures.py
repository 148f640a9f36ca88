"""A figure: a number with an address. It is never told without its parts, its period and its snapshot."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, unquote

from lineofsight.core.periods import Period
from lineofsight.core.readings import Refused

NOT_AVAILABLE = "not available from this source"
NOT_FINISHED = "the period had not ended at the snapshot's as-at date"
NO_POPULATION = "no population for the year is loaded"


@dataclass(frozen=True)
class FigureReference:
    """The address of a figure: which snapshot, measure, period, group and meaning.

    >>> text = "20241231-846-1a2b3c4d/assessments_in_time/2024-04-01..2024-04-30/team=Pod%203/0f1e2d3c"
    >>> FigureReference.parse(text).group
    'Pod 3'
    >>> str(FigureReference.parse(text)) == text
    True
    """

    snapshot: str
    measure: str
    period: Period
    breakdown: str
    group: str
    fingerprint: str

    def __str__(self) -> str:
        group = f"{self.breakdown}={quote(self.group, safe='')}" if self.breakdown != WHOLE else WHOLE
        return f"{self.snapshot}/{self.measure}/{self.period}/{group}/{self.fingerprint}"

    @classmethod
    def parse(cls, text: str) -> FigureReference:
        """Read a reference as ``measure`` prints it; anything else is refused in plain words."""
        parts = text.strip().split("/")
        try:
            snapshot, measure, period, group, fingerprint = parts
            breakdown, _, value = group.partition("=")
            return cls(snapshot, measure, Period.parse(period), breakdown, unquote(value) or WHOLE, fingerprint)
        except ValueError:
            message = (
                f"{text!r} is not a figure's reference. A reference is printed beside each figure by "
                "“lineofsight measure --format json” and looks like SNAPSHOT/INDICATOR/FROM..TO/whole/FINGERPRINT."
            )
            raise Refused(message) from None


WHOLE = "whole"
"""The breakdown that does not break down, and the name of its only group."""


PER = {"share": 100, "rate": 10_000, "average": 1}
"""Of how many a value speaks: a share of every hundred, a rate of every ten thousand."""


def value_of(kind: str, numerator: float | None, denominator: float | None) -> float | None:
    """The value of a share (per cent), a rate (per 10,000), an average or a count, unrounded.

    Blank parts, and a denominator of nothing, give no value: nothing of nothing is not 0 per cent.

    >>> value_of("share", 52, 81)
    64.19753086419753
    >>> value_of("share", 0, 0) is None
    True
    >>> value_of("rate", 332, 46612)
    71.22629365828541
    """
    if kind == "count":
        return numerator
    if numerator is None or not denominator:
        return None
    return numerator * PER[kind] / denominator
