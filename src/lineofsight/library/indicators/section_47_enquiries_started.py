"""Section 47 enquiries started."""

from lineofsight.core.indicators import Count, Example, during

indicator = Count(
    code="CP-01",
    title="Section 47 enquiries started",
    because="It is how often the council feared that a child was being seriously harmed.",
    subject="section_47_enquiries",
    unit="enquiries (one a child)",
    when=during("started_on"),
    pairs_with="section_47_funnel",
    source="The children in need census, by the day of the strategy discussion that began the enquiry.",
    note="One enquiry a child, so a family of four counts four times. Compare only periods of the same length.",
    decimals=0,
    examples=(
        Example(
            says="Brothers and sisters under one enquiry number count one each; the month's last day is in it.",
            given={
                "section_47_enquiries": [
                    {"section_47_enquiry_id": "s", "child_id": "a", "started_on": "2023-05-31"},
                    {"section_47_enquiry_id": "s", "child_id": "b", "started_on": "2023-05-31"},
                    {"child_id": "a", "started_on": "2023-05-01"},
                    {"child_id": "a", "started_on": "2023-06-01"},
                ]
            },
            period="2023-05",
            gives=3,
        ),
        Example(
            says="An enquiry with no start belongs to no month.",
            given={"section_47_enquiries": [{"started_on": None, "ended_on": "2023-05-10"}]},
            period="2023-05",
            gives=0,
        ),
    ),
)
