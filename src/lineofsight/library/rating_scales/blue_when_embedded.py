"""Four colours, shortened to BRAG: blue, above green, means complete and embedded."""

from __future__ import annotations

from datetime import date

from lineofsight.core.progress import Completion, Delivery, Evidence, Facts, Impact, Timing
from lineofsight.core.rating_scales import Example, Needs, RatingScale, State

rating_scale = RatingScale(
    title="Blue, red, amber, green: blue is complete and embedded",
    about=(
        "Red, amber and green follow the calendar. Blue has to be shown: the work verified, its tests of success met "
        "for as long as was asked, and the evidence verified."
    ),
    source="General use. Councils define blue differently, so read the definitions before taking this one.",
    states=(
        State(name="Red", definition="Overdue.", colour="red", called_for_by=(Needs(),)),
        State(
            name="Amber",
            definition="At risk: the date was moved, the work has not begun by its time, or there is no date.",
            colour="amber",
            called_for_by=(Needs(timing=Timing.NO_DUE_DATE),),
        ),
        State(
            name="Green",
            definition="On track for its first date, or done and not yet shown to last.",
            colour="green",
            called_for_by=(Needs(timing=Timing.IN_TIME), Needs(completion=Completion.DONE)),
        ),
        State(
            name="Blue",
            definition="Complete and embedded: evidence shows that the improvement has lasted.",
            colour="blue",
            called_for_by=(Needs(completion=Completion.VERIFIED, impact=Impact.SUSTAINED, evidence=Evidence.VERIFIED),),
        ),
    ),
    examples=(
        Example(
            says="Done and shown once is green: it has not lasted yet.",
            facts=Facts(
                completion=Completion.VERIFIED,
                delivery=Delivery(due_on=date(2025, 3, 31), finished_on=date(2025, 3, 1)),
                tests=(Impact.MET,),
                evidence=Evidence.VERIFIED,
            ),
            on=date(2025, 5, 1),
            gives="Green",
        ),
        Example(
            says="Once every test has stayed met, it is blue.",
            facts=Facts(
                completion=Completion.CLOSED,
                delivery=Delivery(due_on=date(2025, 3, 31), finished_on=date(2025, 3, 1)),
                tests=(Impact.SUSTAINED, Impact.SUSTAINED),
                evidence=Evidence.VERIFIED,
            ),
            on=date(2025, 12, 1),
            gives="Blue",
        ),
        Example(
            says="Work that failed its verification, with its date gone by, is overdue again.",
            facts=Facts(
                completion=Completion.REOPENED,
                delivery=Delivery(due_on=date(2025, 3, 31), finished_on=date(2025, 3, 1)),
                tests=(Impact.NOT_MET,),
                evidence=Evidence.VERIFIED,
            ),
            on=date(2025, 12, 1),
            gives="Red",
        ),
    ),
)
