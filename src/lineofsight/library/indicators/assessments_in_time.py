"""Assessments finished within 45 working days."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

indicator = Share(
    code="AS-03",
    title="Assessments finished within 45 working days",
    because="A child whose assessment drifts waits longer for help.",
    subject="assessments",
    unit="assessments",
    when=during("authorised_on"),
    achieved=(row.authorised_on <= row.due_on) & (row.authorised_on >= row.started_on),
    not_recorded=row.started_on.isnull(),
    polarity="higher",
    pairs_with="assessments_open_and_overdue",
    source="Working Together to Safeguard Children, from 2013; the census counts from the assessment's start.",
    note=(
        "Only finished assessments are counted, so clearing a backlog lowers the figure: read it beside the open and "
        "overdue ones. The clock is the assessment's start, as in the return, not the referral."
    ),
    examples=(
        Example(
            says="The 45th working day after the start is in time; the day after is late.",
            given={
                "assessments": [
                    {"started_on": "2023-03-20", "authorised_on": "2023-05-26"},
                    {"started_on": "2023-03-20", "authorised_on": "2023-05-30"},
                ]
            },
            period="2023-05",
            gives=(1, 2),
        ),
        Example(
            says="An assessment that is still open belongs to no month, however late it is.",
            given={"assessments": [{"started_on": "2023-01-03", "authorised_on": None}]},
            period="2023-05",
            gives=(0, 0),
        ),
        Example(
            says="Authorised before its start is not in time; one with no start is not recorded, and still counted.",
            given={
                "assessments": [
                    {"started_on": None, "authorised_on": "2023-05-26"},
                    {"started_on": "2023-05-26", "authorised_on": "2023-05-02"},
                ]
            },
            period="2023-05",
            gives=(0, 2),
            not_recorded=1,
        ),
    ),
)
