"""Missing episodes of children in care after which the child took up a return interview."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

was_not_offered = row.return_interview_offered.fill_null("") == "N"

indicator = Share(
    code="LA-14",
    title="Missing episodes from care after which a return interview was accepted",
    because="An offer that children turn down tells of how it was made.",
    subject="missing_episodes",
    unit="missing episodes",
    when=during("ended_on"),
    counted=row.was_in_care
    & (row.kind.fill_null("M") == "M")
    & (row.return_interview_offered.fill_null("") != "NA")
    & (was_not_offered | (row.return_interview_accepted.fill_null("") != "NA")),
    achieved=row.return_interview_accepted == "Y",
    not_recorded=row.return_interview_accepted.isnull() & ~was_not_offered,
    polarity="higher",
    pairs_with="return_interviews_offered",
    where_told=("kind",),
    source="Statutory guidance on children who run away or go missing, January 2014.",
    note=(
        "Of all episodes that ended in the period, offered or not: what was not offered was not accepted. Where it "
        "does not apply (NA) the episode is left out, and a blank beside an offer is not recorded."
    ),
    examples=(
        Example(
            says="Not offered is not accepted, whatever stands beside it; a blank beside an offer is not recorded.",
            given={
                "care_episodes": [{"started_on": "2020-01-06"}],
                "missing_episodes": [
                    {
                        "started_on": "2024-03-01",
                        "ended_on": "2024-03-02",
                        "return_interview_offered": offered,
                        "return_interview_accepted": accepted,
                    }
                    for offered, accepted in (("Y", "Y"), ("Y", "N"), ("Y", None), ("N", None), ("N", "NA"))
                ],
            },
            period="2024-03",
            gives=(1, 5),
            not_recorded=1,
        ),
        Example(
            says="NA is left out; two blanks are not recorded.",
            given={
                "care_episodes": [{"started_on": "2020-01-06"}],
                "missing_episodes": [
                    {
                        "started_on": "2024-03-01",
                        "ended_on": "2024-03-02",
                        "return_interview_offered": offered,
                        "return_interview_accepted": accepted,
                    }
                    for offered, accepted in (("NA", "NA"), ("Y", "NA"), ("NA", None), (None, None))
                ],
            },
            period="2024-03",
            gives=(0, 1),
            not_recorded=1,
        ),
    ),
)
