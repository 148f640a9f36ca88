"""Children for whom adoption was decided on and who are not placed yet."""

from lineofsight.core.indicators import Count, Example, open_between

indicator = Count(
    code="AD-04",
    title="Children with a decision for adoption who are not placed yet",
    because="Behind the averages of those adopted stand the children who still wait.",
    subject="permanence",
    unit="children",
    when=open_between("decided_for_adoption_on", "waited_until_on"),
    distinct="child_id",
    polarity="lower",
    pairs_with="adoption_days_from_entry_to_home",
    source="The national adoption data on children waiting.",
    note=(
        "From the decision until the child is placed for adoption, the plan is given up or an order is made. A child "
        "fostered with a view to adoption waits until placed as such. A workbook that tells of twelve months leaves "
        "out those decided on before, who have waited longest."
    ),
    decimals=0,
    examples=(
        Example(
            says="Decided on the as-at day waits, and so does one fostered for adoption; placed or reversed does not.",
            given={
                "permanence": [
                    {"child_id": "today", "decided_for_adoption_on": "2024-03-31"},
                    {"child_id": "tomorrow", "decided_for_adoption_on": "2024-04-01"},
                    {
                        "child_id": "placed",
                        "decided_for_adoption_on": "2023-03-01",
                        "placed_for_adoption_on": "2024-03-31",
                    },
                    {
                        "child_id": "reversed",
                        "decided_for_adoption_on": "2023-03-01",
                        "decision_reversed_on": "2024-03-31",
                    },
                    {
                        "child_id": "not yet",
                        "decided_for_adoption_on": "2023-03-01",
                        "placed_for_fostering_for_adoption_on": "2023-05-01",
                        "placed_for_adoption_on": "2024-04-01",
                    },
                ]
            },
            period="2024-03",
            gives=2,
        ),
        Example(
            says="An order without a day of placement ends the wait; no decision, no wait; a second plan counts once.",
            given={
                "permanence": [
                    {"child_id": "a", "decided_for_adoption_on": "2022-03-01", "ordered_on": "2024-01-05"},
                    {"child_id": "b", "decided_for_adoption_on": None},
                    {
                        "child_id": "c",
                        "decided_for_adoption_on": "2021-03-01",
                        "decision_reversed_on": "2022-01-05",
                        "placed_for_adoption_on": "2021-06-01",
                    },
                    {"child_id": "d", "decided_for_adoption_on": "2023-03-01"},
                    {"child_id": "d", "decided_for_adoption_on": "2023-09-01"},
                ]
            },
            period="2024-03",
            gives=1,
        ),
    ),
)
