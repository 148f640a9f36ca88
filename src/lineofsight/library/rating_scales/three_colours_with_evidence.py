"""Three colours, of which green means completed and shown by evidence."""

from __future__ import annotations

from datetime import date

from lineofsight.core.progress import Completion, Delivery, Evidence, Facts, Impact, Timing
from lineofsight.core.rating_scales import Example, Needs, RatingScale, State

rating_scale = RatingScale(
    title="Red, amber, green: green is completed, with evidence",
    about=(
        "Amber covers all work that has begun and is not long delayed, however well it goes. Green has to be shown: "
        "the work verified, its tests of success met, and the evidence verified."
    ),
    source="The shape of an English council's published action plan of 2017 after a single inspection.",
    some_delay_days=90,
    states=(
        State(
            name="Red",
            definition="Not started, or delayed for long.",
            colour="red",
            called_for_by=(Needs(),),
        ),
        State(
            name="Amber",
            definition="Started, with at most some delay; or said to be done, and not yet shown.",
            colour="amber",
            called_for_by=(
                Needs(completion=Completion.REOPENED, timing=Timing.NO_DUE_DATE),
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
            says="Work that nobody has begun is red, although its day has not come.",
            facts=Facts(completion=Completion.AGREED, delivery=Delivery(due_on=date(2017, 12, 31))),
            on=date(2017, 9, 30),
            gives="Red",
        ),
        Example(
            says="Work that goes well is amber until it is over.",
            facts=Facts(completion=Completion.IN_PROGRESS, delivery=Delivery(due_on=date(2017, 12, 31))),
            on=date(2017, 9, 30),
            gives="Amber",
        ),
        Example(
            says="Work that is verified, with a test met but no verified evidence, is not green.",
            facts=Facts(
                completion=Completion.VERIFIED,
                delivery=Delivery(due_on=date(2017, 12, 31), finished_on=date(2017, 9, 1)),
                tests=(Impact.MET,),
                evidence=Evidence.OFFERED,
            ),
            on=date(2017, 9, 30),
            gives="Amber",
        ),
        Example(
            says="Once the evidence is verified as well, it is green, late or not.",
            facts=Facts(
                completion=Completion.VERIFIED,
                delivery=Delivery(due_on=date(2017, 6, 30), finished_on=date(2017, 9, 1)),
                tests=(Impact.MET,),
                evidence=Evidence.VERIFIED,
            ),
            on=date(2017, 9, 30),
            gives="Green",
        ),
        Example(
            says="Work in progress that is overdue by more than 90 days is red.",
            facts=Facts(completion=Completion.IN_PROGRESS, delivery=Delivery(due_on=date(2017, 6, 30))),
            on=date(2017, 9, 30),
            gives="Red",
        ),
    ),
)
