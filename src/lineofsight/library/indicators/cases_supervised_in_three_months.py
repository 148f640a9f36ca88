"""Children whose case was talked through in supervision in the last three months."""

from lineofsight.core.indicators import Example, Share, open_between
from lineofsight.library.expressions import row

indicator = Share(
    code="QA-03",
    title="Children open three months or more whose case was supervised in the last three months",
    because="Supervision is where a manager sees that a plan has stopped working.",
    subject="supervision_intervals",
    unit="children",
    when=open_between("from_on", "until_on"),
    counted=row.case_opened_on <= row.three_months_before,
    achieved=row.last_event_on >= row.three_months_before,
    distinct="child_id",
    polarity="higher",
    is_local=True,
    reaches_back_months=3,
    source="A council's own standard; no return asks for it.",
    note=(
        "“Open for more than three months or more” can be read both ways: here a case open for three calendar months "
        "to the day is in, a newer one is out. A supervision three months ago to the day counts. It shows that cases "
        "were talked about and not how well, so it is no second proof of oversight."
    ),
    decimals=0,
    examples=(
        Example(
            says="Open since the day three months before is in, since the next out; supervised that day is in time.",
            given={
                "referrals": [
                    {"child_id": "a", "referred_on": "2022-12-31"},
                    {"child_id": "b", "referred_on": "2022-12-31"},
                    {"child_id": "c", "referred_on": "2022-12-31"},
                    {"child_id": "new", "referred_on": "2023-01-01"},
                    {"child_id": "shut", "referred_on": "2022-01-04", "closed_on": "2023-03-31"},
                ],
                "supervisions": [
                    {"child_id": "a", "supervised_on": "2022-12-31"},
                    {"child_id": "b", "supervised_on": "2022-12-30"},
                    {"child_id": "new", "supervised_on": "2023-03-01"},
                    {"child_id": "shut", "supervised_on": "2023-03-01"},
                ],
            },
            period="2023-03",
            gives=(1, 3),
        ),
        Example(
            says="The last one counts, but none after the as-at day; two referrals are one child; no action, no case.",
            given={
                "referrals": [
                    {"child_id": "a", "referral_id": "a1", "referred_on": "2022-01-04"},
                    {"child_id": "a", "referral_id": "a2", "referred_on": "2022-06-01"},
                    {"child_id": "b", "referral_id": "b1", "referred_on": "2022-01-04"},
                    {"child_id": "c", "referral_id": "c1", "referred_on": "2022-01-04", "no_further_action": True},
                ],
                "supervisions": [
                    {"child_id": "a", "supervised_on": "2022-03-01"},
                    {"child_id": "a", "supervised_on": "2023-02-01"},
                    {"child_id": "b", "supervised_on": "2023-04-01"},
                    {"child_id": "c", "supervised_on": "2023-03-01"},
                ],
            },
            period="2023-03",
            gives=(1, 2),
        ),
    ),
)
