"""Families whose pre-proceedings ended without a court."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

indicator = Share(
    code="PL-03",
    title="Pre-proceedings that ended in stepping down, not in court",
    because="It tells whether the work before a court can still turn a family's course.",
    subject="pre_proceedings_families",
    unit="families",
    when=during("ended_on"),
    achieved=row.is_stepped_down,
    not_recorded=row.is_stepped_down.isnull(),
    source="Inspectors' reports; no return collects it yet.",
    note=(
        "A family went to court if it did for any child. The outcome is read from the source's own words, step or "
        "issue; where they say neither, or both, it is not recorded."
    ),
    examples=(
        Example(
            says="Stepped down, to court and not said are told apart, by family and not by child.",
            given={
                "pre_proceedings": [
                    {"child_id": child, "family_id": family, "decided_on": "2024-01-08", **ended}
                    for child, family, ended in (
                        ("a", "f", {"ended_on": "2024-05-01", "outcome": "Decision to step down"}),
                        ("b", "f", {"ended_on": "2024-05-31", "outcome": "Decision to step down"}),
                        ("c", "g", {"ended_on": "2024-05-20", "outcome": "Decision to Issue Care Proceedings"}),
                        ("d", "h", {"ended_on": "2024-05-20", "outcome": None}),
                        ("e", "i", {"ended_on": None, "outcome": None}),
                    )
                ]
            },
            period="2024-05",
            gives=(1, 3),
            not_recorded=1,
        ),
        Example(
            says="Stepped down for one child and to court for another: the family went to court.",
            given={
                "pre_proceedings": [
                    {
                        "child_id": "a",
                        "family_id": "f",
                        "decided_on": "2024-01-08",
                        "ended_on": "2024-05-01",
                        "outcome": "Stepped down",
                    },
                    {
                        "child_id": "b",
                        "family_id": "f",
                        "decided_on": "2024-01-08",
                        "ended_on": "2024-05-01",
                        "outcome": "Issued",
                    },
                ]
            },
            period="2024-05",
            gives=(0, 1),
            not_recorded=0,
        ),
    ),
)
