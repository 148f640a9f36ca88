"""Three colours, of which green means on track; it needs no evidence, and says nothing of what has changed."""

from __future__ import annotations

from datetime import date

from lineofsight.core.progress import Completion, Delivery, Facts, Timing
from lineofsight.core.rating_scales import Example, Needs, RatingScale, State

rating_scale = RatingScale(
    title="Red, amber, green: green is on track",
    about=(
        "The colour follows the calendar alone. Work whose date was moved stays amber, so that a moved date is seen "
        "until the work is done. Green here is not the green of a scale that asks for evidence."
    ),
    source="The shape of council-plan monitoring in several English councils; wordings differ.",
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
            definition="On track for its first date, or done.",
            colour="green",
            called_for_by=(Needs(timing=Timing.IN_TIME), Needs(completion=Completion.DONE)),
        ),
    ),
    examples=(
        Example(
            says="Work that is to begin later is on track.",
            facts=Facts(
                completion=Completion.AGREED,
                delivery=Delivery(starts_on=date(2025, 6, 1), due_on=date(2025, 9, 30)),
            ),
            on=date(2025, 5, 1),
            gives="Green",
        ),
        Example(
            says="A date that was moved is seen, although the new one has not passed.",
            facts=Facts(
                completion=Completion.IN_PROGRESS,
                delivery=Delivery(first_due_on=date(2025, 3, 31), due_on=date(2025, 9, 30), revised=1),
            ),
            on=date(2025, 5, 1),
            gives="Amber",
        ),
        Example(
            says="Without a due date nobody can say that the work is on track.",
            facts=Facts(completion=Completion.IN_PROGRESS),
            on=date(2025, 5, 1),
            gives="Amber",
        ),
        Example(
            says="One day late is overdue.",
            facts=Facts(completion=Completion.IN_PROGRESS, delivery=Delivery(due_on=date(2025, 4, 30))),
            on=date(2025, 5, 1),
            gives="Red",
        ),
    ),
)
