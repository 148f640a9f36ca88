"""Assessments by workers without a registration number."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

indicator = Share(
    code="AS-07",
    title="Finished assessments by workers without a registration number",
    because="Assessing a child's needs is the work of a qualified and registered social worker.",
    subject="assessments",
    unit="assessments (one a child)",
    when=during("authorised_on"),
    counted=row.registration_is_recorded,
    achieved=~row.is_registered,
    not_recorded=row.is_registered.isnull(),
    polarity="lower",
    source="An inspection's finding that unqualified staff did assessments; the Social Work England number.",
    note=(
        "Every assessment, since the records do not tell an initial one apart. The worker's number is today's and not "
        "that of the day; a number nobody entered looks the same as none. Where no worker at all has one there is no "
        "figure."
    ),
    examples=(
        Example(
            says="No number counts as not registered; a worker nobody knows, or nobody named, is not recorded.",
            given={
                "workers": [
                    {"worker_id": "registered", "registration_number": "SW1"},
                    {"worker_id": "not", "registration_number": None},
                ],
                "assessments": [
                    {"worker_id": "registered", "authorised_on": "2023-05-01"},
                    {"worker_id": "not", "authorised_on": "2023-05-31"},
                    {"worker_id": "unknown", "authorised_on": "2023-05-12"},
                    {"worker_id": None, "authorised_on": "2023-05-12"},
                    {"worker_id": "not", "authorised_on": "2023-06-01"},
                ],
            },
            period="2023-05",
            gives=(1, 4),
            not_recorded=2,
        ),
        Example(
            says="Where nobody's number is recorded, nothing is known and nothing is counted.",
            given={
                "workers": [{"worker_id": "not", "registration_number": None}],
                "assessments": [{"worker_id": "not", "authorised_on": "2023-05-12"}],
            },
            period="2023-05",
            gives=(0, 0),
            not_recorded=0,
        ),
    ),
)
