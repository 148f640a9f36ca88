"""The grammar of an indicator: what is counted, when, and what makes a case count as achieved.

A definition is data. Its conditions are expressions over one *subject* (a canonical table with its derived facts),
written with ``row`` of ``lineofsight.library.expressions``; this module only holds them, so that it needs no library.
An indicator falls apart into *measures*: one for most kinds, one a stage for a funnel.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Expression = Any
"""An unbound expression of the library floor over one row of the subject; ``None`` stands for "always"."""

POLARITIES = ("higher", "lower", "neutral", "bad at both ends")


@dataclass(frozen=True)
class When:
    """When a row belongs to a period.

    With ``on``: in the period in which that date falls (a flow). With ``opened`` and ``closed``: at the end of each
    period in which it was open (a stock). A row that closes on the as-at day is no longer open that evening.
    """

    on: str = ""
    opened: str = ""
    closed: str = ""

    @property
    def is_stock(self) -> bool:
        """Whether rows are counted as at the end of a period, not over the whole of it."""
        return not self.on

    def __str__(self) -> str:
        return f"during:{self.on}" if self.on else f"open:{self.opened}:{self.closed}"


def during(on: str) -> When:
    """Counted in the period in which the date in this column falls; a blank date belongs to no period."""
    return When(on=on)


def open_between(opened: str, closed: str) -> When:
    """Counted as at the end of every period in which the row was open; a blank closing date means still open."""
    return When(opened=opened, closed=closed)


@dataclass(frozen=True)
class Example:
    """A worked example, which runs on every engine and is printed in the guide.

    ``given`` holds rows by table; keys, the child and the authority are filled in when left out.
    ``gives`` is what the indicator must answer for ``period``: a number for a count, ``(numerator, denominator)``
    for a share, rate or average, ``(value, cases)`` for a median, and a mapping by stage for a funnel.
    """

    says: str
    given: Mapping[str, Sequence[Mapping[str, object]]]
    period: str
    gives: object
    not_recorded: int | None = None


@dataclass(frozen=True, eq=False)
class Measure:
    """One thing to be counted: the part of an indicator that an engine answers. Each is itself and no other."""

    indicator: str
    stage: str
    code: str
    kind: str
    subject: str
    when: When
    counted: Expression = None
    achieved: Expression = None
    not_recorded: Expression = None
    amount: Expression = None
    over: Expression = None
    distinct: str = ""
    per: str = ""

    @property
    def name(self) -> str:
        """The indicator's id, with the stage of a funnel behind a dot."""
        return f"{self.indicator}.{self.stage}" if self.stage else self.indicator


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """What every kind of indicator says of itself.

    ``subject`` is the table whose rows are counted and ``unit`` the word for one of them; with ``distinct`` (a column)
    rows that share it count once, as children who went missing several times do. ``because`` says why it matters;
    ``source`` where the definition comes from; ``code`` its number in the sector's list. ``pairs_with`` names the
    indicator without which this one misleads. ``history_of`` names tables of which the whole history is needed.
    ``reaches_back_months`` says how long before the period its rows may lie: a source that begins later cannot tell.
    ``where_told`` names columns that only refine the count, so that a source without them still gives a figure, with
    a remark. ``polarity`` says which way is better.
    """

    title: str
    because: str
    subject: str
    when: When
    unit: str
    code: str = ""
    counted: Expression = None
    not_recorded: Expression = None
    distinct: str = ""
    polarity: str = "neutral"
    source: str = ""
    note: str = ""
    pairs_with: str = ""
    history_of: tuple[str, ...] = ()
    reaches_back_months: int = 0
    where_told: tuple[str, ...] = ()
    decimals: int = 1
    is_local: bool = False
    examples: tuple[Example, ...] = ()
    kind: str = field(default="", init=False)

    def measures(self, name: str) -> tuple[Measure, ...]:
        """The measures of this indicator, which is known by ``name`` (its file's name)."""
        return (self._measure(name),)

    def _measure(self, name: str, **changes: Any) -> Measure:  # noqa: ANN401 - passed on to Measure, which types them
        said: dict[str, Any] = {
            "indicator": name,
            "stage": "",
            "code": self.code,
            "kind": self.kind,
            "subject": self.subject,
            "when": self.when,
            "counted": self.counted,
            "not_recorded": self.not_recorded,
            "distinct": self.distinct,
        }
        return Measure(**(said | changes))


