"""Assessments that found alcohol misuse, for every 10,000 children."""

from lineofsight.core.indicators import Example, Rate, during
from lineofsight.library.expressions import row

indicator = Rate(
    code="AS-10",
    title="Finished assessments that found alcohol misuse, per 10,000 children under 18",
    because="It tells which help families need that social care alone cannot give.",
    subject="assessment_factors",
    unit="assessments (one a child)",
    when=during("authorised_on"),
    counted=row.factor.isin(("1A", "1B", "1C")),
    distinct="assessment_id",
    pairs_with="assessments_with_factors_recorded",
    source="The children in need census: factors found by assessments finished in the year.",
    note=(
        "By the child, by a parent or carer, or by someone else at home: the published tables show the three "
        "apart. An assessment counts once however many of these it records. Rates of factors must not be added up."
    ),
    examples=(
        Example(
            says="Recorded in every way by one assessment it counts once; the next code in the list does not count.",
            given={
                "assessments": [
                    {"assessment_id": "a", "authorised_on": "2023-03-31"},
                    {"assessment_id": "b", "authorised_on": "2022-04-01"},
                    {"assessment_id": "c", "authorised_on": "2022-04-01"},
                ],
                "assessment_factors": [
                    {"assessment_id": "a", "factor": "1A"},
                    {"assessment_id": "a", "factor": "1B"},
                    {"assessment_id": "a", "factor": "1C"},
                    {"assessment_id": "b", "factor": "1C"},
                    {"assessment_id": "c", "factor": "2A"},
                ],
                "populations": [{"year": 2022, "children_under_18": 5000}],
            },
            period="2022-04..2023-03",
            gives=(2, 5000),
        ),
        Example(
            says="Found by an assessment open, finished after the period or not in the records, it is not counted.",
            given={
                "assessments": [
                    {"assessment_id": "a", "authorised_on": None},
                    {"assessment_id": "b", "authorised_on": "2023-04-01"},
                    {"assessment_id": "c", "authorised_on": "2023-03-31"},
                ],
                "assessment_factors": [
                    {"assessment_id": "a", "factor": "1A"},
                    {"assessment_id": "b", "factor": "1A"},
                    {"assessment_id": "c", "factor": "1A"},
                    {"assessment_id": "lost", "factor": "1A"},
                    {"assessment_id": "c", "factor": None},
                ],
                "populations": [{"year": 2022, "children_under_18": 5000}],
            },
            period="2022-04..2023-03",
            gives=(1, 5000),
        ),
    ),
)
