"""Children in need who have a worker of their own."""

from lineofsight.core.indicators import Example, Share, open_between
from lineofsight.library.expressions import row

indicator = Share(
    title="Children in need who have an allocated worker",
    because="A child without a worker is a child nobody is thinking of.",
    subject="stretches_with_worker",
    unit="children",
    when=open_between("from_on", "until_on"),
    achieved=row.has_worker,
    distinct="child_id",
    polarity="higher",
    is_local=True,
    pairs_with="children_in_need",
    source="Inspectors ask for children without an allocated worker; no return counts them.",
    note=(
        "Every open referral but those that led to nothing, care leavers' among them, whose personal adviser counts. "
        "A team alone is no worker, and reviewing officers, chairs and other advisers hold no cases. A referral of "
        "the last days may be waiting for its worker."
    ),
    examples=(
        Example(
            says="A worker until the as-at day is gone that evening; a team alone, or a reviewing officer, is none.",
            given={
                "referrals": [
                    {"child_id": child, "referred_on": "2023-01-03"} for child in ("a", "b", "c", "d", "e", "f")
                ],
                "involvements": [
                    {"child_id": "a", "worker_id": "w", "started_on": "2023-03-31"},
                    {"child_id": "b", "worker_id": "w", "started_on": "2023-01-03", "ended_on": "2023-03-31"},
                    {"child_id": "c", "worker_id": None, "team_id": "t", "started_on": "2023-01-03"},
                    {"child_id": "d", "worker_id": "w", "role": "Reviewing Officer", "started_on": "2023-01-03"},
                    {"child_id": "f", "worker_id": "w", "role": "Personal Adviser", "started_on": "2023-01-03"},
                ],
            },
            period="2023-03",
            gives=(2, 6),
        ),
        Example(
            says="Two workers, or two referrals, are one child; a worker from before the referral covers it.",
            given={
                "referrals": [
                    {"child_id": "a", "referral_id": "a1", "referred_on": "2022-01-04"},
                    {"child_id": "a", "referral_id": "a2", "referred_on": "2023-02-01"},
                    {"child_id": "b", "referral_id": "b1", "referred_on": "2023-02-01", "no_further_action": True},
                    {"child_id": "c", "referral_id": "c1", "referred_on": "2022-01-04", "closed_on": "2023-03-31"},
                ],
                "involvements": [
                    {"child_id": "a", "worker_id": "v", "role": "Social worker", "started_on": "2021-01-04"},
                    {"child_id": "a", "worker_id": "w", "started_on": "2023-03-01"},
                    {"child_id": "c", "worker_id": "w", "started_on": "2022-01-04"},
                ],
            },
            period="2023-03",
            gives=(1, 1),
        ),
    ),
)
