"""Kept figures as a page uses them: a number with its parts, its period and its address."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain, repeat
from typing import NamedTuple

from lineofsight.core.breakdowns import NOT_RECORDED
from lineofsight.core.figures import NOT_AVAILABLE, WHOLE, FigureReference
from lineofsight.core.periods import Period, end_of_month
from lineofsight.schema.code_sets.primary_needs import primary_needs
from lineofsight.web.performance.definitions import Definition

PARTS = ("numerator", "denominator", "value", "not_recorded")
NUMBER = struct.calcsize("<d")
WORKER = "worker"
"""The breakdown whose groups are the numbers of workers: for those alone who answer for them."""
NO_CASE = "no case in any period"


class Whose(NamedTuple):
    """Whose figures are shown: those of the whole service, of a team by its name, or of a worker by their number."""

    breakdown: str = WHOLE
    group: str = WHOLE

    @property
    def is_whole(self) -> bool:
        return self.breakdown == WHOLE


@dataclass(frozen=True)
class Moment:
    """When kept figures are of: the snapshot, the day of which it tells, when that was so, and when it was measured.

    ``edition`` changes whenever the figures, or anything they are set beside, do.
    """

    number: int
    snapshot: str
    as_at: date
    told_at: datetime
    measured_at: datetime
    periods: tuple[Period, ...]
    every: Mapping[str, tuple[int, ...]]
    groups: Mapping[str, tuple[str, ...]]
    edition: str

    def periods_of(self, every: str) -> tuple[Period, ...]:
        """The months, quarters, years or rolling years, in the order of time."""
        return tuple(self.periods[place] for place in self.every[every])


@dataclass(frozen=True)
class Figure:
    """One figure. Its parts are blank where they are not known; ``note`` then says why, or is a remark on it."""

    definition: Definition
    period: Period
    breakdown: str
    group: str
    numerator: float | None
    denominator: float | None
    value: float | None
    not_recorded: float | None
    note: str

    @property
    def is_known(self) -> bool:
        """Whether the source tells it. One of nothing has its parts and no value."""
        return self.numerator is not None or self.denominator is not None

    @property
    def shown(self) -> str:
        """The value in words; why there is none, where there is none. Never 0 for what is not known."""
        if self.value is not None:
            return self.definition.written(self.value)
        return "none to count" if self.denominator == 0 else self.note or NOT_AVAILABLE

    @property
    def parts(self) -> str:
        """The numbers that it was worked out from: "12 of 40"; a median's number of cases; blank for a count."""
        if self.definition.kind == "count" or not self.is_known:
            return ""
        if self.definition.kind == "median":
            return f"from {self.denominator or 0:,.0f}"
        known = [f"{part:,.{0 if float(part).is_integer() else 1}f}" for part in self._known_parts()]
        return " of ".join(known)

    def _known_parts(self) -> list[float]:
        return [part for part in (self.numerator, self.denominator) if part is not None]

    @property
    def blanks(self) -> str:
        """How many of the cases say nothing on what is asked; blank where all do or it is not told."""
        return f"{self.not_recorded:,.0f} not recorded" if self.not_recorded else ""

    @property
    def is_finished(self) -> bool:
        """Whether its period is a whole one: a month's last day is the end of a month."""
        return self.period.to_on == end_of_month(self.period.to_on)

    @property
    def words(self) -> str:
        """Its period as it is said: an as-at day for a stock, else from when to when."""
        return said_of_stock(self.period) if self.definition.is_stock else said_of_flow(self.period)

    def reference(self, snapshot: str) -> str:
        """Its address, by which it can be followed back."""
        known = self.definition
        said = (snapshot, known.name, self.period, self.breakdown, self.group, known.fingerprint)
        return str(FigureReference(*said))


@dataclass(frozen=True)
class Series:
    """The figures of one measure and group in the order of time."""

    definition: Definition
    figures: tuple[Figure, ...]

    @property
    def latest(self) -> Figure | None:
        """The figure of today for a stock; for what happens over time that of the last period that is over."""
        over = [figure for figure in self.figures if figure.is_finished or self.definition.is_stock]
        return over[-1] if over else None

    @property
    def finished(self) -> tuple[Figure, ...]:
        """The figures of whole periods."""
        return tuple(figure for figure in self.figures if figure.is_finished)


