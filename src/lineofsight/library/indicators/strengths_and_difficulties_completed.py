"""Children in care for a year for whom a strengths and difficulties score came back."""

from lineofsight.core.indicators import Example, Share, open_between
from lineofsight.library.expressions import row
from lineofsight.library.stretches_of_care import a_year_in_care

indicator = Share(
    code="LA-13",
    title="Children in care for a year, aged 4 to 16, with a strengths and difficulties score",
    because="An average of the few who answered says little of the rest.",
    subject="strengths_and_difficulties_intervals",
    unit="children",
    when=open_between("from_on", "until_on"),
    counted=a_year_in_care() & (row.turns_4_on <= row.as_at) & (row.turns_17_on > row.as_at),
    achieved=row.last_event_on > row.twelve_months_before,
    distinct="child_id",
    polarity="higher",
    pairs_with="strengths_and_difficulties_average",
    source="The national return on looked-after children.",
    note="A questionnaire with a reason and no score did not come back. Children whose age is not known are left out.",
    decimals=0,
    examples=(
        Example(
            says="A score in the year counts, one of the day before it, a refusal and no row do not.",
            given={
                "people": [{"child_id": child, "born_on": "2012-01-01"} for child in "abcd"],
                "care_episodes": [{"child_id": child, "started_on": "2020-01-06"} for child in "abcd"],
                "sdq_scores": [
                    {"child_id": "a", "completed_on": "2023-04-01", "score": 0},
                    {"child_id": "b", "completed_on": "2023-03-31", "score": 12},
                    {"child_id": "c", "completed_on": "2023-06-01", "score": None, "reason_not_completed": "SDQ2"},
                ],
            },
            period="2023-04..2024-03",
            gives=(1, 4),
        ),
        Example(
            says=(
                "A child of three, one of seventeen, one in care for part of the year and one of unknown age: left out."
            ),
            given={
                "people": [
                    {"child_id": "a", "born_on": "2020-04-01"},
                    {"child_id": "b", "born_on": "2007-03-31"},
                    {"child_id": "c", "born_on": "2012-01-01"},
                    {"child_id": "d", "born_on": None},
                ],
                "care_episodes": [
                    *({"child_id": child, "started_on": "2022-01-06"} for child in "abd"),
                    {"child_id": "c", "started_on": "2023-04-02"},
                ],
            },
            period="2023-04..2024-03",
            gives=(0, 0),
        ),
    ),
)
