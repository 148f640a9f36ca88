"""Referrals of children with early help open or lately ended."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

indicator = Share(
    code="EH-04",
    title="Referrals of children who had early help open, or ended in the 12 months before",
    because="It shows how many families had been helped before their trouble reached social care.",
    subject="referrals",
    unit="referrals",
    when=during("referred_on"),
    achieved=row.early_help_was_recent,
    polarity="higher",
    history_of=("early_help_episodes",),
    reaches_back_months=12,
    pairs_with="referrals_with_early_help_open",
    source="A council's own measure; the look-back of twelve months is that of re-referrals.",
    note="A source that tells of a few months only finds too few. Partners' help may be unrecorded.",
    examples=(
        Example(
            says="Ended twelve calendar months before to the day counts; a day earlier does not.",
            given={
                "early_help_episodes": [
                    {"child_id": "a", "started_on": "2022-01-10", "ended_on": "2022-05-10"},
                    {"child_id": "b", "started_on": "2022-01-10", "ended_on": "2022-05-09"},
                    {"child_id": "c", "started_on": "2022-01-10", "ended_on": None},
                ],
                "referrals": [
                    {"child_id": "a", "referred_on": "2023-05-10"},
                    {"child_id": "b", "referred_on": "2023-05-10"},
                    {"child_id": "c", "referred_on": "2023-05-10"},
                ],
            },
            period="2023-05",
            gives=(2, 3),
        ),
        Example(
            says="Help that began only after the referral, or on its day, came too late to be before it.",
            given={
                "early_help_episodes": [{"started_on": "2023-05-10", "ended_on": "2023-08-01"}],
                "referrals": [{"referred_on": "2023-05-10"}],
            },
            period="2023-05",
            gives=(0, 1),
        ),
    ),
)
