"""Second or later protection plans."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row
from lineofsight.library.own_plans import is_our_own

indicator = Share(
    code="CP-13",
    title="Plans started for children who had a plan before, however long ago",
    because="A child who comes back to a plan may have lost the first one too soon.",
    subject="child_protection_plans",
    unit="plans (one a child)",
    when=during("started_on"),
    counted=is_our_own,
    achieved=row.first_started_on < row.started_on,
    polarity="bad at both ends",
    pairs_with="repeat_plans_within_two_years",
    history_of=("child_protection_plans",),
    where_told=("held_for_other_authority",),
    source="The children in need census, and national indicator 65 before it.",
    note=(
        "Occasions are counted, so a child may count twice. The council knows only its own plans, and only as far back "
        "as its records go, so the figure is too low. A very low one may mean that plans are hard to come by. A plan "
        "held for another council is not an earlier one."
    ),
    examples=(
        Example(
            says="An earlier plan counts however long ago, and each occasion counts.",
            given={
                "child_protection_plans": [
                    {"child_id": "a", "started_on": "2009-06-01", "ended_on": "2010-01-04"},
                    {"child_id": "a", "started_on": "2023-05-02", "ended_on": "2023-05-09"},
                    {"child_id": "a", "started_on": "2023-05-30"},
                    {"child_id": "b", "started_on": "2023-05-31"},
                ]
            },
            period="2023-05",
            gives=(2, 3),
        ),
        Example(
            says="Another council's plan, a plan with no start and one of the same day are no earlier plans.",
            given={
                "child_protection_plans": [
                    {"child_id": "a", "started_on": "2023-01-03", "held_for_other_authority": True},
                    {"child_id": "a", "started_on": "2023-05-02"},
                    {"child_id": "b", "started_on": None, "ended_on": "2022-05-02"},
                    {"child_id": "b", "started_on": "2023-05-02", "ended_on": "2023-05-02"},
                    {"child_id": "b", "started_on": "2023-05-02"},
                ]
            },
            period="2023-05",
            gives=(0, 3),
        ),
        Example(
            says="Plans that name no child are not taken to be of one child.",
            given={
                "child_protection_plans": [
                    {"child_id": None, "started_on": "2021-05-04", "ended_on": "2022-05-03"},
                    {"child_id": None, "started_on": "2023-05-02"},
                ]
            },
            period="2023-05",
            gives=(0, 1),
        ),
    ),
)
