"""Contacts received."""

from lineofsight.core.indicators import Count, Example, during

indicator = Count(
    code="FD-01",
    title="Contacts received",
    because="It is the first sign of rising need, and the work that the front door must get through.",
    subject="contacts",
    unit="contacts (one a child)",
    when=during("contacted_on"),
    source="The inspectors' list of contacts; regional benchmarking.",
    note="Councils differ in what they call a contact, so it says little beside another council's number.",
    decimals=0,
    examples=(
        Example(
            says="A call about two siblings is two contacts; the first and the last day of the month are in it.",
            given={
                "contacts": [
                    {"child_id": "a", "contacted_on": "2023-05-01"},
                    {"child_id": "b", "contacted_on": "2023-05-01"},
                    {"child_id": "a", "contacted_on": "2023-05-31"},
                    {"child_id": "a", "contacted_on": "2023-04-30"},
                    {"child_id": "a", "contacted_on": "2023-06-01"},
                ]
            },
            period="2023-05",
            gives=3,
        ),
        Example(
            says="One without a day belongs to no month; one about a child nobody could name counts.",
            given={
                "contacts": [
                    {"contacted_on": None},
                    {"child_id": None, "contacted_on": "2023-05-09"},
                ]
            },
            period="2023-05",
            gives=1,
        ),
    ),
)
