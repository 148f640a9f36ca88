"""The same figures in pandas as they are usually written: a function an indicator, "as at that day", called each month.

Within a month everything is vectorised over the rows: no loop over rows, no apply. What costs is that the rows are gone
through again for each indicator and each month.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pandas as pd

from bench.pandas_council import BREAKDOWNS, ONE_BY_ONE, Pass
from bench.pandas_placing import Frame, age_group, periods_frame
from lineofsight.core.periods import Period

Tally = dict[str, int]
"""How many by group."""

Figure = tuple[str, str, int]
"""A measure, a breakdown and the number of a month."""


def measure_month_by_month(
    frames: dict[str, Frame], periods: Sequence[Period], passes: Sequence[Pass] = ONE_BY_ONE
) -> dict[Figure, tuple[Tally | None, Tally]]:
    """Every measure for every month, cut by every breakdown: how many achieved (of shares), and how many counted."""
    months = periods_frame(periods).to_dict("records")
    return {
        (found.wanted[0].name, breakdown, number): parts
        for found in passes
        for number, month in enumerate(months)
        for breakdown, parts in _one_month(found, frames[found.stored_as], month)
    }


def _one_month(
    found: Pass, rows: Frame, month: dict[str, pd.Timestamp]
) -> Iterator[tuple[str, tuple[Tally | None, Tally]]]:
    (wanted,) = found.wanted
    here = _of_the_month(found, rows, month)
    chosen = here[wanted.counted(here)] if wanted.counted else here
    achieved = chosen[wanted.achieved(chosen).fillna(value=False)] if wanted.achieved else None
    for breakdown in BREAKDOWNS:
        tallies = [_tally(part, breakdown, children=wanted.children) for part in (achieved, chosen) if part is not None]
        yield breakdown, (tallies[0] if achieved is not None else None, tallies[-1])


def _of_the_month(found: Pass, rows: Frame, month: dict[str, pd.Timestamp]) -> Frame:
    """The rows of that month with its days, and the groups that they fall into."""
    if found.on:
        here = rows[(rows[found.on] >= month["starts_on"]) & (rows[found.on] <= month["as_at"])]
    else:
        here = rows[(rows["held_from_on"] <= month["as_at"]) & (rows["held_until_on"] > month["as_at"])]
    days = {name: month[name] for name in ("as_at", "twelve_months_before", "two_years_before")}
    here = here.assign(**days, on_day=here[found.on] if found.on else month["as_at"])
    return here.assign(by_team=here[found.team], by_age_group=age_group(here))


def _tally(rows: Frame, breakdown: str, *, children: bool) -> Tally:
    """How many rows each group has, or how many children, each of them once."""
    known = rows[rows["child_id"] >= 0] if children else rows
    if breakdown == "whole":
        return {"whole": known["child_id"].nunique() if children else len(known)}
    group = f"by_{breakdown}"
    known = known[["child_id", group]].drop_duplicates() if children else known
    return {name: number for name, number in known[group].value_counts().items() if number}
