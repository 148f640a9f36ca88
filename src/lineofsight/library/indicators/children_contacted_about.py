"""Children about whom a contact was received."""

from lineofsight.core.indicators import Count, Example, during

indicator = Count(
    code="FD-01",
    title="Children about whom a contact was received",
    because="Many contacts about few children is another kind of pressure than many children.",
    subject="contacts",
    unit="children",
    when=during("contacted_on"),
    distinct="child_id",
    pairs_with="contacts_received",
    source="The inspectors' list of contacts, each child counted once in the period.",
    note="Months do not add up to the year. Contacts about a child nobody could name are in no child's count.",
    decimals=0,
    examples=(
        Example(
            says="Three contacts about one child and one about another are two children.",
            given={
                "contacts": [
                    {"child_id": "a", "contacted_on": "2023-05-01"},
                    {"child_id": "a", "contacted_on": "2023-05-12"},
                    {"child_id": "a", "contacted_on": "2023-05-31"},
                    {"child_id": "b", "contacted_on": "2023-05-31"},
                    {"child_id": "c", "contacted_on": "2023-06-01"},
                ]
            },
            period="2023-05",
            gives=2,
        ),
        Example(
            says="A contact without a child is no child.",
            given={"contacts": [{"child_id": None, "contacted_on": "2023-05-09"}]},
            period="2023-05",
            gives=0,
        ),
    ),
)
