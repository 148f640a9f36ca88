"""Who works with the children, and whether anybody asks the worker about them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lineofsight.core.clocks import add_months
from lineofsight.core.periods import Period
from tests.oracle.care import children_in_care
from tests.oracle.days import is_open
from tests.oracle.tally import Case, Reading, Row, Rows

HOLD_NO_CASE = ("review", "chair", "advis", "iro", "support")


def many_social_workers(rows: Rows, period: Period) -> Iterator[Case]:
    """Three different workers or more who held the case of a child now in care on some day of twelve months."""
    for child in children_in_care(rows, period.to_on):
        held = [row for row in rows["involvements"] if row["child_id"] == child and _held_in_year(row, period.to_on)]
        workers = {row["worker_id"] for row in held} - {None}
        yield Case(child, period.to_on, len(workers) >= 3)


def _held_in_year(row: Row, last_day: date) -> bool:
    role = str(row["role"] or "").lower()
    started_on, ended_on = row["started_on"], row["ended_on"]
    began = isinstance(started_on, date) and started_on <= last_day
    went_on = not isinstance(ended_on, date) or ended_on > add_months(last_day, -12)
    return began and went_on and not any(word in role for word in HOLD_NO_CASE)


def supervised(rows: Rows, period: Period) -> Iterator[Case]:
    """Cases open for three months, and whether the child was talked about in supervision in the last three.

    The rule looks back from the day of the count, for the one as for the other.
    """
    last_day, since = period.to_on, add_months(period.to_on, -3)
    for row in rows["referrals"]:
        start = row["referred_on"]
        is_case = is_open(row, last_day, "referred_on", "closed_on") and row["no_further_action"] is not True
        if is_case and isinstance(start, date) and start <= since:
            days = [found["supervised_on"] for found in rows["supervisions"] if found["child_id"] == row["child_id"]]
            lately = any(isinstance(day, date) and since <= day <= last_day for day in days)
            yield Case(row["child_id"], last_day, lately)


READINGS = {"cases_supervised_in_three_months": Reading(supervised, is_share=True, of_children=True)}

OF_LINKED_HISTORIES = {
    "three_or_more_social_workers": Reading(many_social_workers, is_share=True, of_children=True),
}
