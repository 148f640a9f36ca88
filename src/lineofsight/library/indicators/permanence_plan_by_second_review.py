"""Children looked after for whom a plan for permanence was agreed by the second review."""

from lineofsight.core.indicators import Example, Share, open_between
from lineofsight.library.expressions import row

SECOND = 2

indicator = Share(
    code="LA-16",
    title="Children looked after with a plan for permanence by their second review",
    because="A child needs to know early where home will be.",
    subject="care_review_intervals",
    unit="children",
    when=open_between("from_on", "until_on"),
    counted=row.reviews >= SECOND,
    achieved=row.permanence_planned_on <= row.second_review_on,
    distinct="child_id",
    polarity="higher",
    history_of=("care_reviews", "care_plans"),
    source="Statutory guidance on care planning; inspectors' recommendations.",
    note=(
        "Of children who have had a second review, whenever it was held. A plan agreed later stays late. A care plan "
        "that names no aim for a lasting home is no plan for permanence."
    ),
    examples=(
        Example(
            says="Agreed on the day of the second review is in time, a day later is not; an empty plan is none.",
            given={
                "care_episodes": [{"child_id": child, "started_on": "2023-06-01"} for child in "abcd"],
                "care_reviews": [
                    *({"child_id": child, "held_on": "2023-06-28"} for child in "abcd"),
                    *({"child_id": child, "held_on": "2023-09-28"} for child in "abc"),
                    {"child_id": "a", "held_on": "2024-03-28"},
                ],
                "care_plans": [
                    {"child_id": "a", "started_on": "2023-09-28", "permanence_plan": "Long-term fostering"},
                    {"child_id": "b", "started_on": "2023-09-29", "permanence_plan": "Adoption"},
                    {"child_id": "c", "started_on": "2023-07-01", "permanence_plan": None},
                    {"child_id": "d", "started_on": "2023-07-01", "permanence_plan": "Adoption"},
                ],
            },
            period="2024-03",
            gives=(1, 3),
        ),
        Example(
            says="A plan of an earlier time in care that had ended does not count for this one.",
            given={
                "care_episodes": [
                    {"started_on": "2020-06-01", "start_reason": "S", "ended_on": "2021-06-01", "end_reason": "E4A"},
                    {"started_on": "2023-06-01", "start_reason": "S"},
                ],
                "care_reviews": [{"held_on": "2023-06-28"}, {"held_on": "2023-09-28"}],
                "care_plans": [
                    {"started_on": "2020-09-01", "ended_on": "2021-06-01", "permanence_plan": "Return to family"}
                ],
            },
            period="2024-03",
            gives=(0, 1),
        ),
    ),
)
