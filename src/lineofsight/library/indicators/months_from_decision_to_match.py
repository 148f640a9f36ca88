"""Months from the decision for adoption to the match with adopters."""

from lineofsight.core.indicators import Average, Example, during
from lineofsight.library.expressions import row

indicator = Average(
    code="NF-05",
    title="Months from the decision for adoption to the match, children adopted in the period",
    because="It is the part of the wait that finding families early can shorten.",
    subject="adoptions",
    unit="months",
    when=during("adopted_on"),
    counted=row.days_from_decision_to_match >= 0,
    amount=row.days_from_decision_to_match * 48 / 1461,  # whole numbers: Spark rounds what is divided by 365.25
    polarity="lower",
    pairs_with="adoption_days_from_order_to_match",
    source="The National Framework's dashboard, from the national return on looked-after children.",
    note=(
        "The mean, in months of 30.4 days. The dashboard prints years and months (00:10 is ten months). A child "
        "without both days, or matched before the decision, is left out."
    ),
    decimals=0,
    examples=(
        Example(
            says="487 days are sixteen months, 1461 are 48; on the day of the decision is none.",
            given={
                "permanence": [
                    {
                        "child_id": "a",
                        "decided_for_adoption_on": "2021-01-01",
                        "matched_on": "2022-05-03",
                        "ordered_on": "2024-03-31",
                        "order_kind": "ADOPTION",
                    },
                    {
                        "child_id": "b",
                        "decided_for_adoption_on": "2019-01-01",
                        "matched_on": "2023-01-01",
                        "ordered_on": "2024-03-01",
                        "order_kind": None,
                        "placed_for_adoption_on": "2023-02-01",
                    },
                    {
                        "child_id": "c",
                        "decided_for_adoption_on": "2023-01-01",
                        "matched_on": "2023-01-01",
                        "ordered_on": "2024-03-01",
                        "order_kind": "ADOPTION",
                    },
                ]
            },
            period="2024-03",
            gives=(64, 3),
        ),
        Example(
            says="Adopted in another month, matched before the decision, or by no adoption order: left out.",
            given={
                "permanence": [
                    {
                        "child_id": "a",
                        "decided_for_adoption_on": "2021-01-01",
                        "matched_on": "2022-05-03",
                        "ordered_on": "2024-04-01",
                        "order_kind": "ADOPTION",
                    },
                    {
                        "child_id": "b",
                        "decided_for_adoption_on": "2023-01-02",
                        "matched_on": "2023-01-01",
                        "ordered_on": "2024-03-01",
                        "order_kind": "ADOPTION",
                    },
                    {
                        "child_id": "c",
                        "decided_for_adoption_on": "2021-01-01",
                        "matched_on": "2022-05-03",
                        "ordered_on": "2024-03-01",
                        "order_kind": None,
                    },
                ]
            },
            period="2024-03",
            gives=(0, 0),
        ),
    ),
)
