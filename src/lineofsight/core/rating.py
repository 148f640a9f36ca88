"""Rating a figure against its target: met, near or not met, by a rule that can be said in one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lineofsight.core.comparison import as_published


class Rating(StrEnum):
    """What a figure is, set against its target."""

    MET = "met"
    NEAR = "near"
    NOT_MET = "not met"


@dataclass(frozen=True)
class Target:
    """What a figure ought to be: at least ``least``, at most ``most``, or between the two.

    ``tolerance`` is how far beyond it, in the figure's own unit, still counts as near.

    >>> [str(target) for target in (Target(least=90, tolerance=5), Target(most=10), Target(least=10, most=15))]
    ['at least 90', 'at most 10', 'between 10 and 15']
    """

    least: float | None = None
    most: float | None = None
    tolerance: float = 0

    def __post_init__(self) -> None:
        if self.least is None and self.most is None:
            raise ValueError("A target says at least how much, at most how much, or both.")
        if self.least is not None and self.most is not None and self.least > self.most:
            raise ValueError("A target's lower end cannot lie above its upper end.")
        if self.tolerance < 0:
            raise ValueError("How far a figure may miss its target is 0 or more.")

    def __str__(self) -> str:
        if self.least is not None and self.most is not None:
            return f"between {self.least:,g} and {self.most:,g}"
        return f"at least {self.least:,g}" if self.least is not None else f"at most {self.most:,g}"

    def misses_by(self, value: float) -> float:
        """How far the value lies beyond the target; 0 where it meets it.

        >>> Target(least=90).misses_by(87.5), Target(most=10).misses_by(9)
        (2.5, 0)
        """
        short = self.least - value if self.least is not None and value < self.least else 0
        over = value - self.most if self.most is not None and value > self.most else 0
        return max(short, over)

    def rule(self, unit: str = "") -> str:
        """The rule in words, to stand beside the rating.

        >>> print(Target(least=90, tolerance=5).rule("%"))
        Met at 90% or more. Near if it misses by up to 5 percentage points, else not met.
        >>> print(Target(most=10).rule())
        Met at 10 or less, else not met.
        """
        ends = [f"{self.least:,g}{unit} or more" if self.least is not None else ""]
        ends += [f"{self.most:,g}{unit} or less" if self.most is not None else ""]
        met = "Met at " + " and ".join(end for end in ends if end)
        points = " percentage points" if unit == "%" else unit
        near = f". Near if it misses by up to {self.tolerance:,g}{points}" if self.tolerance else ""
        return f"{met}{near}, else not met."


def rate(value: float | None, target: Target | None, *, decimals: int) -> Rating | None:
    """The rating of a figure, judged as it is shown: rounded first, so that "90.0%" meets "at least 90".

    None where there is no figure or no target: unknown is not "not met".

    >>> print(rate(89.96, Target(least=90), decimals=1), rate(86, Target(least=90, tolerance=5), decimals=1))
    met near
    >>> print(rate(None, Target(least=90), decimals=1), rate(16, Target(least=10, most=15), decimals=0))
    None not met
    """
    if value is None or target is None:
        return None
    # Rounded once more, because 90 less 87.3 is not 2.7 to the last digit.
    missed = as_published(target.misses_by(as_published(value, decimals)), decimals + 6)
    if not missed:
        return Rating.MET
    return Rating.NEAR if missed <= target.tolerance else Rating.NOT_MET
