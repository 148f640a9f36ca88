"""Initial conferences held."""

from lineofsight.core.indicators import Count, Example, during

indicator = Count(
    code="CP-07",
    title="Children at initial conferences held",
    because="It is how many children a conference had to decide about, and what work follows.",
    subject="conferences",
    unit="children at conferences",
    when=during("held_on"),
    source="The children in need census: each conference of each child, those of families who moved in included.",
    note="A meeting about four brothers and sisters counts four times.",
    decimals=0,
    examples=(
        Example(
            says="Each child at one meeting counts, and so does a family that moved in.",
            given={
                "conferences": [
                    {"child_id": "a", "meeting_id": "m", "held_on": "2023-05-01"},
                    {"child_id": "b", "meeting_id": "m", "held_on": "2023-05-01"},
                    {"child_id": "c", "held_on": "2023-05-31", "transferred_in": True},
                ]
            },
            period="2023-05",
            gives=3,
        ),
        Example(
            says="Not yet held, or held the day after the month: not in it.",
            given={"conferences": [{"child_id": "a", "held_on": None}, {"child_id": "b", "held_on": "2023-06-01"}]},
            period="2023-05",
            gives=0,
        ),
    ),
)
