"""Children in care for a year whose immunisations are up to date."""

from lineofsight.core.indicators import Example, Share, open_between
from lineofsight.library.expressions import row
from lineofsight.library.stretches_of_care import a_year_in_care

told_by_then = row.immunised_told_on.isnull() | (row.immunised_told_on <= row.as_at)

indicator = Share(
    code="LA-12",
    title="Children in care for a year whose immunisations are up to date",
    because="Children who move often miss what other children are given at school.",
    subject="periods_of_care",
    unit="children",
    when=open_between("started_on", "ended_on"),
    counted=~row.is_short_break & a_year_in_care(),
    achieved=row.immunised & told_by_then,
    not_recorded=row.immunised.isnull() | ~told_by_then,
    distinct="child_id",
    polarity="higher",
    source="The national return on looked-after children.",
    note=(
        "Records hold the latest answer only. As at a day before it was given, it is not recorded. No answer is told "
        "apart from a no."
    ),
    decimals=0,
    examples=(
        Example(
            says="A blank and no row at all are not recorded; an answer given after the day tells nothing of it.",
            given={
                "care_episodes": [{"child_id": child, "started_on": "2020-01-06"} for child in "abcde"],
                "immunisations": [
                    {"child_id": "a", "up_to_date": True, "recorded_on": "2024-03-31"},
                    {"child_id": "b", "up_to_date": False, "recorded_on": "2024-01-10"},
                    {"child_id": "c", "up_to_date": None, "recorded_on": "2024-01-10"},
                    {"child_id": "d", "up_to_date": True, "recorded_on": "2024-04-01"},
                ],
            },
            period="2023-04..2024-03",
            gives=(1, 5),
            not_recorded=3,
        ),
        Example(
            says="In care for the whole year, so since 1 April; a day later is too late.",
            given={
                "care_episodes": [
                    {"child_id": "a", "started_on": "2023-04-01"},
                    {"child_id": "b", "started_on": "2023-04-02"},
                ],
                "immunisations": [{"child_id": child, "up_to_date": True} for child in "ab"],
            },
            period="2023-04..2024-03",
            gives=(1, 1),
        ),
    ),
)
