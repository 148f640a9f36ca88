"""Children who go missing, and whether somebody listens to them when they are back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from lineofsight.core.clocks import london_day
from lineofsight.core.periods import Period
from tests.oracle.days import falling_in, in_period
from tests.oracle.tally import Case, Reading, Row, Rows

LIMIT = timedelta(hours=72)


def is_missing(episode: Row) -> bool:
    """Away without leave, with the carers knowing where, is not missing; where nobody said which, it was missing."""
    return episode["kind"] != "A"


def interviewed_in_period(rows: Rows, period: Period) -> Iterator[Case]:
    """Children who went missing in the period, and whether any interview with them was held in it."""
    episodes = {row["missing_episode_id"]: row["child_id"] for row in rows["missing_episodes"]}
    interviewed = {
        row["child_id"] or episodes.get(row["missing_episode_id"])
        for row in rows["return_interviews"]
        if isinstance(held_at := row["held_at"], datetime) and in_period(london_day(held_at), period)
    }
    for row, day in falling_in(rows, "missing_episodes", "started_on", period):
        if is_missing(row):
            yield Case(row["child_id"], day, row["child_id"] in interviewed)


def interviewed_in_time(rows: Rows, period: Period) -> Iterator[Case]:
    """Episodes that ended in the period, and whether an interview after them came within 72 hours of the return.

    Where an interview does not apply there is nothing to be in time.
    """
    for row, day in falling_in(rows, "missing_episodes", "ended_on", period):
        if is_missing(row) and row["return_interview_offered"] != "NA":
            yield Case(row["child_id"], day, any(_in_time(found) for found in _interviews_of(row, rows)))


def _interviews_of(episode: Row, rows: Rows) -> list[Row]:
    number = episode["missing_episode_id"]
    return [row for row in rows["return_interviews"] if row["missing_episode_id"] == number]


def _in_time(interview: Row) -> bool:
    returned_at, held_at = interview["returned_at"], interview["held_at"]
    return (
        isinstance(returned_at, datetime)
        and isinstance(held_at, datetime)
        and returned_at <= held_at <= returned_at + LIMIT
    )


READINGS = {
    "missing_children_with_return_interview": Reading(interviewed_in_period, is_share=True, of_children=True),
    "return_interviews_within_72_hours": Reading(interviewed_in_time, is_share=True),
}
