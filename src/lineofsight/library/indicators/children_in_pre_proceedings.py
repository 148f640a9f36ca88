"""Children in pre-proceedings."""

from lineofsight.core.indicators import Count, Example, open_between

indicator = Count(
    code="PL-01",
    title="Children in pre-proceedings",
    because="Each of them may be about to leave home.",
    subject="pre_proceedings",
    unit="children",
    when=open_between("began_on", "ended_on"),
    distinct="child_id",
    pairs_with="families_in_pre_proceedings",
    source="Inspectors' reports; no return collects it yet.",
    note="Begun on the day of the decision; where that is blank on the day of the letter, else of the first meeting.",
    decimals=0,
    examples=(
        Example(
            says="Each child of a family counts, until it ended for that child.",
            given={
                "pre_proceedings": [
                    {"child_id": "a", "family_id": "f", "decided_on": "2023-03-31", "ended_on": "2023-03-31"},
                    {"child_id": "b", "family_id": "f", "decided_on": "2023-03-31", "ended_on": None},
                    {"child_id": "c", "family_id": "f", "decided_on": "2023-03-31", "ended_on": "2023-04-01"},
                ]
            },
            period="2023-03",
            gives=2,
        ),
        Example(
            says="A child recorded twice is one child; one who enters after the day is not in yet.",
            given={
                "pre_proceedings": [
                    {"child_id": "a", "family_id": "f", "decided_on": "2023-01-09"},
                    {"child_id": "a", "family_id": "g", "letter_sent_on": "2023-02-06"},
                    {"child_id": "b", "family_id": "f", "decided_on": "2023-04-03"},
                ]
            },
            period="2023-03",
            gives=1,
        ),
    ),
)
