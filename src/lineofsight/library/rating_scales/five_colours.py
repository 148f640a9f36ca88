"""Five colours: from not started to complete and embedded."""

from __future__ import annotations

from datetime import date

from lineofsight.core.progress import Completion, Delivery, Evidence, Facts, Impact
from lineofsight.core.rating_scales import Example, RatingScale, State
from lineofsight.library.rating_states import (
    AMBER_WITH_SOME_DELAY,
    EMBEDDED,
    GREEN_IMPROVED,
    RED_NOT_STARTED,
    YELLOW_TO_PLAN,
)

rating_scale = RatingScale(
    title="Red, amber, yellow, green, blue",
    about=(
        "Yellow goes to plan, or is done and not yet shown to have helped; green is completed with evidence; and blue "
        "is embedded: the improvement has lasted for as long as was asked."
    ),
    source="General use: the four colours with blue above them.",
    some_delay_days=90,
    states=(
        RED_NOT_STARTED,
        AMBER_WITH_SOME_DELAY,
        YELLOW_TO_PLAN,
        GREEN_IMPROVED,
        State(
            name="Blue",
            definition="Embedded: evidence shows that the improvement has lasted.",
            colour="blue",
            called_for_by=EMBEDDED,
        ),
    ),
    examples=(
        Example(
            says="Work that failed its verification is amber, although its day has not come.",
            facts=Facts(completion=Completion.REOPENED, delivery=Delivery(due_on=date(2025, 9, 30))),
            on=date(2025, 5, 1),
            gives="Amber",
        ),
        Example(
            says="Work that is said to be done is yellow until it is verified.",
            facts=Facts(completion=Completion.DONE, tests=(Impact.MET,), evidence=Evidence.OFFERED),
            on=date(2025, 5, 1),
            gives="Yellow",
        ),
        Example(
            says="Tests that are met, and not yet for long enough, are green.",
            facts=Facts(
                completion=Completion.VERIFIED, tests=(Impact.SUSTAINED, Impact.MET), evidence=Evidence.VERIFIED
            ),
            on=date(2025, 5, 1),
            gives="Green",
        ),
        Example(
            says="Tests that have all stayed met are blue.",
            facts=Facts(completion=Completion.VERIFIED, tests=(Impact.SUSTAINED,), evidence=Evidence.VERIFIED),
            on=date(2025, 5, 1),
            gives="Blue",
        ),
        Example(
            says="Proposed work is red, whatever its dates.",
            facts=Facts(completion=Completion.PROPOSED, delivery=Delivery(due_on=date(2026, 5, 1))),
            on=date(2025, 5, 1),
            gives="Red",
        ),
    ),
)
