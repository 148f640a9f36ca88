"""Children on a plan for two years or more."""

from lineofsight.core.indicators import Example, Share, open_between
from lineofsight.library.expressions import row
from lineofsight.library.own_plans import is_our_own

indicator = Share(
    code="CP-16",
    title="Children on a protection plan who have been on it for two years or more",
    because="Two years on a plan is a long time to be at risk at home, and these children are there today.",
    subject="child_protection_plans",
    unit="children",
    when=open_between("started_on", "ended_on"),
    counted=is_our_own,
    achieved=row.two_years_on <= row.as_at,
    distinct="child_id",
    polarity="lower",
    pairs_with="plans_lasting_two_years_ended",
    where_told=("held_for_other_authority",),
    source="The children in need census at 31 March, as the National Framework's dashboard uses it.",
    note=(
        "The plans still open; the national indicator counts those that ended. The two differ by nature and never "
        "belong on one chart. The as-at day is counted."
    ),
    examples=(
        Example(
            says="The 730th day, the as-at day counted, makes two years; the 729th does not.",
            given={
                "child_protection_plans": [
                    {"child_id": "a", "started_on": "2022-03-01"},
                    {"child_id": "b", "started_on": "2022-03-02"},
                    {"child_id": "c", "started_on": "2020-03-02", "ended_on": "2024-02-28"},
                    {"child_id": "d", "started_on": "2020-03-02", "held_for_other_authority": True},
                ]
            },
            period="2024-02-01..2024-02-28",
            gives=(1, 2),
        ),
        Example(
            says="A plan older than the national count is older than two years all the same.",
            given={"child_protection_plans": [{"started_on": "2007-05-01"}]},
            period="2015-03",
            gives=(1, 1),
        ),
    ),
)
