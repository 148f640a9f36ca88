"""Section 47 enquiries for every 10,000 children."""

from lineofsight.core.indicators import Example, Rate, during

indicator = Rate(
    code="CP-02",
    title="Section 47 enquiries per 10,000 children under 18",
    because="It lets councils of different sizes be compared: far above the others asks as much as far below.",
    subject="section_47_enquiries",
    unit="enquiries (one a child)",
    when=during("started_on"),
    pairs_with="section_47_funnel",
    source="The children in need census, for a year to March, over the estimate of the middle of the year before.",
    note="Stands beside published rates only for a period of a year.",
    examples=(
        Example(
            says="A year's enquiries over the children of the year before; the next year's are not in it.",
            given={
                "section_47_enquiries": [
                    {"child_id": "a", "started_on": "2022-04-01"},
                    {"child_id": "b", "started_on": "2023-03-31"},
                    {"child_id": "b", "started_on": "2023-04-01"},
                ],
                "populations": [{"year": 2022, "children_under_18": 5000}],
            },
            period="2022-04..2023-03",
            gives=(2, 5000),
        ),
        Example(
            says="With no population there is a count and no rate.",
            given={"section_47_enquiries": [{"started_on": "2022-04-01"}]},
            period="2022-04..2023-03",
            gives=(1, None),
        ),
    ),
)
