"""Early help that ended because the child stepped up to social care."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

reason = row.end_reason.lower()

indicator = Share(
    code="EH-07",
    title="Early help ended because the child stepped up to social care, by the reason recorded",
    because="Early help that ends in social care tells of need that grew in spite of it.",
    subject="early_help_episodes",
    unit="episodes ended (one a child)",
    when=during("ended_on"),
    achieved=(reason.contains("step") & reason.contains("up")) | reason.contains("escalat"),
    not_recorded=row.end_reason.isnull(),
    is_local=True,
    pairs_with="early_help_followed_by_referral",
    source="Regional benchmarking of early help, which publishes no definition.",
    note=(
        "Reasons are the council's own words: those that speak of stepping up or escalating are taken. A council that "
        "says it otherwise must read the figure by dates beside this one."
    ),
    examples=(
        Example(
            says="However it is written, a step up counts; a step down does not; a blank is told apart.",
            given={
                "early_help_episodes": [
                    {"ended_on": "2023-05-01", "end_reason": "Stepped up to social care"},
                    {"ended_on": "2023-05-31", "end_reason": "Closed - STEP-UP"},
                    {"ended_on": "2023-05-12", "end_reason": "Escalated to CSC"},
                    {"ended_on": "2023-05-12", "end_reason": "Stepped down to universal services"},
                    {"ended_on": "2023-05-12", "end_reason": None},
                ]
            },
            period="2023-05",
            gives=(3, 5),
            not_recorded=1,
        ),
        Example(
            says="Only help that ended in the month is counted.",
            given={
                "early_help_episodes": [
                    {"ended_on": "2023-06-01", "end_reason": "Stepped up to social care"},
                    {"ended_on": None, "end_reason": "Stepped up to social care"},
                ]
            },
            period="2023-05",
            gives=(0, 0),
            not_recorded=0,
        ),
    ),
)
