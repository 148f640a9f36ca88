"""Children looked after all of whose reviews in the last twelve months were in time."""

from lineofsight.core.indicators import Example, Share, open_between
from lineofsight.library.expressions import row

none_late = row.last_late_on.isnull() | (row.last_late_on <= row.twelve_months_before)

indicator = Share(
    code="LA-08",
    title="Children looked after all of whose reviews in the last 12 months were in time",
    because="One missed review is months in which a plan can drift.",
    subject="care_review_intervals",
    unit="children",
    when=open_between("from_on", "until_on"),
    counted=row.first_review_by_on <= row.as_at,
    achieved=none_late & (row.due_on.isnull() | (row.due_on >= row.as_at)),
    distinct="child_id",
    polarity="higher",
    pairs_with="care_review_not_overdue",
    history_of=("care_reviews",),
    reaches_back_months=18,
    source="The former national indicator 66; care planning regulations of 2010.",
    note=(
        "A review counts as late in the year in which it was held, and one that is overdue on the day counts too. "
        "Children in care for less than 20 working days and in short breaks are left out. Reviews of an earlier period "
        "of care are not looked at. Nothing is published to compare it with."
    ),
    examples=(
        Example(
            says="A review held a day late in the year spoils it; one late before the year does not.",
            given={
                "care_episodes": [{"child_id": child, "started_on": "2022-06-01"} for child in "abc"],
                "care_reviews": [
                    {"child_id": "a", "held_on": "2022-06-28"},
                    {"child_id": "a", "held_on": "2022-09-28"},
                    {"child_id": "a", "held_on": "2023-03-28"},
                    {"child_id": "a", "held_on": "2023-09-28"},
                    {"child_id": "a", "held_on": "2024-03-28"},
                    {"child_id": "b", "held_on": "2022-06-28"},
                    {"child_id": "b", "held_on": "2022-09-28"},
                    {"child_id": "b", "held_on": "2023-03-31"},
                    {"child_id": "b", "held_on": "2023-09-30"},
                    {"child_id": "b", "held_on": "2024-03-28"},
                    {"child_id": "c", "held_on": "2022-06-28"},
                    {"child_id": "c", "held_on": "2022-09-28"},
                    {"child_id": "c", "held_on": "2023-03-28"},
                    {"child_id": "c", "held_on": "2023-09-29"},
                    {"child_id": "c", "held_on": "2024-03-28"},
                ],
            },
            period="2024-03",
            gives=(2, 3),
        ),
        Example(
            says="All were in time, but the next is overdue on the day.",
            given={
                "care_episodes": [{"child_id": "a", "started_on": "2023-06-01"}],
                "care_reviews": [
                    {"child_id": "a", "held_on": "2023-06-28"},
                    {"child_id": "a", "held_on": "2023-09-28"},
                ],
            },
            period="2024-03",
            gives=(0, 1),
        ),
        Example(
            says="Two entries for one day are one review, so the next is due in three months and not in six.",
            given={
                "care_episodes": [{"child_id": "a", "started_on": "2023-06-01"}],
                "care_reviews": [
                    {"child_id": "a", "held_on": "2023-06-28"},
                    {"child_id": "a", "held_on": "2023-06-28"},
                ],
            },
            period="2023-10",
            gives=(0, 1),
        ),
    ),
)
