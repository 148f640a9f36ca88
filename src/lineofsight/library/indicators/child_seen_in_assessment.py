"""Children seen during their assessment."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

indicator = Share(
    code="AS-02",
    title="Finished assessments in which the child was seen",
    because="An assessment of a child whom nobody saw is an assessment of what adults said.",
    subject="assessments",
    unit="assessments",
    when=during("authorised_on"),
    counted=row.born_or_expected_on.isnull() | (row.born_or_expected_on <= row.authorised_on),
    achieved=row.child_seen,
    not_recorded=row.child_seen.isnull(),
    polarity="higher",
    source="Inspectors' recommendation that children be seen and spoken to; the return's yes, no or blank.",
    note=(
        "A blank is not recorded, and is told apart from a no. It says nothing of how promptly the child was seen, nor "
        "whether anybody spoke to the child. A child not yet born is left out."
    ),
    examples=(
        Example(
            says="A blank stays in the denominator and is told apart as not recorded.",
            given={
                "assessments": [
                    {"authorised_on": "2023-05-02", "child_seen": True},
                    {"authorised_on": "2023-05-03", "child_seen": False},
                    {"authorised_on": "2023-05-04", "child_seen": None},
                ]
            },
            period="2023-05",
            gives=(1, 3),
            not_recorded=1,
        ),
        Example(
            says="A child not yet born when the assessment was finished cannot be seen and is left out.",
            given={
                "people": [{"child_id": "unborn", "born_on": "2023-08-01"}],
                "assessments": [{"child_id": "unborn", "authorised_on": "2023-05-02", "child_seen": False}],
            },
            period="2023-05",
            gives=(0, 0),
            not_recorded=0,
        ),
        Example(
            says="Expected after the assessment: unborn. Expected by its last day, or not told at all: born.",
            given={
                "people": [
                    {"child_id": "unborn", "expected_birth_on": "2023-05-03"},
                    {"child_id": "due", "expected_birth_on": "2023-05-02"},
                    {"child_id": "not told"},
                ],
                "assessments": [
                    {"child_id": "unborn", "authorised_on": "2023-05-02", "child_seen": False},
                    {"child_id": "due", "authorised_on": "2023-05-02", "child_seen": True},
                    {"child_id": "not told", "authorised_on": "2023-05-02", "child_seen": False},
                ],
            },
            period="2023-05",
            gives=(1, 2),
            not_recorded=0,
        ),
    ),
)
