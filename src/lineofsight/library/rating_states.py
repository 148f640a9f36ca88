"""What several rating scales have in common: the ways to a state, and the states that are worded alike.

A state is taken into a scale whole, or a scale gives one of the ways a name and words of its own.
"""

from __future__ import annotations

from lineofsight.core.progress import Completion, Evidence, Impact, Timing
from lineofsight.core.rating_scales import Needs, State

WHATEVER_IS_LEFT = (Needs(),)
BEGUN = (Needs(completion=Completion.REOPENED, timing=Timing.NO_DUE_DATE),)
TO_PLAN_OR_DONE = (Needs(completion=Completion.IN_PROGRESS, timing=Timing.MOVED), Needs(completion=Completion.DONE))
IN_TIME_OR_DONE = (Needs(timing=Timing.IN_TIME), Needs(completion=Completion.DONE))
IMPROVED = (Needs(completion=Completion.VERIFIED, impact=Impact.MET, evidence=Evidence.VERIFIED),)
EMBEDDED = (Needs(completion=Completion.VERIFIED, impact=Impact.SUSTAINED, evidence=Evidence.VERIFIED),)

RED_NOT_STARTED = State(
    name="Red", definition="Not started, or delayed for long.", colour="red", called_for_by=WHATEVER_IS_LEFT
)
AMBER_WITH_SOME_DELAY = State(
    name="Amber",
    definition="Started, with some delay, a failed verification or no due date.",
    colour="amber",
    called_for_by=BEGUN,
)
YELLOW_TO_PLAN = State(
    name="Yellow",
    definition="Started and not late; or done, and not yet shown to have helped.",
    colour="yellow",
    called_for_by=TO_PLAN_OR_DONE,
)
GREEN_IMPROVED = State(
    name="Green",
    definition="Completed, and evidence shows that what was to improve has improved.",
    colour="green",
    called_for_by=IMPROVED,
)

RED_OVERDUE = State(name="Red", definition="Overdue.", colour="red", called_for_by=WHATEVER_IS_LEFT)
AMBER_AT_RISK = State(
    name="Amber",
    definition="At risk: the date was moved, the work has not begun by its time, or there is no date.",
    colour="amber",
    called_for_by=(Needs(timing=Timing.NO_DUE_DATE),),
)
