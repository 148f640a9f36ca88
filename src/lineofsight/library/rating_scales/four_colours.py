"""Four colours: yellow stands between amber and green."""

from __future__ import annotations

from datetime import date

from lineofsight.core.progress import Completion, Delivery, Evidence, Facts, Impact
from lineofsight.core.rating_scales import Example, RatingScale
from lineofsight.library.rating_states import AMBER_WITH_SOME_DELAY, GREEN_IMPROVED, RED_NOT_STARTED, YELLOW_TO_PLAN

rating_scale = RatingScale(
    title="Red, amber, yellow, green",
    about=(
        "Every action starts red. Yellow, which is better than amber, is work that goes to plan, or is done and not "
        "yet shown to have helped; green has to be shown."
    ),
    source="The order of colours in plans published in 2009 and 2017; their definitions were not printed.",
    some_delay_days=90,
    states=(RED_NOT_STARTED, AMBER_WITH_SOME_DELAY, YELLOW_TO_PLAN, GREEN_IMPROVED),
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
            says="Verified as done, and shown to have helped: green.",
            facts=Facts(completion=Completion.VERIFIED, tests=(Impact.MET,), evidence=Evidence.VERIFIED),
            on=date(2017, 9, 30),
            gives="Green",
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
