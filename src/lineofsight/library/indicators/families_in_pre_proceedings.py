"""Families in pre-proceedings."""

from lineofsight.core.indicators import Count, Example, open_between

indicator = Count(
    code="PL-01",
    title="Families in pre-proceedings",
    because="These are the last weeks in which a family can show that its children need not go before a court.",
    subject="pre_proceedings_families",
    unit="families",
    when=open_between("began_on", "ended_on"),
    distinct="family",
    pairs_with="children_in_pre_proceedings",
    source="Inspectors' reports; no return collects it yet.",
    note=(
        "Begun on the day of the decision; where that is blank on the day of the letter, else of the first meeting. A "
        "family counts until it has ended for every child. A child with no family number counts as a family."
    ),
    decimals=0,
    examples=(
        Example(
            says="Three children are one family, in it until it ends for the last of them.",
            given={
                "pre_proceedings": [
                    {"child_id": "a", "family_id": "f", "decided_on": "2023-03-31", "ended_on": "2023-03-31"},
                    {"child_id": "b", "family_id": "f", "decided_on": "2023-03-31", "ended_on": None},
                    {"child_id": "c", "family_id": "f", "decided_on": "2023-03-31", "ended_on": None},
                    {"child_id": "d", "family_id": "g", "decided_on": "2022-11-01", "ended_on": "2023-03-31"},
                ]
            },
            period="2023-03",
            gives=1,
        ),
        Example(
            says="With no decision the letter's day counts; with no day at all it cannot be placed.",
            given={
                "pre_proceedings": [
                    {"child_id": "a", "family_id": "f", "decided_on": None, "letter_sent_on": "2023-03-01"},
                    {"child_id": "b", "family_id": None, "decided_on": None, "first_meeting_on": "2023-03-15"},
                    {"child_id": "c", "family_id": "h", "decided_on": None},
                    {"child_id": "d", "family_id": "i", "decided_on": "2023-04-03", "letter_sent_on": "2023-03-01"},
                ]
            },
            period="2023-03",
            gives=2,
        ),
    ),
)