def said_of_flow(period: Period) -> str:
    """A stretch of time in words.

    >>> said_of_flow(Period.parse("2024-02")), said_of_flow(Period.parse("2024-04..2025-03"))
    ('February 2024', 'April 2024 to March 2025')
    >>> said_of_flow(Period.parse("2024-06-01..2024-06-15"))
    '1 to 15 June 2024'
    """
    first, last = period.from_on, period.to_on
    is_whole = first.day == 1 and last == end_of_month(last)
    if not is_whole:
        same = (first.year, first.month) == (last.year, last.month)
        return f"{first.day if same else written(first)} to {written(last)}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{last:%B %Y}"
    return f"{first:%B %Y} to {last:%B %Y}"


def said_of_stock(period: Period) -> str:
    """An as-at day in words.

    >>> said_of_stock(Period.parse("2024-02"))
    '29 February 2024'
    """
    return written(period.to_on)


def labelled(breakdown: str, group: str) -> str:
    """A group as people call it: the name of a code, else as it is.

    >>> labelled("primary_need", "N1"), labelled("sex", "female"), labelled("team", "Pod 3")
    ('Abuse, neglect or exploitation', 'Female', 'Pod 3')
    """
    if breakdown == "primary_need" and group in primary_needs:
        return primary_needs.codes[group]
    is_name = breakdown in {"team", WORKER} and group != NOT_RECORDED
    return group if is_name else group[:1].upper() + group[1:]


def place_among_groups(figure: Figure) -> tuple[bool, int, str]:
    """Where a group stands in a list: by its name, ages from the youngest, and what is not recorded last."""
    young = {"unborn": -2, "under 1": -1}.get(figure.group.lower(), 0)
    digits = figure.group.partition(" ")[0]
    age = int(digits) if figure.breakdown == "age_group" and digits.isdigit() else young
    return figure.group == NOT_RECORDED, age, figure.group


def written(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def blank_figures(moment: Moment, definition: Definition, whose: Whose) -> tuple[Figure, ...]:
    """The figures of a group that has no case in any period: it is not told by 0, and not by another group's figure."""
    return tuple(Figure(definition, period, *whose, None, None, None, None, NO_CASE) for period in moment.periods)


# ---------------------------------------------------------------- as they are kept


def packed(parts: Sequence[bytes]) -> bytes:
    """Numbers as they are kept. Level 1 halves what the best would, in a tenth of the time."""
    return zlib.compress(b"".join(parts), 1)


def unpacked(numbers: bytes, groups: Sequence[str], periods: int, group: str) -> list[tuple[float | None, ...]]:
    """The parts of one group's figures, a tuple a period; blank where not a number."""
    data, across = zlib.decompress(numbers), groups.index(group)
    held = len(data) // (NUMBER * len(groups) * periods)
    columns = [
        struct.unpack_from(f"<{periods}d", data, (part * len(groups) + across) * periods * NUMBER)
        for part in range(held)
    ]
    known = [[None if number != number else number for number in column] for column in columns]  # noqa: PLR0124 - only what is not a number differs from itself
    blank: list[float | None] = [None] * periods
    return list(zip(*known, *([blank] * (len(PARTS) - held)), strict=True))


def figures_in(
    moment: Moment, definition: Definition, kept: tuple[str, Sequence[str], bytes, Sequence[Sequence]], group: str
) -> Iterator[Figure]:
    """The figures of one group, one for each of the moment's periods. ``kept`` is breakdown, groups, numbers, notes."""
    breakdown, groups, numbers, runs = kept
    notes = chain.from_iterable(repeat(note, times) for note, times in runs)
    parts = unpacked(bytes(numbers), groups, len(moment.periods), group)
    for period, known, note in zip(moment.periods, parts, notes, strict=True):
        yield Figure(definition, period, breakdown, group, *known, note)
