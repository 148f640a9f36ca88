"""Contacts for every 10,000 children."""

from lineofsight.core.indicators import Example, Rate, during

indicator = Rate(
    code="FD-03",
    title="Contacts per 10,000 children under 18",
    because="It sets the work of the front door against the number of children who live here.",
    subject="contacts",
    unit="contacts (one a child)",
    when=during("contacted_on"),
    source="The inspectors' list of contacts over the estimate of the middle of the year before.",
    note=(
        "The plain rate of the period asked for: ask for twelve months to read it as a yearly rate. Six months are "
        "never doubled, because August and December are unlike the rest of the year."
    ),
    examples=(
        Example(
            says="Six months are divided as they are and not doubled.",
            given={
                "contacts": [
                    {"contacted_on": "2022-10-01"},
                    {"contacted_on": "2023-03-31"},
                    {"contacted_on": "2022-09-30"},
                ],
                "populations": [{"year": 2022, "children_under_18": 5000}],
            },
            period="2022-10..2023-03",
            gives=(2, 5000),
        ),
        Example(
            says="With no population there is a count and no rate.",
            given={"contacts": [{"contacted_on": "2022-10-01"}]},
            period="2022-10..2023-03",
            gives=(1, None),
        ),
    ),
)
