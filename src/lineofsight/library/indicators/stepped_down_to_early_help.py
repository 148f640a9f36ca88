"""Cases closed by social care that early help took over."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

indicator = Share(
    code="EH-08",
    title="Cases closed by social care with early help taking over",
    because="A family whose case is closed into nothing is more likely to be back.",
    subject="referrals",
    unit="cases closed (one a child)",
    when=during("closed_on"),
    counted=~row.no_further_action.fill_null(False),
    achieved=row.stepped_down_on.notnull() | (row.closure_reason == "RC9"),
    is_local=True,
    where_told=("no_further_action", "closure_reason"),
    source="Regional benchmarking of early help; the census's closing reason RC9.",
    note=(
        "Either the closing reason says so, or early help that began after the referral and up to one month after the "
        "closure outlasted it. Referrals that led to no further action were never open cases and are left out. The "
        "share of the last month still grows."
    ),
    examples=(
        Example(
            says="Help begun a month to the day after the closure counts, a day more does not; the reason alone does.",
            given={
                "referrals": [
                    {"child_id": "a", "referred_on": "2023-01-09", "closed_on": "2023-05-10", "closure_reason": "RC7"},
                    {"child_id": "b", "referred_on": "2023-01-09", "closed_on": "2023-05-10", "closure_reason": "RC7"},
                    {"child_id": "c", "referred_on": "2023-01-09", "closed_on": "2023-05-10", "closure_reason": "RC9"},
                    {"child_id": "d", "referred_on": "2023-01-09", "closed_on": "2023-05-10", "closure_reason": None},
                ],
                "early_help_episodes": [
                    {"child_id": "a", "started_on": "2023-06-10"},
                    {"child_id": "b", "started_on": "2023-06-11"},
                ],
            },
            period="2023-05",
            gives=(2, 4),
        ),
        Example(
            says="Help that was there before the referral, or ended by the closure, took nothing over.",
            given={
                "referrals": [
                    {"child_id": "a", "referred_on": "2023-01-09", "closed_on": "2023-05-10", "closure_reason": "RC7"},
                    {"child_id": "b", "referred_on": "2023-01-09", "closed_on": "2023-05-10", "closure_reason": "RC7"},
                    {"child_id": "c", "referred_on": "2023-01-09", "closed_on": "2023-05-10", "closure_reason": "RC7"},
                ],
                "early_help_episodes": [
                    {"child_id": "a", "started_on": "2023-01-06"},
                    {"child_id": "b", "started_on": "2023-02-01", "ended_on": "2023-05-10"},
                    {"child_id": "c", "started_on": "2023-05-02", "ended_on": "2023-05-11"},
                ],
            },
            period="2023-05",
            gives=(1, 3),
        ),
        Example(
            says="A referral that led to no further action was never an open case.",
            given={
                "referrals": [
                    {"referred_on": "2023-05-09", "closed_on": "2023-05-10", "no_further_action": True},
                ],
                "early_help_episodes": [{"started_on": "2023-05-10"}],
            },
            period="2023-05",
            gives=(0, 0),
        ),
    ),
)
