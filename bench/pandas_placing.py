"""Lays rows to periods and groups in pandas, as a careful analyst would: no loop over rows, no apply.

Three ways to lay a stock to the ends of months are kept so that the benchmark can time them and use the fastest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
import pandas as pd

from lineofsight.core.periods import Period
from lineofsight.engines.lookups import periods_table

Frame = pd.DataFrame
PlaceStock = Callable[[Frame, str, str, Frame], Frame]

NOT_RECORDED = "not recorded"
AGE_GROUPS = ("unborn", "under 1", "1 to 4", "5 to 9", "10 to 15", "16 to 17", "18 and over", NOT_RECORDED)
TURNS = ("born_on", "turns_1_on", "turns_5_on", "turns_10_on", "turns_16_on", "turns_18_on")


def periods_frame(periods: Sequence[Period]) -> Frame:
    """The periods with their dates and the days before them, as the engine has them. They must follow one another."""
    return periods_table(periods).to_pandas(date_as_object=False)


def place_flow(rows: Frame, on: str, periods: Frame) -> Frame:
    """The rows whose date falls in a period, with that period."""
    rows = rows[rows[on].notna()]
    place = np.searchsorted(periods["starts_on"].to_numpy(), rows[on].to_numpy(), side="right") - 1
    inside = (place >= 0) & (rows[on].to_numpy() <= periods["as_at"].to_numpy()[place])
    rows = rows[inside].assign(period=place[inside])
    return _with_days(rows, periods).assign(on_day=rows[on])


def place_stock_month_by_month(rows: Frame, opened: str, closed: str, periods: Frame) -> Frame:
    """A yes-or-no mask for each month's end, and the months put under one another."""
    open_from, open_until = rows[opened], rows[closed].fillna(pd.Timestamp("2200-01-01"))
    found = [
        rows[(open_from <= as_at) & (open_until > as_at)].assign(period=period)
        for period, as_at in enumerate(periods["as_at"])
    ]
    return _as_at(pd.concat(found, ignore_index=True), periods)


def place_stock_by_cross_join(rows: Frame, opened: str, closed: str, periods: Frame) -> Frame:
    """Every row beside every period, and those kept in which it was open."""
    ends = periods[["period", "as_at"]]
    crossed = rows.merge(ends, how="cross")
    still_open = crossed[closed].isna() | (crossed[closed] > crossed["as_at"])
    kept = crossed[(crossed[opened] <= crossed["as_at"]) & still_open]
    return _as_at(kept.drop(columns="as_at"), periods)


def place_stock_by_repeating(rows: Frame, opened: str, closed: str, periods: Frame) -> Frame:
    """Each row as often as there are month's ends between its start and its end, which two searches tell."""
    rows, ends = rows[rows[opened].notna()], periods["as_at"].to_numpy()
    first = np.searchsorted(ends, rows[opened].to_numpy())
    last = np.where(rows[closed].isna(), len(ends), np.searchsorted(ends, rows[closed].to_numpy()))
    times = np.clip(last - first, 0, None)
    steps = np.arange(times.sum()) - np.repeat(np.cumsum(times) - times, times)
    repeated = rows.take(np.repeat(np.arange(len(rows)), times))
    return _as_at(repeated.assign(period=np.repeat(first, times) + steps), periods)


WAYS_TO_PLACE_STOCK: Mapping[str, PlaceStock] = {
    "a mask for each month": place_stock_month_by_month,
    "a cross join": place_stock_by_cross_join,
    "repeating each row": place_stock_by_repeating,
}


def _as_at(placed: Frame, periods: Frame) -> Frame:
    placed = _with_days(placed, periods)
    return placed.assign(on_day=placed["as_at"])


def _with_days(placed: Frame, periods: Frame) -> Frame:
    place = placed["period"].to_numpy()
    days = {name: periods[name].to_numpy()[place] for name in ("as_at", "twelve_months_before", "two_years_before")}
    return placed.assign(**days)


def with_groups(placed: Frame) -> Frame:
    """The group of each row in each breakdown; the team and the ethnic group are prepared, the age is of the day."""
    return placed.assign(by_whole="whole", by_age_group=age_group(placed))


def age_group(placed: Frame) -> pd.Series[str]:
    """The age group of each row on the day that counts, from the birthdays that had passed."""
    day = placed["on_day"]
    passed = np.sum([(placed[name] <= day).to_numpy() for name in TURNS], axis=0)
    passed = np.where(placed["born_on"].isna(), len(AGE_GROUPS) - 1, passed)
    return pd.Series(pd.Categorical.from_codes(passed, list(AGE_GROUPS)), index=placed.index)
