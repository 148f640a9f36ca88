"""Three colours, of which green means completed and shown by evidence."""

from __future__ import annotations

from datetime import date

from lineofsight.core.progress import Completion, Delivery, Evidence, Facts, Impact
from lineofsight.core.rating_scales import Example, Needs, RatingScale, State
from lineofsight.library.rating_states import BEGUN, GREEN_IMPROVED, RED_NOT_STARTED

rating_scale = RatingScale(
    title="Red, amber, green: green is completed, with evidence",
    about=(
        "Amber covers all work that has begun and is not long delayed, however well it goes. Green has to be shown: "
        "the work verified, its tests of success met, and the evidence verified."
    ),
    source="The shape of an English council's published action plan of 2017 after a single inspection.",
    some_delay_days=90,
    states=(
        RED_NOT_STARTED,
        State(
            name="Amber",
            definition="Started, with at most some delay; or said to be done, and not yet shown.",
            colour="amber",
            called_for_by=(*BEGUN, Needs(completion=Completion.DONE)),
        ),
        GREEN_IMPROVED,
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
