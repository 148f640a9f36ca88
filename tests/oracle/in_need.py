"""Children on a plan as children in need, and nothing more than that."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lineofsight.core.periods import Period
from tests.oracle.care import children_in_care
from tests.oracle.days import is_open
from tests.oracle.tally import Case, Reading, Rows


def on_child_in_need_plan(rows: Rows, period: Period) -> Iterator[Case]:
    """An open plan on record, while the child is neither on a protection plan nor in care."""
    elsewhere = children_in_care(rows, period.to_on) | protected(rows, period.to_on)
    for row in rows["child_in_need_plans"]:
        if is_open(row, period.to_on) and row["child_id"] not in elsewhere:
            yield Case(row["child_id"], period.to_on)


def protected(rows: Rows, day: date) -> set[object]:
    """Children on a protection plan, whichever council's it is."""
    return {row["child_id"] for row in rows["child_protection_plans"] if is_open(row, day)}


READINGS = {"children_on_child_in_need_plan": Reading(on_child_in_need_plan, of_children=True)}
