"""Initial conferences to be held."""

from __future__ import annotations

from collections.abc import Iterator

from lineofsight.core.deadlines import ChildsRows, Clock, Tracker

RULE = "initial_child_protection_conference"


def clocks(child: ChildsRows) -> Iterator[Clock]:
    """From the strategy discussion that began each enquiry to the first conference held because of it.

    An enquiry that ended without one stops the clock, unless a conference is arranged. Where several rows share an
    enquiry's number, the earliest began it.
    """
    enquiries = [row for row in child.of("section_47_enquiries") if child.has_been(row["started_on"])]
    enquiries.sort(key=lambda row: row["started_on"])
    for number, row in {row["section_47_enquiry_id"]: row for row in reversed(enquiries)}.items():
        led_to = [each for each in child.of("conferences") if number and each["section_47_enquiry_id"] == number]
        held = [each["held_on"] for each in led_to if child.has_been(each["held_on"])]
        ended_on = row["ended_on"] if not led_to and child.has_been(row["ended_on"]) else None
        yield Clock(RULE, row["started_on"], row, min(held, default=None), ended_on)


tracker = Tracker(
    title="Initial conferences",
    because="Fifteen working days are all the time in which a child thought to be at risk may wait for a decision.",
    place=50,
    table="section_47_enquiries",
    uses=(
        "section_47_enquiries.started_on",
        "section_47_enquiries.ended_on",
        "conferences.section_47_enquiry_id",
        "conferences.held_on",
    ),
    timescales=(RULE,),
    clocks=clocks,
    note="The clock runs for every open enquiry, since whether it will come to a conference is not known yet.",
)
