"""Assessments: seen, in time, and those that wait."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lineofsight.core.periods import Period
from tests.oracle.days import due, falling_in, is_open
from tests.oracle.tally import Case, Reading, Rows


def seen(rows: Rows, period: Period) -> Iterator[Case]:
    """Finished assessments of all but the unborn: was the child seen? A blank is not a yes."""
    people = {person["child_id"]: person for person in rows["people"]}
    for row, day in falling_in(rows, "assessments", "authorised_on", period):
        person = people.get(row["child_id"], {})
        birth_on = person.get("born_on") or person.get("expected_birth_on")
        if not (isinstance(birth_on, date) and birth_on > day):
            yield Case(row["child_id"], day, row["child_seen"] is True)


def in_time(rows: Rows, period: Period) -> Iterator[Case]:
    """Without a start nobody can say, and signed off before it began is an error: neither is in time."""
    for row, day in falling_in(rows, "assessments", "authorised_on", period):
        started_on = row["started_on"]
        limit = due("assessment", started_on) if isinstance(started_on, date) else None
        yield Case(row["child_id"], day, limit is not None and started_on <= day <= limit)


def open_and_overdue(rows: Rows, period: Period) -> Iterator[Case]:
    for row in rows["assessments"]:
        if is_open(row, period.to_on, closed="authorised_on"):
            limit = due("assessment", row["started_on"])
            yield Case(row["child_id"], period.to_on, limit is not None and period.to_on > limit)


READINGS = {
    "child_seen_in_assessment": Reading(seen, is_share=True),
    "assessments_in_time": Reading(in_time, is_share=True),
    "assessments_open_and_overdue": Reading(open_and_overdue, is_share=True),
}
