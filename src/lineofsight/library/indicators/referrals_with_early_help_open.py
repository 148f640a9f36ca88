"""Referrals of children with early help open."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

indicator = Share(
    code="EH-04",
    title="Referrals of children who had early help open at the time",
    because="It shows whether families were being helped when their trouble reached social care.",
    subject="referrals",
    unit="referrals",
    when=during("referred_on"),
    achieved=row.early_help_was_open,
    polarity="higher",
    history_of=("early_help_episodes",),
    pairs_with="referrals_after_early_help",
    source="A council's own measure of whether referrals come with an early help plan in place.",
    note=(
        "Help begun on the day of the referral may have come of it and does not count. "
        "Partners' help may be unrecorded."
    ),
    examples=(
        Example(
            says="Help begun the day before counts, help begun on the day does not; ended on the day it is not open.",
            given={
                "early_help_episodes": [
                    {"child_id": "a", "started_on": "2023-05-09"},
                    {"child_id": "b", "started_on": "2023-05-10"},
                    {"child_id": "c", "started_on": "2023-01-09", "ended_on": "2023-05-10"},
                    {"child_id": "d", "started_on": "2023-01-09", "ended_on": "2023-05-11"},
                ],
                "referrals": [
                    {"child_id": "a", "referred_on": "2023-05-10"},
                    {"child_id": "b", "referred_on": "2023-05-10"},
                    {"child_id": "c", "referred_on": "2023-05-10"},
                    {"child_id": "d", "referred_on": "2023-05-10"},
                ],
            },
            period="2023-05",
            gives=(2, 4),
        ),
        Example(
            says="A child helped by two bodies is still one referral; a child never helped is in the denominator.",
            given={
                "early_help_episodes": [
                    {"child_id": "a", "started_on": "2023-01-09"},
                    {"child_id": "a", "started_on": "2023-02-09"},
                ],
                "referrals": [
                    {"child_id": "a", "referred_on": "2023-05-10"},
                    {"child_id": "b", "referred_on": "2023-05-10"},
                ],
            },
            period="2023-05",
            gives=(1, 2),
        ),
    ),
)
