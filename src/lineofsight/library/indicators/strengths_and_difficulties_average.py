"""The average strengths and difficulties score of children in care for a year."""

from lineofsight.core.indicators import Average, Example, open_between
from lineofsight.library.expressions import row
from lineofsight.library.stretches_of_care import a_year_in_care

indicator = Average(
    code="LA-13",
    title="Average strengths and difficulties score of children in care for a year, aged 4 to 16",
    because="It is the only regular sign of how these children feel.",
    subject="strengths_and_difficulties_intervals",
    unit="children with a score",
    when=open_between("from_on", "until_on"),
    counted=a_year_in_care()
    & (row.turns_4_on <= row.as_at)
    & (row.turns_17_on > row.as_at)
    & (row.last_event_on > row.twelve_months_before),
    amount=row.score,
    polarity="lower",
    pairs_with="strengths_and_difficulties_completed",
    source="The national return on looked-after children: 13 and under is usual, 17 and over a concern.",
    note=(
        "Only scores that came back are averaged, so read it with the share completed. The latest of the year counts. "
        "Children whose age is not known are left out."
    ),
    examples=(
        Example(
            says="Only scores of the year are averaged, each child's latest; a 0 is a score and a blank is none.",
            given={
                "people": [{"child_id": child, "born_on": "2012-01-01"} for child in "abcd"],
                "care_episodes": [{"child_id": child, "started_on": "2020-01-06"} for child in "abcd"],
                "sdq_scores": [
                    {"child_id": "a", "completed_on": "2023-04-01", "score": 30},
                    {"child_id": "a", "completed_on": "2024-03-31", "score": 14},
                    {"child_id": "b", "completed_on": "2023-06-01", "score": 0},
                    {"child_id": "c", "completed_on": "2023-03-31", "score": 25},
                    {"child_id": "d", "completed_on": "2023-06-01", "score": None, "reason_not_completed": "SDQ2"},
                ],
            },
            period="2023-04..2024-03",
            gives=(14, 2),
        ),
        Example(
            says="From the fourth birthday to the day before the seventeenth.",
            given={
                "people": [
                    {"child_id": "a", "born_on": "2020-03-31"},
                    {"child_id": "b", "born_on": "2020-04-01"},
                    {"child_id": "c", "born_on": "2007-04-01"},
                    {"child_id": "d", "born_on": "2007-03-31"},
                ],
                "care_episodes": [{"child_id": child, "started_on": "2022-01-06"} for child in "abcd"],
                "sdq_scores": [
                    {"child_id": "a", "completed_on": "2023-06-01", "score": 10},
                    {"child_id": "b", "completed_on": "2023-06-01", "score": 40},
                    {"child_id": "c", "completed_on": "2023-06-01", "score": 20},
                    {"child_id": "d", "completed_on": "2023-06-01", "score": 40},
                ],
            },
            period="2023-04..2024-03",
            gives=(30, 2),
        ),
    ),
)
