"""A percentage as it was printed, and which parts could have made it. All arithmetic is exact.

Two customs of rounding are in use: a half goes up, or a half goes to the even digit. A printed percentage is right
where either custom gives it; they differ only where the parts fall exactly on a half.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Printed:
    """A number as it stands on the page: its value, and how many decimals were printed.

    >>> Printed.read("70.30").decimals, str(Printed.read("1,620"))
    (2, '1,620')
    """

    value: Fraction
    decimals: int

    def __str__(self) -> str:
        return in_decimals(self.value, self.decimals)

    @classmethod
    def read(cls, text: str) -> Printed:
        """Read digits with or without commas and decimals. Anything else raises ``ValueError``."""
        plain = text.replace(",", "")
        return cls(Fraction(plain), len(plain.partition(".")[2]))

    @property
    def half_a_step(self) -> Fraction:
        return Fraction(1, 2 * 10**self.decimals)

    def can_show(self, exact: Fraction) -> bool:
        """Whether the exact number, rounded by either custom, is printed so.

        >>> Printed.read("63").can_show(Fraction(125, 2)), Printed.read("62").can_show(Fraction(125, 2))
        (True, True)
        >>> Printed.read("64").can_show(Fraction(127, 2)), Printed.read("63").can_show(Fraction(127, 2))
        (True, False)
        """
        beyond, steps = exact - self.value, self.value * 10**self.decimals
        if beyond == self.half_a_step:
            return int(steps) % 2 == 0
        return -self.half_a_step <= beyond < self.half_a_step

    def is_cut_from(self, exact: Fraction) -> bool:
        """Whether the number was cut off at its last decimal where it should have been rounded up.

        >>> Printed.read("86").is_cut_from(percentage(352, 406)), Printed.read("64").is_cut_from(percentage(52, 81))
        (True, False)
        """
        step = 10**self.decimals
        return not self.can_show(exact) and Fraction(math.floor(exact * step), step) == self.value


def percentage(numerator: int, denominator: int) -> Fraction:
    """The exact percentage. A denominator of nothing raises ``ZeroDivisionError``: there is none."""
    return Fraction(100 * numerator, denominator)


def in_decimals(value: Fraction, decimals: int) -> str:
    """The number with so many decimals, a half going up, and commas between thousands.

    >>> in_decimals(percentage(52, 81), 1), in_decimals(Fraction(2469, 2), 0)
    ('64.2', '1,235')
    """
    steps = math.floor(value * 10**decimals + Fraction(1, 2))
    whole, rest = divmod(steps, 10**decimals)
    return f"{whole:,}.{rest:0{decimals}}" if decimals else f"{whole:,}"


def numerators(printed: Printed, denominator: int) -> range:
    """Every number of cases out of the denominator that is printed as this percentage; empty where none is.

    >>> numerators(Printed.read("90"), 1620), list(numerators(Printed.read("96"), 161))
    (range(1450, 1467), [154, 155])
    >>> list(numerators(Printed.read("90"), 7))
    []
    """
    least = math.ceil((printed.value - printed.half_a_step) * denominator / 100)
    most = math.floor((printed.value + printed.half_a_step) * denominator / 100)
    if most >= 0 and not printed.can_show(Fraction(100 * most, denominator)):
        most -= 1  # exactly on the upper half, which neither custom rounds down
    return range(max(least, 0), min(most, denominator) + 1)


def smallest_parts(printed: Printed) -> tuple[int, int] | None:
    """The fewest cases that can be printed as this percentage, as numerator and denominator; None above 100%.

    >>> [smallest_parts(Printed.read(text)) for text in ("70", "90.5", "81", "88.2", "0", "100", "120")]
    [(7, 10), (19, 21), (13, 16), (15, 17), (0, 1), (1, 1), None]
    """
    if not 0 <= printed.value <= 100:  # noqa: PLR2004 - a share of a hundred is what a percentage is
        return None
    share = printed.value / 100
    # The nearest fraction with a denominator of at most so many only comes nearer as more is allowed.
    fewest = 1 + bisect_left(
        range(1, 100 * 10**printed.decimals),
        1,
        key=lambda most: printed.can_show(100 * share.limit_denominator(most)),
    )
    return numerators(printed, fewest)[0], fewest


def one_case_out(printed: Printed, numerator: int, denominator: int) -> tuple[tuple[int, int], ...]:
    """The parts with one case more or less, in either part, that would be printed as this percentage.

    >>> one_case_out(Printed.read("63"), 52, 81)
    ((51, 81), (52, 82))
    """
    near = [(numerator - 1, denominator), (numerator + 1, denominator)]
    near += [(numerator, denominator - 1), (numerator, denominator + 1)]
    possible = [(part, whole) for part, whole in near if 0 <= part <= whole and whole]
    return tuple((part, whole) for part, whole in possible if printed.can_show(percentage(part, whole)))
