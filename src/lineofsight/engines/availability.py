"""Whether a source can tell a figure at all. What it cannot tell is said to be not available, and is never 0."""

from __future__ import annotations

from collections.abc import Mapping
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


def why_not(measure: Measure, period: Period, coverage: Mapping[str, Coverage], as_at: date) -> str:
    """The reason why the figure cannot be had from the snapshot, or nothing when it can.

    Every column that the measure rests on must be in the source; the source must hold the whole history where the
    indicator asks for it; and the period must lie within the days of which the source tells, and be over. What is
    read from a table without history can be told of the as-at date only.
    """
    if period.to_on > as_at:
        return NOT_FINISHED
    is_told = all(_tells(use, measure, period, coverage, as_at) for use in sources_used(measure))
    return "" if is_told and not _lacks_history(measure, coverage) else NOT_AVAILABLE


def counted_without(measure: Measure, coverage: Mapping[str, Coverage]) -> str:
    """A remark naming what would have refined the figure and the source does not tell; nothing when it tells all."""
    lacking = sorted(use for use in refinements(measure) if not _is_told(use, coverage))
    named = " and ".join(use.partition(".")[2].replace("_", " ") for use in lacking)
    return f"counted without “{named}”, which this source does not tell" if lacking else ""


def _is_told(use: str, coverage: Mapping[str, Coverage]) -> bool:
    table, _, column = use.partition(".")
    return table in coverage and column in coverage[table].columns


def _tells(use: str, measure: Measure, period: Period, coverage: Mapping[str, Coverage], as_at: date) -> bool:
    """Whether one table, or one column, that the measure rests on is told for the period."""
    table, _, column = use.partition(".")
    covered = coverage.get(table)
    if covered is None:
        return table in NAMES_ONLY and not column
    if column and column not in covered.columns:
        return False
    if table not in NAMES_ONLY and not _tells_of(covered, measure, period, as_at):
        return False
    return period.to_on == as_at or not _is_of_today_only(use, measure)


def _tells_of(covered: Coverage, measure: Measure, period: Period, as_at: date) -> bool:
    if not covered.history and period.to_on != as_at:
        return False
    begins = _reaching_back(measure, period.to_on if measure.when.is_stock else period.from_on)
    starts_in_time = covered.from_on is None or covered.from_on <= begins
    return starts_in_time and (covered.to_on is None or period.to_on <= covered.to_on)


def _reaching_back(measure: Measure, begins: date) -> date:
    """The day since which the source must tell of events, for one that looks so many months back from its period."""
    indicator = all_indicators().get(measure.indicator)
    return months_earlier(begins, indicator.reaches_back_months) if indicator else begins


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
