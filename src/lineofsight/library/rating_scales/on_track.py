"""Three colours, of which green means on track; it needs no evidence, and says nothing of what has changed."""

from __future__ import annotations

from datetime import date

from lineofsight.core.progress import Completion, Delivery, Facts
from lineofsight.core.rating_scales import Example, RatingScale, State
from lineofsight.library.rating_states import AMBER_AT_RISK, IN_TIME_OR_DONE, RED_OVERDUE

rating_scale = RatingScale(
    title="Red, amber, green: green is on track",
    about=(
        "The colour follows the calendar alone. Work whose date was moved stays amber, so that a moved date is seen "
        "until the work is done. Green here is not the green of a scale that asks for evidence."
    ),
    source="The shape of council-plan monitoring in several English councils; wordings differ.",
    states=(
        RED_OVERDUE,
        AMBER_AT_RISK,
        State(
            name="Green",
            definition="On track for its first date, or done.",
            colour="green",
            called_for_by=IN_TIME_OR_DONE,
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
