"""Children in care for a year whose teeth were checked in it."""

from lineofsight.core.indicators import Example, Share, open_between
from lineofsight.library.expressions import row
from lineofsight.library.stretches_of_care import a_year_in_care

indicator = Share(
    code="LA-11",
    title="Children in care for a year whose teeth were checked in it",
    because="Toothache is what a parent would see to.",
    subject="dental_check_intervals",
    unit="children",
    when=open_between("from_on", "until_on"),
    counted=a_year_in_care(),
    achieved=row.last_event_on > row.twelve_months_before,
    distinct="child_id",
    polarity="higher",
    source="The national return on looked-after children, at every age.",
    note="A check that was refused counts as not done. Only children in care for the whole twelve months.",
    decimals=0,
    examples=(
        Example(
            says="The first and last day of the year are in it, the day before is not; a refusal is not a check.",
            given={
                "care_episodes": [{"child_id": child, "started_on": "2020-01-06"} for child in "abcde"],
                "health_checks": [
                    {"child_id": "a", "kind": "DENTAL_CHECK", "checked_on": "2023-04-01"},
                    {"child_id": "b", "kind": "DENTAL_CHECK", "checked_on": "2024-03-31", "status": "Completed"},
                    {"child_id": "c", "kind": "DENTAL_CHECK", "checked_on": "2023-03-31"},
                    {"child_id": "d", "kind": "DENTAL_CHECK", "checked_on": "2023-06-01", "status": "Refused by child"},
                    {"child_id": "e", "kind": "HEALTH_ASSESSMENT", "checked_on": "2023-06-01"},
                ],
            },
            period="2023-04..2024-03",
            gives=(2, 5),
        ),
        Example(
            says="A child who left care and came back within the year was not in care for all of it.",
            given={
                "care_episodes": [
                    {"started_on": "2020-01-06", "start_reason": "S", "ended_on": "2023-06-01", "end_reason": "E4A"},
                    {"started_on": "2023-06-08", "start_reason": "S"},
                ],
                "health_checks": [{"kind": "DENTAL_CHECK", "checked_on": "2023-09-01"}],
            },
            period="2023-04..2024-03",
            gives=(0, 0),
        ),
    ),
)
