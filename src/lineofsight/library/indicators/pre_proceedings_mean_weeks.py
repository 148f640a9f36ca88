"""The mean of the weeks that families spent in pre-proceedings."""

from lineofsight.core.indicators import Average, Example, during
from lineofsight.library.expressions import row

indicator = Average(
    code="PL-02",
    title="Weeks in pre-proceedings, the mean for families for whom they ended",
    because="Delay before a decision is time in which a child waits and nothing is settled.",
    subject="pre_proceedings_families",
    unit="weeks",
    when=during("ended_on"),
    counted=row.ended_on >= row.began_on,
    amount=row.days_taken / 7,
    polarity="lower",
    pairs_with="pre_proceedings_over_sixteen_weeks",
    source="Inspectors' reports on delay; good practice guidance of the Public Law Working Group, 2021.",
    note=(
        "Only families for whom it ended: those still in it are left out, so read it beside those over sixteen weeks. "
        "From the decision (else the letter, else the first meeting) to the day it ended for the last child. One "
        "that ended before it began is left out."
    ),
    examples=(
        Example(
            says="Twelve and twenty weeks; three children of one family weigh no more than one.",
            given={
                "pre_proceedings": [
                    {"child_id": "a", "family_id": "f", "decided_on": "2024-01-08", "ended_on": "2024-05-27"},
                    {"child_id": "b", "family_id": "f", "decided_on": "2024-01-08", "ended_on": "2024-05-27"},
                    {"child_id": "c", "family_id": "f", "decided_on": "2024-01-08", "ended_on": "2024-05-20"},
                    {"child_id": "d", "family_id": "g", "decided_on": "2024-03-04", "ended_on": "2024-05-27"},
                ]
            },
            period="2024-05",
            gives=(32, 2),
        ),
        Example(
            says="Still in it, or ended before it began: not in the figure.",
            given={
                "pre_proceedings": [
                    {"child_id": "a", "family_id": "f", "decided_on": "2024-01-08", "ended_on": None},
                    {"child_id": "b", "family_id": "g", "decided_on": "2024-05-20", "ended_on": "2024-05-13"},
                ]
            },
            period="2024-05",
            gives=(0, 0),
        ),
    ),
)
