"""Return interviews of children who were missing."""

from __future__ import annotations

from collections.abc import Iterator

from lineofsight.core.clocks import london_day
from lineofsight.core.deadlines import ChildsRows, Clock, Row, Tracker

RULE = "return_interview"
MISSING = "M"
NOT_APPLICABLE = "NA"
NO = "N"


def clocks(child: ChildsRows) -> Iterator[Clock]:
    """From the child's return to the first interview held because of it.

    A child who did not want one stops the clock, on the day of the offer or, where it is not known, of the return.
    """
    for row in child.of("missing_episodes"):
        if (row["kind"] or MISSING) == MISSING and row["return_interview_offered"] != NOT_APPLICABLE:
            yield from _clock(row, child)


def _clock(row: Row, child: ChildsRows) -> Iterator[Clock]:
    number = row["missing_episode_id"]
    interviews = [each for each in child.of("return_interviews") if each["missing_episode_id"] == number]
    returned = min((each["returned_at"] for each in interviews if each["returned_at"]), default=None)
    started_on = london_day(returned) if returned else row["ended_on"]
    if not child.has_been(started_on):
        return
    held = [london_day(each["held_at"]) for each in interviews if each["held_at"]]
    met_on = min((day for day in held if child.has_been(day)), default=None)
    declined = row["return_interview_accepted"] == NO and met_on is None
    offered = [london_day(each["offered_at"]) for each in interviews if each["offered_at"]]
    ended_on = min(offered, default=started_on) if declined else None
    yield Clock(RULE, started_on, row, met_on, ended_on, returned)


tracker = Tracker(
    title="Return interviews",
    because="What drove a child to run is told in the first days or not at all.",
    place=140,
    table="missing_episodes",
    uses=(
        "missing_episodes.kind",
        "missing_episodes.ended_on",
        "missing_episodes.return_interview_offered",
        "missing_episodes.return_interview_accepted",
        "return_interviews.missing_episode_id",
        "return_interviews.returned_at",
        "return_interviews.offered_at",
        "return_interviews.held_at",
    ),
    timescales=(RULE,),
    clocks=clocks,
    note="The due day is the day on which the 72 hours are over.",
)
