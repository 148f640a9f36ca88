"""Early help that ended in a referral to social care."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

indicator = Share(
    code="EH-07",
    title="Early help in which, or soon after which, the child was referred to social care",
    because="It finds the children who stepped up by what happened, whatever reason somebody wrote.",
    subject="early_help_episodes",
    unit="episodes ended (one a child)",
    when=during("ended_on"),
    counted=row.started_on.notnull(),
    achieved=row.stepped_up_on.notnull(),
    is_local=True,
    pairs_with="early_help_stepped_up",
    source="Worked out from the dates of early help and of referrals; the month allowed is the product's default.",
    note=(
        "A referral after the day help began and up to one month after it ended, unless it led to no further action. "
        "The share of the last month still grows, as its referrals come in."
    ),
    examples=(
        Example(
            says="A referral a month to the day after the end counts; a day more, or on the day help began, does not.",
            given={
                "early_help_episodes": [
                    {"child_id": "a", "started_on": "2023-01-09", "ended_on": "2023-05-10"},
                    {"child_id": "b", "started_on": "2023-01-09", "ended_on": "2023-05-10"},
                    {"child_id": "c", "started_on": "2023-01-09", "ended_on": "2023-05-10"},
                    {"child_id": "d", "started_on": "2023-01-09", "ended_on": "2023-05-10"},
                ],
                "referrals": [
                    {"child_id": "a", "referred_on": "2023-06-10"},
                    {"child_id": "b", "referred_on": "2023-06-11"},
                    {"child_id": "c", "referred_on": "2023-01-09"},
                    {"child_id": "d", "referred_on": "2023-03-01"},
                ],
            },
            period="2023-05",
            gives=(2, 4),
        ),
        Example(
            says="A referral that led to no further action is not a step up; one not said to have done so is.",
            given={
                "early_help_episodes": [
                    {"child_id": "a", "started_on": "2023-01-09", "ended_on": "2023-05-10"},
                    {"child_id": "b", "started_on": "2023-01-09", "ended_on": "2023-05-10"},
                ],
                "referrals": [
                    {"child_id": "a", "referred_on": "2023-05-10", "no_further_action": True},
                    {"child_id": "b", "referred_on": "2023-05-10", "no_further_action": None},
                ],
            },
            period="2023-05",
            gives=(1, 2),
        ),
    ),
)
