"""Open assessments that are past 45 working days."""

from lineofsight.core.indicators import Example, Share, open_between
from lineofsight.library.expressions import row

indicator = Share(
    code="AS-04",
    title="Open assessments past 45 working days",
    because="A backlog cannot be seen in the assessments that were finished.",
    subject="assessments",
    unit="assessments",
    when=open_between("started_on", "authorised_on"),
    achieved=row.due_on < row.as_at,
    polarity="lower",
    pairs_with="assessments_in_time",
    source="The companion of assessments finished in time.",
    examples=(
        Example(
            says="On its due day an assessment is not overdue yet; the next day it is.",
            given={
                "assessments": [
                    {"started_on": "2023-03-23", "authorised_on": None},
                    {"started_on": "2023-03-24", "authorised_on": None},
                ]
            },
            period="2023-06-01..2023-06-02",
            gives=(1, 2),
        ),
        Example(
            says="One authorised on the as-at day is no longer open that evening.",
            given={"assessments": [{"started_on": "2023-01-03", "authorised_on": "2023-05-31"}]},
            period="2023-05",
            gives=(0, 0),
        ),
        Example(
            says="As at a past day it was open and overdue, though it has been finished since.",
            given={"assessments": [{"started_on": "2023-01-03", "authorised_on": "2023-06-01"}]},
            period="2023-05",
            gives=(1, 1),
        ),
    ),
)
