"""Early help assessments finished within the local limit."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

indicator = Share(
    code="EH-02",
    title="Early help assessments finished within the council's own limit (45 working days unless it sets another)",
    because="Help that is meant to come early loses its point while the assessment waits.",
    subject="early_help_episodes",
    unit="assessments (one a child)",
    when=during("ended_on"),
    counted=row.started_on.notnull(),
    achieved=(row.ended_on <= row.due_on) & (row.ended_on >= row.started_on),
    polarity="higher",
    is_local=True,
    pairs_with="children_in_early_help",
    source="No national limit exists; councils set from 20 to 45 working days.",
    note=(
        "True only where rows are assessments, as in the inspectors' list. Where they are whole episodes of help, as "
        "in the Standard Safeguarding Dataset, it says how long help lasts and not how soon it was assessed. Only "
        "finished ones are counted, so clearing a backlog lowers it."
    ),
    examples=(
        Example(
            says="The 45th working day is in time; the next working day is late.",
            given={
                "early_help_episodes": [
                    {"started_on": "2023-03-20", "ended_on": "2023-05-26"},
                    {"started_on": "2023-03-20", "ended_on": "2023-05-30"},
                ]
            },
            period="2023-05",
            gives=(1, 2),
        ),
        Example(
            says="No start: it cannot be judged. Finished before it began: not in time. Still open: in no month.",
            given={
                "early_help_episodes": [
                    {"started_on": None, "ended_on": "2023-05-26"},
                    {"started_on": "2023-05-26", "ended_on": "2023-05-02"},
                    {"started_on": "2023-01-03", "ended_on": None},
                ]
            },
            period="2023-05",
            gives=(0, 1),
        ),
    ),
)
