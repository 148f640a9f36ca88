"""Children held for every full-time worker who holds any."""

from lineofsight.core.indicators import Average, Example, open_between
from lineofsight.library.expressions import row

indicator = Average(
    code="CN-10",
    title="Children held per full-time equivalent worker who holds cases",
    because="A worker with too many children can know none of them well.",
    subject="caseholding",
    unit="children per full-time worker",
    when=open_between("from_on", "until_on"),
    amount=row.cases,
    over=row.full_time_equivalent,
    polarity="lower",
    source="The workforce census, which counts at 30 September and takes agency workers in.",
    note=(
        "A worker without cases is not in it, and neither is one whose share of a post is blank or nothing, with the "
        "children they hold. Reviewing officers, chairs and advisers hold no cases. In a cut by team a worker stands "
        "in the team of the case taken on last."
    ),
    examples=(
        Example(
            says="Three children over one and a half posts; no cases, no post on record: in neither part.",
            given={
                "teams": [{"team_id": "t"}],
                "workers": [
                    {"worker_id": "full", "full_time_equivalent": 1.0, "is_agency": True},
                    {"worker_id": "half", "full_time_equivalent": 0.5},
                    {"worker_id": "blank", "full_time_equivalent": None},
                    {"worker_id": "idle", "full_time_equivalent": 1.0},
                ],
                "involvements": [
                    {"child_id": "a", "worker_id": "full", "started_on": "2023-01-03"},
                    {"child_id": "b", "worker_id": "full", "started_on": "2023-09-30"},
                    {"child_id": "c", "worker_id": "half", "started_on": "2023-01-03"},
                    {"child_id": "d", "worker_id": "blank", "started_on": "2023-01-03"},
                    {"child_id": "e", "worker_id": "idle", "started_on": "2023-01-03", "ended_on": "2023-09-30"},
                ],
            },
            period="2023-09",
            gives=(3, 1.5),
        ),
        Example(
            says="A child handed on is held once; a reviewing officer holds nobody; a worker in two teams is one post.",
            given={
                "teams": [{"team_id": "t"}, {"team_id": "u"}],
                "workers": [
                    {"worker_id": "before", "full_time_equivalent": 1.0},
                    {"worker_id": "now", "full_time_equivalent": 0.8},
                    {"worker_id": "officer", "full_time_equivalent": 1.0},
                ],
                "involvements": [
                    {"child_id": "a", "worker_id": "before", "team_id": "t", "started_on": "2023-01-03"},
                    {"child_id": "a", "worker_id": "now", "team_id": "t", "started_on": "2023-05-02"},
                    {"child_id": "b", "worker_id": "now", "team_id": "u", "started_on": "2023-06-05"},
                    {
                        "child_id": "c",
                        "worker_id": "now",
                        "team_id": "u",
                        "started_on": "2023-07-03",
                        "ended_on": "2023-08-01",
                    },
                    {
                        "child_id": "a",
                        "worker_id": "officer",
                        "team_id": "t",
                        "role": "Independent reviewing officer",
                        "started_on": "2023-06-05",
                    },
                ],
            },
            period="2023-09",
            gives=(2, 0.8),
        ),
    ),
)
