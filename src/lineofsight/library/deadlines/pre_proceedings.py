"""Pre-proceedings to be brought to an end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lineofsight.core.deadlines import ChildsRows, Clock, Tracker

RULE = "pre_proceedings_sixteen_weeks"
GUIDANCE_CAME_ON = date(2021, 3, 1)


def clocks(child: ChildsRows) -> Iterator[Clock]:
    """From the decision, else the letter, else the first meeting; from the guidance for those already in it then."""
    for row in child.of("pre_proceedings"):
        began_on = row["decided_on"] or row["letter_sent_on"] or row["first_meeting_on"]
        if child.has_been(began_on):
            met_on = row["ended_on"] if child.has_been(row["ended_on"]) else None
            yield Clock(RULE, max(began_on, GUIDANCE_CAME_ON), row, met_on)


tracker = Tracker(
    title="Pre-proceedings",
    because="Months in which nobody decides are months of a childhood.",
    place=90,
    table="pre_proceedings",
    uses=(
        "pre_proceedings.decided_on",
        "pre_proceedings.letter_sent_on",
        "pre_proceedings.first_meeting_on",
        "pre_proceedings.ended_on",
    ),
    timescales=(RULE,),
    clocks=clocks,
    note="A line for each child; the figures count families.",
)
