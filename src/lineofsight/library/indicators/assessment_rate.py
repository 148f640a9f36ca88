"""Assessments finished for every 10,000 children."""

from lineofsight.core.indicators import Example, Rate, during

indicator = Rate(
    code="AS-11",
    title="Assessments finished per 10,000 children under 18",
    because="It lets councils of different sizes be compared.",
    subject="assessments",
    unit="assessments (one a child)",
    when=during("authorised_on"),
    pairs_with="assessments_finished",
    source="The children in need census, over a year, by the estimate of the middle of the year before.",
    note="Only a period of twelve months stands beside the published rate.",
    examples=(
        Example(
            says="A year to March is divided by the population of the year before; the authorisation places it.",
            given={
                "assessments": [
                    {"started_on": "2022-02-01", "authorised_on": "2022-04-01"},
                    {"started_on": "2023-02-01", "authorised_on": "2023-03-31"},
                    {"started_on": "2023-02-01", "authorised_on": "2023-04-01"},
                    {"started_on": "2023-02-01", "authorised_on": None},
                ],
                "populations": [
                    {"year": 2022, "children_under_18": 5000},
                    {"year": 2023, "children_under_18": 9999},
                ],
            },
            period="2022-04..2023-03",
            gives=(2, 5000),
        ),
        Example(
            says="With no population there is a count and no rate.",
            given={"assessments": [{"started_on": "2022-04-01", "authorised_on": "2022-05-03"}]},
            period="2022-04..2023-03",
            gives=(1, None),
        ),
    ),
)