@dataclass(frozen=True, kw_only=True)
class Count(Indicator):
    """How many: the number of rows (or of distinct ``distinct``) counted. It has a numerator and no denominator."""

    kind: str = field(default="count", init=False)


@dataclass(frozen=True, kw_only=True)
class Share(Indicator):
    """What share of those counted was achieved, in per cent. Nothing counted gives no value, never 0 per cent.

    Rows for which ``not_recorded`` holds stay in the denominator and are also told apart, so that a blank is seen
    to be a blank and not a "no". With ``over`` a row weighs as much as that says, a worker as their share of a post,
    and one for which it is blank weighs nothing.
    """

    achieved: Expression
    over: Expression = None
    kind: str = field(default="share", init=False)

    def measures(self, name: str) -> tuple[Measure, ...]:
        """One measure, with the condition that makes a case achieved and what each case weighs."""
        return (self._measure(name, achieved=self.achieved, over=self.over),)


@dataclass(frozen=True, kw_only=True)
class Rate(Indicator):
    """How many for every 10,000 children under 18 living in the authority.

    The population is the mid-year estimate of the year before the one in which the period ends, as the published
    rates use for a year ending in March; without one the figure has no denominator and no value. A rate of an event
    needs a period of a year to stand beside published ones.
    """

    per: str = "children_under_18"
    kind: str = field(default="rate", init=False)

    def measures(self, name: str) -> tuple[Measure, ...]:
        """One measure, to be divided by the population named."""
        return (self._measure(name, per=self.per),)


@dataclass(frozen=True, kw_only=True)
class Average(Indicator):
    """The mean of ``amount``: the sum is the numerator, the number of rows with an amount the denominator.

    With ``over`` the denominator is the sum of that instead: cases over the full-time equivalents that hold them.
    """

    amount: Expression
    over: Expression = None
    kind: str = field(default="average", init=False)

    def measures(self, name: str) -> tuple[Measure, ...]:
        """One measure, with the amount to be averaged and what it is divided by."""
        return (self._measure(name, amount=self.amount, over=self.over),)


@dataclass(frozen=True, kw_only=True)
class Median(Indicator):
    """The median of ``amount``. It has no numerator; its denominator is the number of rows with an amount."""

    amount: Expression
    kind: str = field(default="median", init=False)

    def measures(self, name: str) -> tuple[Measure, ...]:
        """One measure, with the amount whose middle is sought."""
        return (self._measure(name, amount=self.amount),)


@dataclass(frozen=True)
class Stage:
    """One stage of a funnel. ``code`` is the sector's number for "of those who started, how many came this far"."""

    name: str
    title: str
    reached: Expression = None
    code: str = ""


@dataclass(frozen=True, kw_only=True)
class Funnel(Indicator):
    """The same cases followed through stages: how many reached each, of those who started and of the stage before.

    A cohort: the cases are those that *started* in the period, whenever they reached a later stage, so the shares of a
    recent period still grow.
    """

    stages: tuple[Stage, ...]
    kind: str = field(default="funnel", init=False)

    def measures(self, name: str) -> tuple[Measure, ...]:
        """The start as a count; each later stage as a share of the start and, from the third on, of the one before."""
        start, *later = self.stages
        found = [self._measure(name, kind="count", stage=start.name, code=start.code, counted=self._reached(start))]
        for before, stage in zip(self.stages, later, strict=False):
            of_start = {"kind": "share", "counted": self._reached(start), "achieved": stage.reached}
            found.append(self._measure(name, stage=stage.name, code=stage.code, **of_start))
            if before is not start:
                of_before = {"kind": "share", "counted": self._reached(before), "achieved": stage.reached}
                found.append(self._measure(name, stage=f"{stage.name}_of_{before.name}", code="", **of_before))
        return tuple(found)

    def _reached(self, stage: Stage) -> Expression:
        if self.counted is None or stage.reached is None:
            return stage.reached if self.counted is None else self.counted
        return self.counted & stage.reached
