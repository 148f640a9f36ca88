"""The median days from the start of an enquiry to the conference."""

from lineofsight.core.indicators import Example, Median, during
from lineofsight.library.expressions import row

indicator = Median(
    title="Median calendar days from the start of the enquiry to the initial conference",
    because="A share in time does not say how long the others waited.",
    subject="conferences",
    unit="calendar days",
    when=during("held_on"),
    counted=~row.transferred_in.fill_null(False) & (row.days_from_enquiry >= 0),
    amount=row.days_from_enquiry,
    polarity="lower",
    pairs_with="conferences_in_time",
    where_told=("transferred_in",),
    source="The companion of conferences held in time.",
    note=(
        "Weekends and holidays count. Left out are conferences of families who moved in, those with no enquiry on "
        "record and those held before their enquiry began."
    ),
    decimals=0,
    examples=(
        Example(
            says="The middle of 0, 21 and 25 days; one held before its enquiry is an error and left out.",
            given={
                "section_47_enquiries": [
                    {"section_47_enquiry_id": "ea", "child_id": "a", "started_on": "2022-06-20"},
                    {"section_47_enquiry_id": "eb", "child_id": "b", "started_on": "2022-05-30"},
                    {"section_47_enquiry_id": "ec", "child_id": "c", "started_on": "2022-05-26"},
                    {"section_47_enquiry_id": "ed", "child_id": "d", "started_on": "2022-06-21"},
                ],
                "conferences": [
                    {"section_47_enquiry_id": f"e{child}", "child_id": child, "held_on": "2022-06-20"}
                    for child in "abcd"
                ],
            },
            period="2022-06",
            gives=(21, 3),
        ),
        Example(
            says="With no enquiry, or a family that moved in, there are no days and no median.",
            given={
                "section_47_enquiries": [{"section_47_enquiry_id": "ea", "child_id": "a", "started_on": "2022-06-01"}],
                "conferences": [
                    {
                        "section_47_enquiry_id": "ea",
                        "child_id": "a",
                        "held_on": "2022-06-20",
                        "transferred_in": True,
                    },
                    {"section_47_enquiry_id": None, "child_id": "b", "held_on": "2022-06-20"},
                ],
            },
            period="2022-06",
            gives=(None, 0),
        ),
    ),
)
