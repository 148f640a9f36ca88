"""Children on a protection plan."""

from lineofsight.core.indicators import Count, Example, open_between
from lineofsight.library.own_plans import is_our_own

indicator = Count(
    code="CP-09",
    title="Children on a protection plan",
    because="They are the children at home whom the council knows to be at risk of serious harm.",
    subject="child_protection_plans",
    unit="children",
    when=open_between("started_on", "ended_on"),
    counted=is_our_own,
    distinct="child_id",
    where_told=("held_for_other_authority",),
    source="The children in need census, as at the end of the period.",
    note="A plan kept for another council is counted there and not here.",
    decimals=0,
    examples=(
        Example(
            says="Begun on the as-at day counts, ended on it does not; another council's plan does not; a blank does.",
            given={
                "child_protection_plans": [
                    {"child_id": "a", "started_on": "2023-03-31", "held_for_other_authority": False},
                    {"child_id": "b", "started_on": "2022-03-31", "ended_on": "2023-03-31"},
                    {"child_id": "c", "started_on": "2022-03-31", "held_for_other_authority": True},
                    {"child_id": "d", "started_on": "2022-03-31", "held_for_other_authority": None},
                ]
            },
            period="2023-03",
            gives=2,
        ),
        Example(
            says="A child with two open plans is one child; one ended before it began was open on no day.",
            given={
                "child_protection_plans": [
                    {"child_id": "a", "started_on": "2023-03-01"},
                    {"child_id": "a", "started_on": "2023-03-02"},
                    {"child_id": "b", "started_on": "2023-03-30", "ended_on": "2023-03-01"},
                ]
            },
            period="2023-03",
            gives=1,
        ),
    ),
)
