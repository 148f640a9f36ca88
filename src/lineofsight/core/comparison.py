"""One council beside the others: its place, its neighbours' average, its quarter of the field.

Everything here works on figures as they were *published*. Where two are the same at the published number of decimals
nobody can tell which is really greater, so they tie and the tie is told. England's and a region's figure are never
worked out here: they are rates of sums, published as such, and a mean of councils' rates would be another number.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

QUARTERS = 4


@dataclass(frozen=True)
class Standing:
    """Where one council stands among those that have a figure.

    ``place`` counts from the best where one end is better, else from the highest (``is_best_first`` says which).
    ``tied_with`` is how many others have the same published figure. ``quarter`` is 1 for the quarter that ``place``
    counts from; councils that tie share a quarter.
    """

    place: int
    tied_with: int
    authorities_with_data: int
    quarter: int
    is_best_first: bool

    def __str__(self) -> str:
        """The place as it is said.

        >>> print(Standing(6, 3, 151, 1, is_best_first=True))
        6th of 151, tied with 3
        >>> print(Standing(2, 0, 151, 1, is_best_first=False))
        2nd highest of 151
        """
        highest = "" if self.is_best_first else " highest"
        tied = f", tied with {self.tied_with}" if self.tied_with else ""
        return f"{ordinal(self.place)}{highest} of {self.authorities_with_data}{tied}"


@dataclass(frozen=True)
class NeighboursAverage:
    """The mean of the neighbours' published figures, and how many of the neighbours had one.

    A mean of rates, each council weighing the same, whatever its size. ``mean`` is blank where none had a figure.
    """

    mean: float | None
    with_data: int
    named: int


def as_published(value: float, decimals: int) -> float:
    """The figure at the number of decimals it is published with, halves away from nought; whole where there are none.

    >>> as_published(71.226, 0), as_published(88.85, 1), as_published(2.5, 0)
    (71, 88.9, 3)
    """
    rounded = Decimal(str(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return float(rounded) if decimals else int(rounded)


def standing(values: Mapping[str, float], authority: str, *, polarity: str, decimals: int) -> Standing | None:
    """The place of an authority among all in ``values``, which holds only those that have a figure.

    None where the authority has no figure: to be missing is not to be last. The best comes first where ``polarity``
    is "higher" or "lower"; where it is neutral, or bad at both ends, nobody is best and places count from the highest.

    >>> standing({"846": 96, "811": 96, "304": 84, "330": 98}, "846", polarity="higher", decimals=0)
    Standing(place=2, tied_with=1, authorities_with_data=4, quarter=2, is_best_first=True)
    """
    if authority not in values:
        return None
    rounded = {code: as_published(value, decimals) for code, value in values.items()}
    own = rounded[authority]
    ahead = [value for value in rounded.values() if (value < own if polarity == "lower" else value > own)]
    place = len(ahead) + 1
    return Standing(
        place=place,
        tied_with=sum(value == own for value in rounded.values()) - 1,
        authorities_with_data=len(rounded),
        quarter=-(-place * QUARTERS // len(rounded)),
        is_best_first=polarity in ("higher", "lower"),
    )


def neighbours_average(values: Mapping[str, float], neighbours: Sequence[str]) -> NeighboursAverage:
    """The mean over the neighbours that have a figure; the others are left out, not taken for nought.

    >>> neighbours_average({"801": 60, "882": 70}, ["801", "882", "302"])
    NeighboursAverage(mean=65.0, with_data=2, named=3)
    """
    held = [values[code] for code in neighbours if code in values]
    return NeighboursAverage(sum(held) / len(held) if held else None, len(held), len(neighbours))


def ordinal(number: int) -> str:
    """A whole number as a place.

    >>> [ordinal(number) for number in (1, 2, 3, 4, 11, 12, 13, 21, 102, 111)]
    ['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '102nd', '111th']
    """
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
