"""How many days a finished assessment took, in the middle."""

from lineofsight.core.indicators import Example, Median, during
from lineofsight.library.expressions import row

indicator = Median(
    title="Days from the start of an assessment to its authorisation (median)",
    because="Where every assessment takes until its last day, the limit has become the target.",
    subject="assessments",
    unit="calendar days",
    when=during("authorised_on"),
    counted=row.authorised_on >= row.started_on,
    amount=row.days_taken,
    polarity="bad at both ends",
    pairs_with="assessments_open_and_overdue",
    source="Worked out from the days in the record.",
    note=(
        "Half took as long or longer. Calendar days, not working days: 45 working days are about 63. Those still open "
        "are not in it, so a backlog does not show. Finished before it began is a slip and left out."
    ),
    examples=(
        Example(
            says="The middle of 0, 10 and 63 days is 10; one that began and ended on a day took none.",
            given={
                "assessments": [
                    {"started_on": "2023-05-31", "authorised_on": "2023-05-31"},
                    {"started_on": "2023-05-02", "authorised_on": "2023-05-12"},
                    {"started_on": "2023-03-10", "authorised_on": "2023-05-12"},
                ]
            },
            period="2023-05",
            gives=(10, 3),
        ),
        Example(
            says="No start, no end or an end before the start: no length. Of two the middle lies between them.",
            given={
                "assessments": [
                    {"started_on": "2023-05-02", "authorised_on": "2023-05-07"},
                    {"started_on": "2023-05-02", "authorised_on": "2023-05-12"},
                    {"started_on": None, "authorised_on": "2023-05-12"},
                    {"started_on": "2023-05-12", "authorised_on": "2023-05-02"},
                    {"started_on": "2023-05-02", "authorised_on": None},
                ]
            },
            period="2023-05",
            gives=(7.5, 2),
        ),
        Example(
            says="Nothing finished has no middle, which is not 0 days.",
            given={"assessments": [{"started_on": "2023-05-02", "authorised_on": None}]},
            period="2023-05",
            gives=(None, 0),
        ),
    ),
)
