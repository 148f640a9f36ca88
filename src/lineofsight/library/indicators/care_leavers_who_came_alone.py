"""Care leavers who were unaccompanied asylum-seeking children."""

from lineofsight.core.indicators import Count, Example, open_between
from lineofsight.library.expressions import row

indicator = Count(
    code="RQ-01",
    title="Care leavers aged 18 to 24 who were unaccompanied asylum-seeking children",
    because="Their right to stay may be undecided for years, and the cost falls on few councils.",
    subject="care_leavers",
    unit="young people",
    when=open_between("turns_18_on", "turns_25_on"),
    counted=(
        row.was_unaccompanied
        & (row.eligibility.fill_null("") != "NO_CURRENT_ELIGIBILITY")
        & (row.in_touch.fill_null("") != "DIED")
    ),
    distinct="child_id",
    pairs_with="care_leavers_supported",
    source="The regional quarterly benchmarking of children's services.",
    note=(
        "Any immigration status that says unaccompanied, also one that has ended: nobody is called so after 18. A "
        "young person without a status on record is not counted."
    ),
    decimals=0,
    examples=(
        Example(
            says="A status that ended at 18 counts, however it is written; another status does not.",
            given={
                "people": [{"child_id": child, "born_on": "2004-06-01"} for child in ("a", "b", "c", "d")],
                "immigration_statuses": [
                    {"child_id": "a", "status": "Unaccompanied asylum seeking child", "ended_on": "2022-06-01"},
                    {"child_id": "a", "status": "Refugee", "started_on": "2022-06-01"},
                    {"child_id": "b", "status": "Former UASC"},
                    {"child_id": "c", "status": "Refugee"},
                ],
                "care_leavers": [
                    {"child_id": child, "eligibility": "FORMER_RELEVANT"} for child in ("a", "b", "c", "d")
                ],
            },
            period="2024-03",
            gives=2,
        ),
        Example(
            says="Once the duty to help has ended they are no longer counted.",
            given={
                "people": [{"child_id": "a", "born_on": "1999-03-31"}, {"child_id": "b", "born_on": "2004-06-01"}],
                "immigration_statuses": [{"child_id": "a", "status": "UASC"}, {"child_id": "b", "status": "UASC"}],
                "care_leavers": [
                    {"child_id": "a", "eligibility": "FORMER_RELEVANT"},
                    {"child_id": "b", "eligibility": "NO_CURRENT_ELIGIBILITY"},
                ],
            },
            period="2024-03",
            gives=0,
        ),
    ),
)
