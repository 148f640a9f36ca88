"""Whether a source can tell a figure at all. What it cannot tell is said to be not available, and is never 0."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lineofsight.core.figures import NOT_AVAILABLE, NOT_FINISHED
from lineofsight.core.indicators import Measure
from lineofsight.core.periods import Period, months_earlier
from lineofsight.core.readings import Coverage
from lineofsight.engines.fingerprints import refinements, sources_used
from lineofsight.library.subjects import all_indicators, all_tables

NAMES_ONLY = frozenset({"teams", "workers", "people"})
"""Tables that mostly put names to things: lacking them leaves a group not recorded, and untold what reads more."""

LASTING = frozenset({"workers.registration_number"})
"""Columns of tables without history whose facts do not change, so that they tell of the past as well."""


@dataclass(frozen=True)
class Told:
    """What a source tells of one measure: anything at all, from and to which day, or the as-at date only."""

    measure: Measure
    is_told: bool
    from_on: date | None
    to_on: date | None
    of_today_only: bool

    def why_not(self, period: Period, as_at: date) -> str:
        """The reason why the figure of a period cannot be had, or nothing when it can.

        The period must lie within the days of which the source tells, and be over. What is read from a table without
        history can be told of the as-at date only.
        """
        if period.to_on > as_at:
            return NOT_FINISHED
        is_of_today = period.to_on == as_at or not self.of_today_only
        return "" if self.is_told and is_of_today and self._holds(period) else NOT_AVAILABLE

    def _holds(self, period: Period) -> bool:
        if self.to_on is not None and period.to_on > self.to_on:
            return False
        begins = period.to_on if self.measure.when.is_stock else period.from_on
        return self.from_on is None or self.from_on <= _reaching_back(self.measure, begins)


def what_is_told(measure: Measure, coverage: Mapping[str, Coverage]) -> Told:
    """What the source tells of everything that the measure rests on together.

    Every column that it rests on must be in the source, and the whole history where the indicator asks for it.
    """
    uses = sources_used(measure)
    dated = [coverage[table] for table in {use.partition(".")[0] for use in uses} - NAMES_ONLY if table in coverage]
    return Told(
        measure,
        is_told=all(_tells(use, coverage) for use in uses) and not _lacks_history(measure, coverage),
        from_on=max((told.from_on for told in dated if told.from_on is not None), default=None),
        to_on=min((told.to_on for told in dated if told.to_on is not None), default=None),
        of_today_only=not all(told.history for told in dated) or any(_is_of_today_only(use, measure) for use in uses),
    )


def counted_without(measure: Measure, coverage: Mapping[str, Coverage]) -> str:
    """A remark naming what would have refined the figure and the source does not tell; nothing when it tells all."""
    lacking = sorted(use for use in refinements(measure) if not _is_told(use, coverage))
    named = " and ".join(use.partition(".")[2].replace("_", " ") for use in lacking)
    return f"counted without “{named}”, which this source does not tell" if lacking else ""


def _is_told(use: str, coverage: Mapping[str, Coverage]) -> bool:
    table, _, column = use.partition(".")
    return table in coverage and column in coverage[table].columns


def _tells(use: str, coverage: Mapping[str, Coverage]) -> bool:
    """Whether one table, or one column, that a measure rests on is in the source at all."""
    table, _, column = use.partition(".")
    return _is_told(use, coverage) if column else table in coverage or table in NAMES_ONLY


def _reaching_back(measure: Measure, begins: date) -> date:
    """The day since which the source must tell of events, for one that looks so many months back from its period."""
    indicator = all_indicators().get(measure.indicator)
    months = indicator.reaches_back_months if indicator else 0
    return months_earlier(begins, months) if months else begins


def _is_of_today_only(use: str, measure: Measure) -> bool:
    """A table that is merely joined for its keys and names is not read for what changes."""
    table, _, column = use.partition(".")
    is_read = bool(column) or table == measure.subject
    return is_read and all_tables()[table].latest_only and use not in LASTING


def _lacks_history(measure: Measure, coverage: Mapping[str, Coverage]) -> bool:
    """Whether a table whose whole history is asked for holds the latest only, or begins on some day.

    An indicator that says how far it reaches back does not ask for more than that; its days are tested with the rest.
    """
    indicator = all_indicators().get(measure.indicator)
    held = [coverage[table] for table in (indicator.history_of if indicator else ()) if table in coverage]
    asks_for_all = bool(indicator and not indicator.reaches_back_months)
    return any(not told.history or (asks_for_all and told.from_on is not None) for told in held)
