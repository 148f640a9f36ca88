"""Four colours, shortened to BRAG: blue, above green, means complete and embedded."""

from __future__ import annotations

from datetime import date

from lineofsight.core.progress import Completion, Delivery, Evidence, Facts, Impact
from lineofsight.core.rating_scales import Example, RatingScale, State
from lineofsight.library.rating_states import AMBER_AT_RISK, EMBEDDED, IN_TIME_OR_DONE, RED_OVERDUE

rating_scale = RatingScale(
    title="Blue, red, amber, green: blue is complete and embedded",
    about=(
        "Red, amber and green follow the calendar. Blue has to be shown: the work verified, its tests of success met "
        "for as long as was asked, and the evidence verified."
    ),
    source="General use. Councils define blue differently, so read the definitions before taking this one.",
    states=(
        RED_OVERDUE,
        AMBER_AT_RISK,
        State(
            name="Green",
            definition="On track for its first date, or done and not yet shown to last.",
            colour="green",
            called_for_by=IN_TIME_OR_DONE,
        ),
        State(
            name="Blue",
            definition="Complete and embedded: evidence shows that the improvement has lasted.",
            colour="blue",
            called_for_by=EMBEDDED,
        ),
    ),
    examples=(
        Example(
            says="Work in time for a date that was moved is at risk.",
            facts=Facts(
                completion=Completion.IN_PROGRESS,
                delivery=Delivery(first_due_on=date(2025, 3, 31), due_on=date(2025, 9, 30), revised=1),
            ),
            on=date(2025, 5, 1),
            gives="Amber",
        ),
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
