"""Assessments that found neglect, for every 10,000 children."""

from lineofsight.core.indicators import Example, Rate, during
from lineofsight.library.expressions import row

indicator = Rate(
    code="AS-10",
    title="Finished assessments that found neglect, per 10,000 children under 18",
    because="Neglect does its harm slowly and is found late: few found may mean few noticed.",
    subject="assessment_factors",
    unit="assessments (one a child)",
    when=during("authorised_on"),
    counted=row.factor == "16A",
    distinct="assessment_id",
    pairs_with="assessments_with_factors_recorded",
    source="The children in need census: factors found by assessments finished in the year.",
    note="One assessment may record several factors, so the rates of factors must not be added up.",
    examples=(
        Example(
            says="It counts whatever else was found; the code next to it in the list does not count.",
            given={
                "assessments": [
                    {"assessment_id": "a", "authorised_on": "2023-03-31"},
                    {"assessment_id": "b", "authorised_on": "2022-04-01"},
                    {"assessment_id": "c", "authorised_on": "2022-04-01"},
                ],
                "assessment_factors": [
                    {"assessment_id": "a", "factor": "16A"},
                    {"assessment_id": "a", "factor": "20"},
                    {"assessment_id": "b", "factor": "16A"},
                    {"assessment_id": "c", "factor": "17A"},
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
                    {"assessment_id": "a", "factor": "16A"},
                    {"assessment_id": "b", "factor": "16A"},
                    {"assessment_id": "c", "factor": "16A"},
                    {"assessment_id": "lost", "factor": "16A"},
                    {"assessment_id": "c", "factor": None},
                ],
                "populations": [{"year": 2022, "children_under_18": 5000}],
            },
            period="2022-04..2023-03",
            gives=(1, 5000),
        ),
    ),
)
