"""Children held per full-time social worker who holds cases."""

from lineofsight.core.indicators import Average, Example, open_between
from lineofsight.library.expressions import row

indicator = Average(
    code="WF-04",
    title="Average caseload of a full-time social worker who holds cases",
    because="It is the published measure of how stretched social workers are.",
    subject="caseholding",
    unit="children per full-time social worker",
    when=open_between("from_on", "until_on"),
    counted=row.held_by_social_worker,
    amount=row.cases,
    over=row.full_time_equivalent,
    polarity="lower",
    pairs_with="agency_social_workers",
    source="The workforce census of children's social workers, as at 30 September.",
    note=(
        "Only social workers, by registration or title; the council's own caseload figure takes in all who hold "
        "cases. Social workers without cases are not in it, and neither are those whose share of a post is blank. Who "
        "held which child is known for any day, but posts as they stand on the as-at date only."
    ),
    examples=(
        Example(
            says="Three children over one and a half posts; a family support worker's child is in neither part.",
            given={
                "teams": [{"team_id": "t"}],
                "workers": [
                    {"worker_id": "full", "full_time_equivalent": 1.0, "registration_number": "SW1"},
                    {"worker_id": "half", "full_time_equivalent": 0.5, "job_title": "Social worker"},
                    {"worker_id": "other", "full_time_equivalent": 1.0, "job_title": "Family support worker"},
                    {"worker_id": "idle", "full_time_equivalent": 1.0, "registration_number": "SW2"},
                    {"worker_id": "blank", "full_time_equivalent": None, "registration_number": "SW3"},
                ],
                "involvements": [
                    {"child_id": "a", "worker_id": "full", "started_on": "2023-01-03"},
                    {"child_id": "b", "worker_id": "full", "started_on": "2023-09-30"},
                    {"child_id": "c", "worker_id": "half", "started_on": "2023-01-03"},
                    {"child_id": "d", "worker_id": "other", "started_on": "2023-01-03"},
                    {"child_id": "e", "worker_id": "idle", "started_on": "2023-01-03", "ended_on": "2023-09-30"},
                    {"child_id": "f", "worker_id": "blank", "started_on": "2023-01-03"},
                ],
            },
            period="2023-09",
            gives=(3, 1.5),
        ),
        Example(
            says="No social worker holds a case: nothing over nothing.",
            given={"workers": [{"worker_id": "idle", "full_time_equivalent": 1.0, "registration_number": "SW1"}]},
            period="2023-09",
            gives=(0, 0),
        ),
    ),
)
