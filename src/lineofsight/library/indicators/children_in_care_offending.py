"""Children in care for a year who offended in it."""

from lineofsight.core.indicators import Example, Share, open_between
from lineofsight.library.expressions import row
from lineofsight.library.stretches_of_care import a_year_in_care

indicator = Share(
    code="LA-18",
    title="Children in care for a year, aged 10 and over, convicted of an offence in it",
    because="Children in care are drawn into the courts for what a family would settle at home.",
    subject="offence_intervals",
    unit="children",
    when=open_between("from_on", "until_on"),
    counted=a_year_in_care() & (row.turns_10_on <= row.as_at),
    achieved=row.last_event_on > row.twelve_months_before,
    distinct="child_id",
    polarity="lower",
    source="The national return on looked-after children, which counts convictions and cautions of the year.",
    note=(
        "By the day of the offence, since records do not hold that of the conviction. Councils differ in whether "
        "cautions are recorded. No record is taken for no offence. Children whose age is not known are left out."
    ),
    decimals=0,
    examples=(
        Example(
            says="An offence in the year counts once for the child; one of the day before the year does not.",
            given={
                "people": [{"child_id": child, "born_on": "2010-01-01"} for child in "abc"],
                "care_episodes": [{"child_id": child, "started_on": "2020-01-06"} for child in "abc"],
                "convictions": [
                    {"child_id": "a", "offended_on": "2023-04-01"},
                    {"child_id": "a", "offended_on": "2023-08-01"},
                    {"child_id": "b", "offended_on": "2023-03-31"},
                ],
            },
            period="2023-04..2024-03",
            gives=(1, 3),
        ),
        Example(
            says="Ten on the day is old enough; a day younger is left out.",
            given={
                "people": [
                    {"child_id": "a", "born_on": "2014-03-31"},
                    {"child_id": "b", "born_on": "2014-04-01"},
                    {"child_id": "c", "born_on": None},
                ],
                "care_episodes": [{"child_id": child, "started_on": "2020-01-06"} for child in "abc"],
            },
            period="2023-04..2024-03",
            gives=(0, 1),
        ),
    ),
)
