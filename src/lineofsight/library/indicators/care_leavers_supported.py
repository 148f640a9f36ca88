"""Care leavers whom the council supports."""

from lineofsight.core.indicators import Count, Example, open_between
from lineofsight.library.expressions import row

indicator = Count(
    code="RQ-02",
    title="Care leavers aged 18 to 24 whom the council supports",
    because="It is the work that the leaving care service has, all ages together.",
    subject="care_leavers",
    unit="young people",
    when=open_between("turns_18_on", "turns_25_on"),
    counted=(row.eligibility.fill_null("") != "NO_CURRENT_ELIGIBILITY") & (row.in_touch.fill_null("") != "DIED"),
    not_recorded=row.eligibility.isnull(),
    distinct="child_id",
    source="The regional quarterly benchmarking of children's services.",
    note=(
        "From the 18th birthday until the 25th, when the duty to help ends. National figures count those of 19 to 21 "
        "by birthday, so the two are never the same. Whoever is on the list is counted where eligibility is blank."
    ),
    decimals=0,
    examples=(
        Example(
            says="In on the 18th birthday and the day before the 25th; out on the 25th.",
            given={
                "people": [
                    {"child_id": "turns 18", "born_on": "2006-03-31"},
                    {"child_id": "still 17", "born_on": "2006-04-01"},
                    {"child_id": "still 24", "born_on": "1999-04-01"},
                    {"child_id": "turns 25", "born_on": "1999-03-31"},
                ],
                "care_leavers": [
                    {"child_id": child, "eligibility": "FORMER_RELEVANT"}
                    for child in ("turns 18", "still 17", "still 24", "turns 25")
                ],
            },
            period="2024-03",
            gives=2,
        ),
        Example(
            says="A blank eligibility is counted and told apart; no eligibility, and death, are not counted.",
            given={
                "people": [{"child_id": child, "born_on": "2003-06-01"} for child in ("a", "b", "c", "d")],
                "care_leavers": [
                    {"child_id": "a", "eligibility": "QUALIFYING"},
                    {"child_id": "b", "eligibility": None},
                    {"child_id": "c", "eligibility": "NO_CURRENT_ELIGIBILITY"},
                    {"child_id": "d", "eligibility": "FORMER_RELEVANT", "in_touch": "DIED"},
                ],
            },
            period="2024-03",
            gives=2,
            not_recorded=1,
        ),
    ),
)
