"""Initial conferences for every 10,000 children."""

from lineofsight.core.indicators import Example, Rate, during

indicator = Rate(
    code="CP-07",
    title="Children at initial conferences per 10,000 children under 18",
    because="It lets councils of different sizes be compared.",
    subject="conferences",
    unit="children at conferences",
    when=during("held_on"),
    source="The children in need census, for a year to March, over the estimate of the middle of the year before.",
    note="Families who moved in are counted too. Stands beside published rates only for a period of a year.",
    examples=(
        Example(
            says="A child with two conferences in the year counts twice; one who moved in counts.",
            given={
                "conferences": [
                    {"child_id": "a", "held_on": "2022-04-01"},
                    {"child_id": "a", "held_on": "2023-03-31"},
                    {"child_id": "b", "held_on": "2022-10-03", "transferred_in": True},
                    {"child_id": "c", "held_on": "2023-04-01"},
                ],
                "populations": [{"year": 2022, "children_under_18": 5000}],
            },
            period="2022-04..2023-03",
            gives=(3, 5000),
        ),
        Example(
            says="With no population there is a count and no rate.",
            given={"conferences": [{"held_on": "2022-04-01"}]},
            period="2022-04..2023-03",
            gives=(1, None),
        ),
    ),
)
