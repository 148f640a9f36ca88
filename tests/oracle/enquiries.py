"""Section 47 enquiries and what followed them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lineofsight.core.periods import Period
from tests.oracle.days import due, falling_in
from tests.oracle.tally import Case, Reading, Row, Rows


def started(rows: Rows, period: Period) -> Iterator[Case]:
    for row, day in falling_in(rows, "section_47_enquiries", "started_on", period):
        yield Case(row["child_id"], day)


def conferences_of(enquiry: Row, rows: Rows) -> list[Row]:
    """Conferences held because of an enquiry: its number and the child must both be right."""
    same = ("section_47_enquiry_id", "child_id")
    return [
        row
        for row in rows["conferences"]
        if isinstance(row["held_on"], date) and all(row[key] is not None and row[key] == enquiry[key] for key in same)
    ]


def led_to_conference(rows: Rows, period: Period) -> Iterator[Case]:
    for row, day in falling_in(rows, "section_47_enquiries", "started_on", period):
        yield Case(row["child_id"], day, bool(conferences_of(row, rows)))


def led_to_plan(rows: Rows, period: Period) -> Iterator[Case]:
    for row, day in falling_in(rows, "section_47_enquiries", "started_on", period):
        yield Case(row["child_id"], day, any(found["plan_made"] is True for found in conferences_of(row, rows)))


def plan_after_conference(rows: Rows, period: Period) -> Iterator[Case]:
    for row, day in falling_in(rows, "section_47_enquiries", "started_on", period):
        held = conferences_of(row, rows)
        if held:
            yield Case(row["child_id"], day, any(found["plan_made"] is True for found in held))


def conferences_in_time(rows: Rows, period: Period) -> Iterator[Case]:
    """Conferences of the council's own enquiries, from the strategy discussion; one held before it is not in time."""
    for row, day in falling_in(rows, "conferences", "held_on", period):
        if row["transferred_in"] is True:
            continue
        enquiries = [found for found in rows["section_47_enquiries"] if row in conferences_of(found, rows)]
        starts = [found["started_on"] for found in enquiries]
        yield Case(row["child_id"], day, any(_within(start, day) for start in starts))


def _within(start: object, day: date) -> bool:
    limit = due("initial_child_protection_conference", start)
    return isinstance(start, date) and limit is not None and start <= day <= limit


def conferences_held(rows: Rows, period: Period) -> Iterator[Case]:
    for row, day in falling_in(rows, "conferences", "held_on", period):
        yield Case(row["child_id"], day, row["plan_made"] is True)


READINGS = {
    "section_47_enquiries_started": Reading(started),
    "section_47_funnel.enquiries": Reading(started),
    "section_47_funnel.conference": Reading(led_to_conference, is_share=True),
    "section_47_funnel.plan": Reading(led_to_plan, is_share=True),
    "section_47_funnel.plan_of_conference": Reading(plan_after_conference, is_share=True),
    "conferences_in_time": Reading(conferences_in_time, is_share=True),
    "conferences_held": Reading(conferences_held),
    "conferences_leading_to_plan": Reading(conferences_held, is_share=True),
}
