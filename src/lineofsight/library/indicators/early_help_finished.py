"""Early help assessments or episodes finished."""

from lineofsight.core.indicators import Count, Example, during

indicator = Count(
    code="EH-01",
    title="Early help assessments or episodes finished",
    because="Families who are helped early may never need social care.",
    subject="early_help_episodes",
    unit="episodes (one a child)",
    when=during("ended_on"),
    source="The inspectors' list of early help assessments; the Standard Safeguarding Dataset's early help episodes.",
    note=(
        "What a row stands for depends on the source: in the inspectors' list an assessment and the day it was "
        "finished, in the data set a whole episode of help. Do not compare figures from the one with the other. "
        "Partners' work is often not recorded, and a family of four is four."
    ),
    decimals=0,
    examples=(
        Example(
            says="It is counted on the day it was finished, not begun; two of one child count twice.",
            given={
                "early_help_episodes": [
                    {"child_id": "a", "started_on": "2023-01-09", "ended_on": "2023-05-01"},
                    {"child_id": "a", "started_on": "2023-05-02", "ended_on": "2023-05-31"},
                    {"child_id": "b", "started_on": "2023-05-02", "ended_on": "2023-06-01"},
                ]
            },
            period="2023-05",
            gives=2,
        ),
        Example(
            says="One still open is not finished.",
            given={"early_help_episodes": [{"started_on": "2023-05-02", "ended_on": None}]},
            period="2023-05",
            gives=0,
        ),
    ),
)
