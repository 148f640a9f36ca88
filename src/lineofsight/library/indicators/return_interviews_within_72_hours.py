"""Missing episodes after which a return interview was held within 72 hours."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

indicator = Share(
    code="MI-02",
    title="Missing episodes after which a return interview was held within 72 hours",
    because="What drove a child to run is told in the first days or not at all.",
    subject="missing_episodes",
    unit="missing episodes",
    when=during("ended_on"),
    counted=(row.kind.fill_null("M") == "M") & (row.return_interview_offered.fill_null("") != "NA"),
    achieved=row.interviewed_in_time,
    not_recorded=row.interviewed_in_time.isnull(),
    polarity="higher",
    pairs_with="missing_children_with_return_interview",
    where_told=("kind", "return_interview_offered"),
    source="Statutory guidance on children who run away or go missing, January 2014.",
    note=(
        "Of all episodes that ended in the period, so a refusal and an offer never made count as not held; figures of "
        "interviews accepted only are higher. Hours run through nights, weekends and clock changes. Where the hour of "
        "the return is not known, an interview held is not recorded as in time or late. Episodes for which an "
        "interview was marked as not applicable are left out."
    ),
    examples=(
        Example(
            says="Seventy-two hours to the minute is in time, a minute more is late; no interview is a no.",
            given={
                "missing_episodes": [
                    {"missing_episode_id": number, "started_on": "2024-03-01", "ended_on": "2024-03-05"}
                    for number in ("1", "2", "3", "4")
                ],
                "return_interviews": [
                    {
                        "missing_episode_id": "1",
                        "returned_at": "2024-03-05T17:30:00+00:00",
                        "held_at": "2024-03-08T17:30:00+00:00",
                    },
                    {
                        "missing_episode_id": "2",
                        "returned_at": "2024-03-05T17:30:00+00:00",
                        "held_at": "2024-03-08T17:31:00+00:00",
                    },
                    {"missing_episode_id": "3", "returned_at": "2024-03-05T17:30:00+00:00", "held_at": None},
                ],
            },
            period="2024-03",
            gives=(1, 4),
            not_recorded=0,
        ),
        Example(
            says="The clocks go forward and 72 hours stay 72 hours.",
            given={
                "missing_episodes": [
                    {"missing_episode_id": number, "started_on": "2024-03-28", "ended_on": "2024-03-29"}
                    for number in ("1", "2")
                ],
                "return_interviews": [
                    {
                        "missing_episode_id": "1",
                        "returned_at": "2024-03-29T17:30:00+00:00",
                        "held_at": "2024-04-01T18:30:00+01:00",
                    },
                    {
                        "missing_episode_id": "2",
                        "returned_at": "2024-03-29T17:30:00+00:00",
                        "held_at": "2024-04-01T18:45:00+01:00",
                    },
                ],
            },
            period="2024-03",
            gives=(1, 2),
        ),
        Example(
            says="A return with no hour is not recorded; of two tries one in time is enough; NA is left out.",
            given={
                "missing_episodes": [
                    {"missing_episode_id": "1", "started_on": "2024-03-01", "ended_on": "2024-03-05"},
                    {"missing_episode_id": "2", "started_on": "2024-03-01", "ended_on": "2024-03-05"},
                    {
                        "missing_episode_id": "3",
                        "started_on": "2024-03-01",
                        "ended_on": "2024-03-05",
                        "return_interview_offered": "NA",
                    },
                    {"missing_episode_id": "4", "started_on": "2024-03-01", "ended_on": "2024-03-05"},
                ],
                "return_interviews": [
                    {"missing_episode_id": "1", "returned_at": None, "held_at": "2024-03-06T10:00:00+00:00"},
                    {
                        "missing_episode_id": "2",
                        "returned_at": "2024-03-05T10:00:00+00:00",
                        "held_at": "2024-03-06T10:00:00+00:00",
                    },
                    {
                        "missing_episode_id": "2",
                        "returned_at": "2024-03-05T10:00:00+00:00",
                        "held_at": "2024-03-20T10:00:00+00:00",
                    },
                    {
                        "missing_episode_id": "4",
                        "returned_at": "2024-03-05T10:00:00+00:00",
                        "held_at": "2024-03-04T10:00:00+00:00",
                    },
                ],
            },
            period="2024-03",
            gives=(1, 3),
            not_recorded=1,
        ),
    ),
)
