"""Children in care for a year whose health was assessed in it as often as it should be."""

from lineofsight.core.indicators import Example, Share, open_between
from lineofsight.library.expressions import row
from lineofsight.library.stretches_of_care import a_year_in_care

assessed_once = row.last_event_on > row.twelve_months_before
assessed_twice = row.check_before_on > row.twelve_months_before

indicator = Share(
    code="LA-10",
    title="Children in care for a year with up-to-date health assessments",
    because="Children in care have more illness, and less of it is found.",
    subject="health_assessment_intervals",
    unit="children",
    when=open_between("from_on", "until_on"),
    counted=a_year_in_care(),
    achieved=assessed_once & ((row.turns_5_on <= row.as_at) | assessed_twice),
    not_recorded=row.born_on.isnull(),
    distinct="child_id",
    polarity="higher",
    history_of=("health_checks",),
    reaches_back_months=12,
    source="The national return on looked-after children: one in the year, two for a child under five.",
    note=(
        "Only children in care for the whole twelve months; a share of all children in care is another figure. Under "
        "five is the age on the day. A child whose age is not known needs two, and is told apart. An assessment that "
        "was refused, cancelled or is only planned was not done."
    ),
    decimals=0,
    examples=(
        Example(
            says="One in the year is enough from the fifth birthday on; a younger child needs two.",
            given={
                "people": [
                    {"child_id": "a", "born_on": "2019-03-31"},
                    {"child_id": "b", "born_on": "2019-04-01"},
                    {"child_id": "c", "born_on": "2019-04-01"},
                    {"child_id": "d", "born_on": None},
                ],
                "care_episodes": [{"child_id": child, "started_on": "2023-04-01"} for child in "abcd"],
                "health_checks": [
                    *({"child_id": child, "kind": "HEALTH_ASSESSMENT", "checked_on": "2024-03-31"} for child in "abcd"),
                    {"child_id": "c", "kind": "HEALTH_ASSESSMENT", "checked_on": "2023-04-01"},
                ],
            },
            period="2023-04..2024-03",
            gives=(2, 4),
            not_recorded=1,
        ),
        Example(
            says=(
                "In care since 2 April is not the whole year; a day before the year, refused or planned does not count."
            ),
            given={
                "people": [{"child_id": child, "born_on": "2012-01-01"} for child in "abcde"],
                "care_episodes": [
                    *({"child_id": child, "started_on": "2020-01-06"} for child in "abcd"),
                    {"child_id": "e", "started_on": "2023-04-02"},
                ],
                "health_checks": [
                    {"child_id": "a", "kind": "HEALTH_ASSESSMENT", "checked_on": "2023-03-31", "status": "Completed"},
                    {"child_id": "b", "kind": "HEALTH_ASSESSMENT", "checked_on": "2023-06-01", "status": "Refused"},
                    {"child_id": "c", "kind": "HEALTH_ASSESSMENT", "checked_on": "2023-06-01", "status": "Planned"},
                    {"child_id": "d", "kind": "HEALTH_ASSESSMENT", "checked_on": "2023-06-01", "status": None},
                    {"child_id": "e", "kind": "HEALTH_ASSESSMENT", "checked_on": "2023-06-01", "status": "Completed"},
                ],
            },
            period="2023-04..2024-03",
            gives=(1, 4),
        ),
    ),
)
