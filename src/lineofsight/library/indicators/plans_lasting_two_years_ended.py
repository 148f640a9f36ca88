"""Plans that ended after two years or more."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row
from lineofsight.library.own_plans import is_our_own

indicator = Share(
    code="CP-15",
    title="Plans that ended in the period and had lasted two years or more",
    because="Two years on a plan is a long time to be at risk at home.",
    subject="child_protection_plans",
    unit="plans (one a child)",
    when=during("ended_on"),
    counted=is_our_own,
    achieved=row.ended_on >= row.two_years_on,
    not_recorded=row.started_on.isnull(),
    polarity="lower",
    pairs_with="plans_lasting_two_years_open",
    where_told=("held_for_other_authority",),
    source="National indicator 64 and the children in need census: more than 729 days, the last day counted.",
    note=(
        "Ending old plans raises this figure, and leaving them open lowers it: read it beside the plans still open, "
        "and never on one chart with them."
    ),
    examples=(
        Example(
            says="The 730th day, the last day counted, makes two years; the 729th does not.",
            given={
                "child_protection_plans": [
                    {"child_id": "a", "started_on": "2022-03-01", "ended_on": "2024-02-28"},
                    {"child_id": "b", "started_on": "2022-03-02", "ended_on": "2024-02-28"},
                    {"child_id": "c", "started_on": "2020-03-02", "ended_on": None},
                ]
            },
            period="2024-02",
            gives=(1, 2),
            not_recorded=0,
        ),
        Example(
            says="Over a leap day two years are reached a day early; with no start the length is not recorded.",
            given={
                "child_protection_plans": [
                    {"child_id": "a", "started_on": "2023-03-01", "ended_on": "2025-02-27"},
                    {"child_id": "b", "started_on": None, "ended_on": "2025-02-27"},
                ]
            },
            period="2025-02",
            gives=(1, 2),
            not_recorded=1,
        ),
        Example(
            says="Where no start at all is on record, none is known to have lasted so long: 0 of 1, not recorded.",
            given={"child_protection_plans": [{"started_on": None, "ended_on": "2025-02-27"}]},
            period="2025-02",
            gives=(0, 1),
            not_recorded=1,
        ),
    ),
)
