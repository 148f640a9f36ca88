"""Four colours: yellow stands between amber and green."""

from __future__ import annotations

from datetime import date

from lineofsight.core.progress import Completion, Delivery, Evidence, Facts, Impact, Timing
from lineofsight.core.rating_scales import Example, Needs, RatingScale, State

rating_scale = RatingScale(
    title="Red, amber, yellow, green",
    about=(
        "Every action starts red. Yellow, which is better than amber, is work that goes to plan or awaits its "
        "verification; green has to be shown."
    ),
    source="The order of colours in plans published in 2009 and 2017; their definitions were not printed.",
    some_delay_days=90,
    states=(
        State(name="Red", definition="Not started, or delayed for long.", colour="red", called_for_by=(Needs(),)),
        State(
            name="Amber",
            definition="Started, with some delay, a failed verification or no due date.",
            colour="amber",
            called_for_by=(Needs(completion=Completion.REOPENED, timing=Timing.NO_DUE_DATE),),
        ),
        State(
            name="Yellow",
            definition="Started and not late; or done and awaiting verification.",
            colour="yellow",
            called_for_by=(
                Needs(completion=Completion.IN_PROGRESS, timing=Timing.MOVED),
                Needs(completion=Completion.DONE),
            ),
        ),
        State(
            name="Green",
            definition="Completed, and evidence shows that what was to improve has improved.",
            colour="green",
            called_for_by=(Needs(completion=Completion.VERIFIED, impact=Impact.MET, evidence=Evidence.VERIFIED),),
        ),
    ),
    examples=(
        Example(
            says="Ninety days late is still some delay.",
            facts=Facts(completion=Completion.IN_PROGRESS, delivery=Delivery(due_on=date(2017, 7, 2))),
            on=date(2017, 9, 30),
            gives="Amber",
        ),
        Example(
            says="Ninety-one is a long one.",
            facts=Facts(completion=Completion.IN_PROGRESS, delivery=Delivery(due_on=date(2017, 7, 1))),
            on=date(2017, 9, 30),
            gives="Red",
        ),
        Example(
            says="Work in time for a date that was moved is yellow.",
            facts=Facts(
                completion=Completion.IN_PROGRESS,
                delivery=Delivery(first_due_on=date(2017, 6, 30), due_on=date(2017, 12, 31), revised=2),
            ),
            on=date(2017, 9, 30),
            gives="Yellow",
        ),
        Example(
            says="Verified as done, but nobody knows whether it helped: yellow.",
            facts=Facts(
                completion=Completion.VERIFIED,
                delivery=Delivery(due_on=date(2017, 12, 31), finished_on=date(2017, 9, 1)),
                tests=(Impact.MET, Impact.UNKNOWN),
                evidence=Evidence.VERIFIED,
            ),
            on=date(2017, 9, 30),
            gives="Yellow",
        ),
    ),
)
