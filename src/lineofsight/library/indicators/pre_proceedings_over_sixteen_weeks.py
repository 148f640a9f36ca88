"""Families in pre-proceedings for more than sixteen weeks."""

from lineofsight.core.indicators import Example, Share, open_between
from lineofsight.library.expressions import row

indicator = Share(
    code="PL-02",
    title="Families in pre-proceedings who have been in them for more than sixteen weeks",
    because="Families who wait without a decision cannot be seen among those for whom it ended.",
    subject="pre_proceedings_families",
    unit="families",
    when=open_between("began_on", "ended_on"),
    achieved=row.sixteen_weeks_on < row.as_at,
    polarity="lower",
    pairs_with="pre_proceedings_median_weeks",
    is_local=True,
    source="Good practice guidance of the Public Law Working Group, 2021; no national limit was found.",
    note=(
        "From the decision, else the letter, else the first meeting. For a family already in it when the guidance came "
        "in March 2021 the weeks are counted from then."
    ),
    examples=(
        Example(
            says="On the last day of the sixteenth week a family is not over it; the next day it is.",
            given={
                "pre_proceedings": [
                    {"child_id": "a", "family_id": "f", "decided_on": "2024-01-10"},
                    {"child_id": "b", "family_id": "g", "decided_on": "2024-01-09"},
                    {"child_id": "c", "family_id": "h", "decided_on": "2023-01-09", "ended_on": "2024-05-01"},
                ]
            },
            period="2024-05-01",
            gives=(1, 2),
        ),
        Example(
            says="A family in it since before the guidance is over it all the same.",
            given={"pre_proceedings": [{"family_id": "f", "decided_on": "2020-11-02"}]},
            period="2022-03",
            gives=(1, 1),
        ),
    ),
)
