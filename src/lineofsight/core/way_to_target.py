"""The way to a target: of the cases still to come, how many must be in time so that the target is reached.

The arithmetic is that of a share of cases that are counted until a day. Some are counted already. Some are open and
late: whatever happens now, each will count as not in time once it is finished. The rest is still to come: open cases
that can be in time, and cases that have not begun. The denominator grows with every one of them.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from lineofsight.core.figures import value_of
from lineofsight.core.rating import Rating, Target, rate

FURTHEST = 10_000
"""Beyond so many cases in a row nobody speaks of a way."""


@dataclass(frozen=True)
class Position:
    """Where a share stands: cases counted, how many of them in time, and what is still to come until the day.

    ``late`` are open and past their due day. ``open_in_time`` are open, due by the day, and can still be in time.
    ``not_begun`` is how many more are expected by then, which is a guess, and is kept apart as one.
    """

    in_time: int
    counted: int
    late: int = 0
    open_in_time: int = 0
    not_begun: int = 0

    def __post_init__(self) -> None:
        numbers = (self.in_time, self.counted, self.late, self.open_in_time, self.not_begun)
        if min(numbers) < 0 or self.in_time > self.counted:
            raise ValueError(f"No case can be counted less than never, and none in time that is not counted: {numbers}")

    @property
    def to_come(self) -> int:
        """The cases that can still be in time."""
        return self.open_in_time + self.not_begun

    @property
    def in_all(self) -> int:
        """The cases that will have been counted on the day, if everything open is finished by then."""
        return self.counted + self.late + self.to_come

    @property
    def today(self) -> float | None:
        """The share of today, in per cent; None where nothing has been counted."""
        return value_of("share", self.in_time, self.counted)

    @property
    def best(self) -> float | None:
        """The share if every case to come is in time. It is the most that can still be reached."""
        return value_of("share", self.in_time + self.to_come, self.in_all)

    @property
    def worst(self) -> float | None:
        """The share if no case to come is in time."""
        return value_of("share", self.in_time, self.in_all)


@dataclass(frozen=True)
class Way:
    """What must happen. ``needed`` of the cases to come must be in time; None where even all of them are too few.

    ``in_a_row`` is how many must be in time one after another, beyond the late ones, until the target is reached,
    however long that takes; 0 where it needs none, None where no number of cases would do.
    """

    position: Position
    target: Target
    needed: int | None
    in_a_row: int | None

    @property
    def is_certain(self) -> bool:
        """Whether the target will be reached whatever happens to the cases to come."""
        return self.needed == 0 and self.position.in_all > 0

    @property
    def is_out_of_reach(self) -> bool:
        """Whether even every case to come in time would not do."""
        return self.needed is None

    @property
    def may_be_late(self) -> int | None:
        """How many of the cases to come may be late without the target being missed; None where it is out of reach."""
        return None if self.needed is None else self.position.to_come - self.needed


def way_to_target(position: Position, target: Target, *, decimals: int) -> Way:
    """What must happen so that the share meets its target, judged as it is shown: rounded to so many decimals.

    >>> way = way_to_target(Position(in_time=80, counted=95, open_in_time=45), Target(least=88), decimals=0)
    >>> way.needed, way.position.to_come, way.may_be_late
    (43, 45, 2)

    Of 140 in all, 123 are 87.9 per cent, shown as 88, and 122 are 87.1; 80 are in time already, so 43 must follow.

    Raises:
        ValueError: the target is no "at least", so that being in time does not lead to it.
    """
    if target.least is None or target.most is not None:
        raise ValueError("Only a target of “at least” so much is reached by cases in time.")
    to_come = range(position.to_come + 1)
    needed = bisect_left(to_come, x=True, key=lambda more: _meets(position.in_time + more, position, target, decimals))
    return Way(position, target, needed if needed in to_come else None, _in_a_row(position, target, decimals))


def _meets(in_time: int, position: Position, target: Target, decimals: int) -> bool:
    return _is_met(in_time, position.in_all, target, decimals)


def _is_met(in_time: int, in_all: int, target: Target, decimals: int) -> bool:
    return rate(value_of("share", in_time, in_all), target, decimals=decimals) is Rating.MET


def _in_a_row(position: Position, target: Target, decimals: int) -> int | None:
    """How many cases in time, one after another, until the target is met; late ones are counted as late first."""
    counted = position.counted + position.late
    many = range(FURTHEST + 1)
    found = bisect_left(
        many, x=True, key=lambda more: _is_met(position.in_time + more, counted + more, target, decimals)
    )
    return found if found in many else None
