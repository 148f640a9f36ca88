"""Days from the placement order to the match with adopters, over three years."""

from lineofsight.core.indicators import Average, Example, open_between
from lineofsight.library.expressions import row

indicator = Average(
    code="AD-02",
    title="Days from the placement order to the match with adopters, mean of three years",
    because="With the court's leave given, only the search for a family is left to wait for.",
    subject="adoptions",
    unit="days",
    when=open_between("adopted_on", "adoption_ends_on"),
    counted=row.adopted_on > row.three_years_before,
    amount=row.days_waited_for_match,
    polarity="lower",
    pairs_with="adoption_days_from_entry_to_home",
    reaches_back_months=36,
    source="The national adoption indicators (A2); the scorecards of 2014 and later allow 121 days.",
    note=(
        "Of children adopted in the three years up to the as-at date who had a placement order. A match made before "
        "the order counts as no days. A child without an order, or without a day of match, is left out."
    ),
    decimals=0,
    examples=(
        Example(
            says="Matched before the order is no wait and stays in; adopted with consent, without an order, is out.",
            given={
                "permanence": [
                    {
                        "child_id": "waited",
                        "placement_ordered_on": "2022-01-01",
                        "matched_on": "2022-03-02",
                        "ordered_on": "2023-12-01",
                        "order_kind": "ADOPTION",
                    },
                    {
                        "child_id": "before",
                        "placement_ordered_on": "2022-01-01",
                        "matched_on": "2021-12-01",
                        "ordered_on": "2023-12-01",
                        "order_kind": "ADOPTION",
                    },
                    {
                        "child_id": "same day",
                        "placement_ordered_on": "2022-01-01",
                        "matched_on": "2022-01-01",
                        "ordered_on": "2023-12-01",
                        "order_kind": "ADOPTION",
                    },
                    {
                        "child_id": "consent",
                        "matched_on": "2022-03-02",
                        "ordered_on": "2023-12-01",
                        "order_kind": "ADOPTION",
                    },
                ]
            },
            period="2024-03",
            gives=(60, 3),
        ),
        Example(
            says="Not adopted yet is not in it, and neither is one adopted three years ago to the day.",
            given={
                "permanence": [
                    {"child_id": "a", "placement_ordered_on": "2022-01-01", "matched_on": "2022-03-02"},
                    {
                        "child_id": "b",
                        "placement_ordered_on": "2020-01-01",
                        "matched_on": "2020-03-02",
                        "ordered_on": "2021-03-31",
                        "order_kind": "ADOPTION",
                    },
                ]
            },
            period="2024-03",
            gives=(0, 0),
        ),
    ),
)
