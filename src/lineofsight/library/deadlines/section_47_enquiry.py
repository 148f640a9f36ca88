"""Section 47 enquiries to be finished."""

from __future__ import annotations

from lineofsight.core.deadlines import Tracker
from lineofsight.library.running_clocks import for_each_row

tracker = Tracker(
    title="Section 47 enquiries",
    because="While an enquiry is open, nobody has said whether the child is safe.",
    place=40,
    table="section_47_enquiries",
    uses=("section_47_enquiries.started_on", "section_47_enquiries.ended_on"),
    timescales=("section_47_completion",),
    clocks=for_each_row("section_47_enquiries", "section_47_completion", started="started_on", met="ended_on"),
)
