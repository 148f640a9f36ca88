"""How many young people live with their former foster carers."""

from lineofsight.core.indicators import Count, Example, open_between
from lineofsight.library.expressions import row

indicator = Count(
    code="CL-07",
    title="Young people aged 18 to 20 living with their former foster carers",
    because="It says how many homes the council must help to keep open.",
    subject="care_leavers",
    unit="young people",
    when=open_between("turns_18_on", "turns_21_on"),
    counted=row.accommodation == "Z",
    distinct="child_id",
    polarity="higher",
    pairs_with="care_leavers_staying_put",
    source="The national return on looked-after children; Children Act 1989, section 23CZA.",
    note="On the as-at date. Where somebody lives may be blank, so it is the least number.",
    decimals=0,
    examples=(
        Example(
            says="In from the 18th birthday to the day before the 21st.",
            given={
                "people": [
                    {"child_id": "turns 18", "born_on": "2006-03-31"},
                    {"child_id": "still 17", "born_on": "2006-04-01"},
                    {"child_id": "still 20", "born_on": "2003-04-01"},
                    {"child_id": "turns 21", "born_on": "2003-03-31"},
                ],
                "care_leavers": [
                    {"child_id": child, "accommodation": "Z"}
                    for child in ("turns 18", "still 17", "still 20", "turns 21")
                ],
            },
            period="2024-03",
            gives=2,
        ),
        Example(
            says="Supported lodgings are not it, and a blank is not counted.",
            given={
                "people": [{"child_id": "a", "born_on": "2005-06-01"}, {"child_id": "b", "born_on": "2005-06-01"}],
                "care_leavers": [{"child_id": "a", "accommodation": "E"}, {"child_id": "b", "accommodation": None}],
            },
            period="2024-03",
            gives=0,
        ),
    ),
)
