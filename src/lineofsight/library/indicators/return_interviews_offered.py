"""Missing episodes of children in care after which a return interview was offered."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

indicator = Share(
    code="LA-14",
    title="Missing episodes from care after which a return interview was offered",
    because="A child who was asked why may not have to run again.",
    subject="missing_episodes",
    unit="missing episodes",
    when=during("ended_on"),
    counted=row.was_in_care & (row.kind.fill_null("M") == "M") & (row.return_interview_offered.fill_null("") != "NA"),
    achieved=row.return_interview_offered == "Y",
    not_recorded=row.return_interview_offered.isnull(),
    polarity="higher",
    pairs_with="return_interviews_accepted",
    where_told=("kind",),
    source="Statutory guidance on children who run away or go missing, January 2014.",
    note=(
        "Offered, accepted, held and held in time are four figures. Episodes that ended in the period; where an "
        "offer does not apply (NA) the episode is left out, and a blank is not recorded."
    ),
    examples=(
        Example(
            says="NA is neither yes nor no and is left out; a blank stays in and is told apart.",
            given={
                "care_episodes": [{"started_on": "2020-01-06"}],
                "missing_episodes": [
                    {"started_on": "2024-02-28", "ended_on": "2024-03-01", "return_interview_offered": "Y"},
                    {"started_on": "2024-03-10", "ended_on": "2024-03-31", "return_interview_offered": "N"},
                    {"started_on": "2024-03-05", "ended_on": "2024-03-06", "return_interview_offered": "NA"},
                    {"started_on": "2024-03-07", "ended_on": "2024-03-08", "return_interview_offered": None},
                ],
            },
            period="2024-03",
            gives=(1, 3),
            not_recorded=1,
        ),
        Example(
            says="A child still missing has no return to be interviewed about; one missing from home is not in care.",
            given={
                "care_episodes": [{"child_id": "a", "started_on": "2020-01-06"}],
                "missing_episodes": [
                    {"child_id": "a", "started_on": "2024-03-10", "ended_on": None},
                    {"child_id": "b", "started_on": "2024-03-10", "ended_on": "2024-03-11"},
                ],
            },
            period="2024-03",
            gives=(0, 0),
        ),
    ),
)
