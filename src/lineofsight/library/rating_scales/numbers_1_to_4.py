"""Numbers from 1, fully achieved, to 4, not achieved, as scrutiny committees use them."""

from __future__ import annotations

from datetime import date

from lineofsight.core.progress import Completion, Delivery, Evidence, Facts, Impact
from lineofsight.core.rating_scales import Example, RatingScale, State
from lineofsight.library.rating_states import BEGUN, IMPROVED, TO_PLAN_OR_DONE, WHATEVER_IS_LEFT

rating_scale = RatingScale(
    title="1 to 4, from fully achieved to not achieved",
    about="The lower the number the better. Fully achieved has to be shown: verified, with evidence and tests met.",
    source="The numbers 1 and 2 are those of scrutiny reviews published in 2017; 3 and 4 are worded here.",
    some_delay_days=90,
    states=(
        State(
            name="4",
            definition="Not achieved: not started, or delayed for long.",
            colour="red",
            called_for_by=WHATEVER_IS_LEFT,
        ),
        State(
            name="3",
            definition="Slipped: started, but late, reopened or without a due date.",
            colour="amber",
            called_for_by=BEGUN,
        ),
        State(
            name="2",
            definition="On track; or done, and not yet shown to have helped.",
            colour="yellow",
            called_for_by=TO_PLAN_OR_DONE,
        ),
        State(
            name="1",
            definition="Fully achieved, and evidence shows it.",
            colour="green",
            called_for_by=IMPROVED,
        ),
    ),
    examples=(
        Example(
            says="Agreed and not begun, it is not achieved.",
            facts=Facts(completion=Completion.AGREED, delivery=Delivery(due_on=date(2017, 12, 31))),
            on=date(2017, 9, 30),
            gives="4",
        ),
        Example(
            says="Work in time is on track.",
            facts=Facts(completion=Completion.IN_PROGRESS, delivery=Delivery(due_on=date(2017, 12, 31))),
            on=date(2017, 9, 30),
            gives="2",
        ),
        Example(
            says="A day late, it has slipped.",
            facts=Facts(completion=Completion.IN_PROGRESS, delivery=Delivery(due_on=date(2017, 9, 29))),
            on=date(2017, 9, 30),
            gives="3",
        ),
        Example(
            says="Verified, with evidence and its test met, it is fully achieved.",
            facts=Facts(completion=Completion.VERIFIED, tests=(Impact.MET,), evidence=Evidence.VERIFIED),
            on=date(2017, 9, 30),
            gives="1",
        ),
        Example(
            says="Done, with a test of success that is not met, is not fully achieved.",
            facts=Facts(completion=Completion.VERIFIED, tests=(Impact.NOT_MET,), evidence=Evidence.VERIFIED),
            on=date(2017, 9, 30),
            gives="2",
        ),
    ),
)
