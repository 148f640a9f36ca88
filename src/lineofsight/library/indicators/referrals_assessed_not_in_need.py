"""Referrals assessed and found not to be about a child in need."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

CLOSED_AFTER_ASSESSMENT = ("RC8", "RC9")

indicator = Share(
    code="RF-05",
    title="Referrals in which the child was assessed and found not to be in need",
    because="Each is a family that went through an assessment and was offered nothing by social care at its end.",
    subject="referrals",
    unit="referrals",
    when=during("referred_on"),
    achieved=(
        row.closure_reason.isin(CLOSED_AFTER_ASSESSMENT)
        & row.was_assessed
        & ~row.led_further
        & ~row.no_further_action.fill_null(False)
    ),
    not_recorded=row.closed_on.notnull() & row.closure_reason.isnull(),
    pairs_with="referrals_no_further_action",
    where_told=("no_further_action",),
    source="The children in need census: closed for reason RC8 or RC9, with an assessment and nothing beyond it.",
    note=(
        "Beyond it means an enquiry, a conference, a plan or care. RC9 was added in 2023, so earlier years are lower. "
        "Referrals count in the period they came in, so the share of recent months grows as cases close."
    ),
    examples=(
        Example(
            says="Both closing reasons count; closed for another reason, or without an assessment, does not.",
            given={
                "referrals": [
                    {"referral_id": "a", "child_id": "a", "referred_on": "2023-05-01", "closure_reason": "RC8"},
                    {"referral_id": "b", "child_id": "b", "referred_on": "2023-05-31", "closure_reason": "RC9"},
                    {"referral_id": "c", "child_id": "c", "referred_on": "2023-05-09", "closure_reason": "RC7"},
                    {"referral_id": "d", "child_id": "d", "referred_on": "2023-05-09", "closure_reason": "RC8"},
                    {"referral_id": "e", "child_id": "e", "referred_on": "2023-05-09", "closed_on": "2023-06-30"},
                    {"referral_id": "f", "child_id": "f", "referred_on": "2023-06-01", "closure_reason": "RC8"},
                ],
                "assessments": [
                    {"referral_id": "a", "child_id": "a", "started_on": "2023-05-02"},
                    {"referral_id": "b", "child_id": "b", "started_on": "2023-06-02"},
                    {"referral_id": "c", "child_id": "c", "started_on": "2023-05-10"},
                    {"referral_id": "e", "child_id": "e", "started_on": "2023-05-10"},
                    {"referral_id": "f", "child_id": "f", "started_on": "2023-06-02"},
                ],
            },
            period="2023-05",
            gives=(2, 5),
            not_recorded=1,
        ),
        Example(
            says="An enquiry or a plan under it is more than an assessment, whatever the closing reason says.",
            given={
                "referrals": [
                    {"referral_id": "a", "child_id": "a", "referred_on": "2023-05-09", "closure_reason": "RC8"},
                    {"referral_id": "b", "child_id": "b", "referred_on": "2023-05-09", "closure_reason": "RC8"},
                    {"referral_id": "c", "child_id": "c", "referred_on": "2023-05-09", "closure_reason": "RC8"},
                ],
                "assessments": [
                    {"referral_id": "a", "child_id": "a", "started_on": "2023-05-10"},
                    {"referral_id": "b", "child_id": "b", "started_on": "2023-05-10"},
                    {"referral_id": "c", "child_id": "c", "started_on": "2023-05-10"},
                ],
                "section_47_enquiries": [{"referral_id": "a", "child_id": "a", "started_on": "2023-05-10"}],
                "child_in_need_plans": [{"referral_id": "b", "child_id": "b", "started_on": "2023-06-10"}],
            },
            period="2023-05",
            gives=(1, 3),
        ),
        Example(
            says="An assessment that names no referral belongs to the one open on its day, its last day included.",
            given={
                "referrals": [
                    {
                        "child_id": child,
                        "referred_on": "2023-05-09",
                        "closed_on": "2023-06-20",
                        "closure_reason": "RC8",
                    }
                    for child in ("a", "b", "c")
                ],
                "assessments": [
                    {"referral_id": None, "child_id": "a", "started_on": "2023-06-20"},
                    {"referral_id": None, "child_id": "b", "started_on": "2023-06-21"},
                    {"referral_id": "another", "child_id": "c", "started_on": "2023-05-10"},
                ],
            },
            period="2023-05",
            gives=(1, 3),
        ),
        Example(
            says="One said to have had no further action is counted there and never here as well.",
            given={
                "referrals": [
                    {
                        "referral_id": "a",
                        "referred_on": "2023-05-09",
                        "closure_reason": "RC8",
                        "no_further_action": True,
                    }
                ],
                "assessments": [{"referral_id": "a", "started_on": "2023-05-10"}],
            },
            period="2023-05",
            gives=(0, 1),
        ),
    ),
)
