"""Early help that ended with its outcomes met."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

reason = row.end_reason.lower()

indicator = Share(
    code="EH-09",
    title="Early help ended with its outcomes met, by the reason recorded",
    because="It asks whether early help did what it was there to do.",
    subject="early_help_episodes",
    unit="episodes ended (one a child)",
    when=during("ended_on"),
    achieved=reason.contains("outcomes met") | reason.contains("outcome met") | reason.contains("needs met"),
    not_recorded=row.end_reason.isnull(),
    polarity="higher",
    is_local=True,
    source="Regional benchmarking of early help, which publishes no definition.",
    note=(
        "Reasons are the council's own words: those that say “outcomes met”, “outcome met” or “needs met” are taken. "
        "It is the worker's judgement and not the family's."
    ),
    examples=(
        Example(
            says="Outcomes met counts however it is written; outcomes not met does not; a blank is told apart.",
            given={
                "early_help_episodes": [
                    {"ended_on": "2023-05-01", "end_reason": "Outcomes met"},
                    {"ended_on": "2023-05-31", "end_reason": "1. CLOSED: ALL OUTCOMES MET"},
                    {"ended_on": "2023-05-12", "end_reason": "Outcomes not met"},
                    {"ended_on": "2023-05-12", "end_reason": "Family withdrew"},
                    {"ended_on": "2023-05-12", "end_reason": None},
                ]
            },
            period="2023-05",
            gives=(2, 5),
            not_recorded=1,
        ),
        Example(
            says="Help that ended in another month, or goes on, is not counted.",
            given={
                "early_help_episodes": [
                    {"ended_on": "2023-06-01", "end_reason": "Outcomes met"},
                    {"ended_on": None, "end_reason": None},
                ]
            },
            period="2023-05",
            gives=(0, 0),
            not_recorded=0,
        ),
    ),
)
