"""Children on a plan for more than fifteen months."""

from lineofsight.core.indicators import Count, Example, open_between
from lineofsight.library.expressions import row
from lineofsight.library.own_plans import is_our_own

indicator = Count(
    code="CP-17",
    title="Children on a protection plan for more than 15 months",
    because="It is the list a manager asks for: each of these families needs a decision.",
    subject="child_protection_plans",
    unit="children",
    when=open_between("started_on", "ended_on"),
    counted=is_our_own & (row.fifteen_months_on < row.as_at),
    distinct="child_id",
    polarity="lower",
    pairs_with="plans_over_fifteen_months_share",
    is_local=True,
    where_told=("held_for_other_authority",),
    source="Councils' own alerts at 15 and 18 months; no national limit stands before two years.",
    note="Calendar months: on the day that completes them the plan is not over them yet.",
    decimals=0,
    examples=(
        Example(
            says="On the day that completes 15 months a plan is not over them; a day older is.",
            given={
                "child_protection_plans": [
                    {"child_id": "a", "started_on": "2022-11-30"},
                    {"child_id": "b", "started_on": "2022-11-28"},
                    {"child_id": "c", "started_on": "2022-11-28", "held_for_other_authority": True},
                ]
            },
            period="2024-02",
            gives=1,
        ),
        Example(
            says="The next day the first is over them too; one that ended on the as-at day no longer counts.",
            given={
                "child_protection_plans": [
                    {"child_id": "a", "started_on": "2022-11-30"},
                    {"child_id": "b", "started_on": "2022-11-28", "ended_on": "2024-03-01"},
                ]
            },
            period="2024-03-01",
            gives=1,
        ),
        Example(
            says="The months are counted from the start: those from 28 February are over on 28 May, not at its end.",
            given={"child_protection_plans": [{"started_on": "2023-02-28"}]},
            period="2024-05",
            gives=1,
        ),
    ),
)
