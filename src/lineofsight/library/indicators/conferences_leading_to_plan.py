"""Initial conferences that led to a plan."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

indicator = Share(
    code="CP-04",
    title="Initial conferences that led to a protection plan",
    because="A conference is hard on a family: if many end without a plan, many need not have been called.",
    subject="conferences",
    unit="children at conferences",
    when=during("held_on"),
    achieved=row.plan_made,
    not_recorded=row.plan_made.isnull(),
    pairs_with="section_47_funnel",
    source="The children in need census, by the day the conference was held.",
    note="Children and not meetings are counted. Conferences for families who moved in are among them.",
    decimals=0,
    examples=(
        Example(
            says="Two of three brought a plan; one whose outcome is blank is not recorded, and not a no.",
            given={
                "conferences": [
                    {"child_id": "a", "meeting_id": "m", "held_on": "2023-05-02", "plan_made": True},
                    {"child_id": "b", "meeting_id": "m", "held_on": "2023-05-02", "plan_made": True},
                    {"child_id": "c", "held_on": "2023-05-31", "plan_made": False},
                    {"child_id": "d", "held_on": "2023-05-31", "plan_made": None},
                ]
            },
            period="2023-05",
            gives=(2, 4),
            not_recorded=1,
        ),
        Example(
            says="One that was called off, with no day held, is in no month.",
            given={"conferences": [{"held_on": None, "recorded_due_on": "2023-05-10", "plan_made": None}]},
            period="2023-05",
            gives=(0, 0),
            not_recorded=0,
        ),
    ),
)
