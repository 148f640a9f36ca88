"""Child protection plans: how many, how long, how often, and whether the child is seen and reviewed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from lineofsight.core.clocks import add_months
from lineofsight.core.periods import Period
from tests.oracle.days import dates, due, falling_in, is_open
from tests.oracle.tally import Case, Reading, Row, Rows

LONG = timedelta(days=729)
"""A plan is long when it has lasted more days than these, its first and last day both counted."""


def own_plans(rows: Rows) -> list[Row]:
    """Plans of this council's own; those it keeps for another council are counted there."""
    return [row for row in rows["child_protection_plans"] if row["held_for_other_authority"] is not True]


def open_plans(rows: Rows, period: Period) -> list[Row]:
    return [row for row in own_plans(rows) if is_open(row, period.to_on)]


def on_plan(rows: Rows, period: Period) -> Iterator[Case]:
    for row in open_plans(rows, period):
        yield Case(row["child_id"], period.to_on)


def started(rows: Rows, period: Period) -> Iterator[Case]:
    for row, day in falling_in({"own": own_plans(rows)}, "own", "started_on", period):
        yield Case(row["child_id"], day)


def ended(rows: Rows, period: Period) -> Iterator[Case]:
    """Plans that ended, and whether they had lasted two years; without a first day nobody can say that they had."""
    for row, day in falling_in({"own": own_plans(rows)}, "own", "ended_on", period):
        yield Case(row["child_id"], day, _is_long(row["started_on"], day))


def open_two_years(rows: Rows, period: Period) -> Iterator[Case]:
    for row in open_plans(rows, period):
        yield Case(row["child_id"], period.to_on, _is_long(row["started_on"], period.to_on))


def _is_long(first: object, last: date) -> bool:
    return isinstance(first, date) and last - first + timedelta(days=1) > LONG


def repeat_ever(rows: Rows, period: Period) -> Iterator[Case]:
    for row, day in falling_in({"own": own_plans(rows)}, "own", "started_on", period):
        yield Case(row["child_id"], day, bool(earlier_plans(row, rows)))


def repeat_within_two_years(rows: Rows, period: Period) -> Iterator[Case]:
    """A plan that begins before the one before it has ended comes no later than two years after that end."""
    for row, day in falling_in({"own": own_plans(rows)}, "own", "started_on", period):
        ends = [plan["ended_on"] for plan in earlier_plans(row, rows)]
        again = any(isinstance(end, date) and day <= add_months(end, 24) for end in ends)
        yield Case(row["child_id"], day, again)


def earlier_plans(row: Row, rows: Rows) -> list[Row]:
    """The child's plans that began before this one."""
    start = row["started_on"]
    return [
        plan
        for plan in own_plans(rows)
        if plan is not row
        and row["child_id"] is not None
        and plan["child_id"] == row["child_id"]
        and isinstance(plan["started_on"], date)
        and isinstance(start, date)
        and plan["started_on"] < start
    ]


def visits_in_time(rows: Rows, period: Period) -> Iterator[Case]:
    """Seen within the interval; a child whose first visit is still to come in time is left out."""
    for plan in open_plans(rows, period):
        seen = events(plan, rows, "child_protection_visits", "visited_on", period.to_on)
        limit = due("child_protection_visit", seen[-1] if seen else plan["started_on"])
        is_late = limit is None or period.to_on > limit
        if seen or is_late:
            yield Case(plan["child_id"], period.to_on, not is_late)


def seen_alone(rows: Rows, period: Period) -> Iterator[Case]:
    """At the last visit that found the child; of two on one day, the one with the later number."""
    for plan in open_plans(rows, period):
        found = [
            (visited_on, str(row["child_protection_visit_id"]), row["seen_alone"] is True)
            for row in rows["child_protection_visits"]
            if row["child_id"] is not None and row["child_id"] == plan["child_id"] and row["child_seen"] is not False
            if isinstance(visited_on := row["visited_on"], date) and plan["started_on"] <= visited_on <= period.to_on
        ]
        if found:
            yield Case(plan["child_id"], period.to_on, max(found)[-1])


def emergency_in_six_months(rows: Rows, period: Period) -> Iterator[Case]:
    """Under police protection or an emergency order that began in the last six months, their first day included."""
    since = add_months(period.to_on, -6)
    removed = {
        row["child_id"]
        for row in rows["legal_statuses"]
        if row["legal_status"] in {"L1", "L2"}
        if isinstance(start := row["started_on"], date) and since <= start <= period.to_on
    }
    for plan in open_plans(rows, period):
        yield Case(plan["child_id"], period.to_on, plan["child_id"] in removed)


def over_fifteen_months(rows: Rows, period: Period) -> Iterator[Case]:
    for plan in open_plans(rows, period):
        start = plan["started_on"]
        if isinstance(start, date) and add_months(start, 15) < period.to_on:
            yield Case(plan["child_id"], period.to_on)


def reviews_in_time(rows: Rows, period: Period) -> Iterator[Case]:
    """On a plan for three months, and every review of the last year in time: the first after 3 months, then 6."""
    for plan in open_plans(rows, period):
        start = plan["started_on"]
        if isinstance(start, date) and add_months(start, 3) <= period.to_on:
            yield Case(plan["child_id"], period.to_on, _all_in_time(plan, rows, period))


def _all_in_time(plan: Row, rows: Rows, period: Period) -> bool:
    year_began_on = add_months(period.to_on, -12)
    limit = due("first_review_conference", plan["started_on"])
    for held_on in events(plan, rows, "child_protection_reviews", "held_on", period.to_on):
        if held_on > year_began_on and limit is not None and held_on > limit:
            return False
        limit = due("later_review_conference", held_on)
    return limit is not None and period.to_on <= limit


def events(plan: Row, rows: Rows, table: str, column: str, until: date) -> list[date]:
    """Days on which something was done for the child under the plan; a visit that missed the child is not one."""
    found = (
        row[column]
        for row in rows[table]
        if row["child_id"] is not None and row["child_id"] == plan["child_id"] and row.get("child_seen") is not False
    )
    start = plan["started_on"]
    return [day for day in dates(found) if isinstance(start, date) and start <= day <= until]


READINGS = {
    "children_on_protection_plan": Reading(on_plan, of_children=True),
    "protection_plans_started": Reading(started),
    "protection_plans_ended": Reading(ended),
    "plans_lasting_two_years_ended": Reading(ended, is_share=True),
    "plans_lasting_two_years_open": Reading(open_two_years, is_share=True, of_children=True),
    "repeat_plans_ever": Reading(repeat_ever, is_share=True),
    "repeat_plans_within_two_years": Reading(repeat_within_two_years, is_share=True),
    "child_protection_visits_in_time": Reading(visits_in_time, is_share=True, of_children=True),
    "seen_alone_at_last_protection_visit": Reading(seen_alone, is_share=True, of_children=True),
    "emergency_protection_in_six_months": Reading(emergency_in_six_months, is_share=True, of_children=True),
    "plans_over_fifteen_months": Reading(over_fifteen_months, of_children=True),
    "protection_reviews_in_time": Reading(reviews_in_time, is_share=True, of_children=True),
}
