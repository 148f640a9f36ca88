"""Finished assessments that recorded a factor."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

indicator = Share(
    code="AS-10",
    title="Finished assessments with at least one factor recorded",
    because="A low rate of any factor means little where assessments record none.",
    subject="assessments",
    unit="assessments (one a child)",
    when=during("authorised_on"),
    achieved=row.factors_recorded > 0,
    polarity="higher",
    source="The children in need census, which asks for factors on every finished assessment.",
    note="The code for “none found” is a record too. An open assessment has no factors yet and is not counted.",
    examples=(
        Example(
            says="Three factors are one assessment; “none found” is a record; no row is none.",
            given={
                "assessments": [
                    {"assessment_id": "a", "authorised_on": "2023-05-01"},
                    {"assessment_id": "b", "authorised_on": "2023-05-31"},
                    {"assessment_id": "c", "authorised_on": "2023-05-12"},
                ],
                "assessment_factors": [
                    {"assessment_id": "a", "factor": "3A"},
                    {"assessment_id": "a", "factor": "3B"},
                    {"assessment_id": "a", "factor": "4B"},
                    {"assessment_id": "b", "factor": "21"},
                ],
            },
            period="2023-05",
            gives=(2, 3),
        ),
        Example(
            says="A row without a code records nothing, and one still open is in no month.",
            given={
                "assessments": [
                    {"assessment_id": "a", "authorised_on": "2023-05-01"},
                    {"assessment_id": "b", "authorised_on": None},
                ],
                "assessment_factors": [
                    {"assessment_id": "a", "factor": None},
                    {"assessment_id": "b", "factor": "3A"},
                ],
            },
            period="2023-05",
            gives=(0, 1),
        ),
    ),
)
