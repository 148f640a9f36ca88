"""Children looked after whose next review is not overdue."""

from lineofsight.core.indicators import Example, Share, open_between
from lineofsight.library.expressions import row

indicator = Share(
    code="LA-08",
    title="Children looked after whose latest review was in time for the next one not to be overdue",
    because="Plans drift where nobody looks at them again.",
    subject="care_review_intervals",
    unit="children",
    when=open_between("from_on", "until_on"),
    counted=row.first_review_by_on <= row.as_at,
    achieved=row.due_at_latest_on.isnull() | (row.due_at_latest_on >= row.as_at),
    distinct="child_id",
    polarity="higher",
    pairs_with="care_reviews_all_in_time",
    source="Care planning regulations of 2010: 20 working days, then three months, then every six.",
    note=(
        "A picture of one day: a review that was late last year no longer shows, so read it beside the share with all "
        "reviews in time. Children in care for less than 20 working days and in short breaks are left out. Where only "
        "the latest review is known, one held later than a second review could be is taken for a later one. Reviews "
        "that the rules of 2020 gave no limit are never late."
    ),
    examples=(
        Example(
            says=(
                "On its last day the first review is not overdue; a day later it is. Too new to care: in neither part."
            ),
            given={
                "care_episodes": [
                    {"child_id": "a", "started_on": "2024-03-15"},
                    {"child_id": "b", "started_on": "2024-03-14"},
                    {"child_id": "c", "started_on": "2024-03-18"},
                ]
            },
            period="2024-04-01..2024-04-16",
            gives=(1, 2),
        ),
        Example(
            says="Three months after the first review, six after the second; a cancelled one was not held.",
            given={
                "care_episodes": [{"child_id": child, "started_on": "2023-06-01"} for child in "abcd"],
                "care_reviews": [
                    {"child_id": "a", "held_on": "2023-06-28"},
                    {"child_id": "b", "held_on": "2023-06-28"},
                    {"child_id": "b", "held_on": "2023-09-28"},
                    {"child_id": "c", "held_on": "2023-06-28"},
                    {"child_id": "c", "held_on": "2023-09-29"},
                    {"child_id": "d", "held_on": "2023-06-28"},
                    {"child_id": "d", "held_on": "2023-09-28"},
                    {"child_id": "d", "held_on": "2024-02-28", "cancelled": True},
                ],
            },
            period="2024-03-01..2024-03-29",
            gives=(1, 4),
        ),
        Example(
            says=(
                "The only review known, held long after the start, is taken for a later one. Short breaks are left out."
            ),
            given={
                "care_episodes": [
                    {"child_id": "a", "started_on": "2020-06-01"},
                    {"child_id": "b", "started_on": "2020-06-01"},
                ],
                "legal_statuses": [{"child_id": "b", "legal_status": "V4", "started_on": "2020-06-01"}],
                "care_reviews": [{"child_id": "a", "held_on": "2023-10-02"}],
            },
            period="2024-03",
            gives=(1, 1),
        ),
    ),
)
