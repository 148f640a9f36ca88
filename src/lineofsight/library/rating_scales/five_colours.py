"""Five colours: from not started to complete and embedded."""

from __future__ import annotations

from datetime import date

from lineofsight.core.progress import Completion, Delivery, Evidence, Facts, Impact, Timing
from lineofsight.core.rating_scales import Example, Needs, RatingScale, State

rating_scale = RatingScale(
    title="Red, amber, yellow, green, blue",
    about=(
        "Yellow goes to plan or awaits verification, green is completed with evidence, and blue is embedded: the "
        "improvement has lasted for as long as was asked."
    ),
    source="General use: the four colours with blue above them.",
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
        State(
            name="Blue",
            definition="Embedded: evidence shows that the improvement has lasted.",
            colour="blue",
            called_for_by=(Needs(completion=Completion.VERIFIED, impact=Impact.SUSTAINED, evidence=Evidence.VERIFIED),),
        ),
    ),
    examples=(
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
