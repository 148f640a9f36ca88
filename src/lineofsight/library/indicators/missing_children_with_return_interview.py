"""Children who went missing and had a return interview in the same period."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

indicator = Share(
    code="MI-01",
    title="Children who went missing and had a return interview in the same period",
    because="A child who was asked why may not have to run again.",
    subject="missing_episodes",
    unit="children",
    when=during("started_on"),
    counted=row.kind.fill_null("M") == "M",
    achieved=((row.interviewed_before_on >= row.starts_on) | (row.interviewed_after_on <= row.as_at)).fill_null(False),
    distinct="child_id",
    polarity="higher",
    pairs_with="return_interviews_within_72_hours",
    where_told=("kind",),
    source="Councils' improvement plans, by quarter; no national figure.",
    note=(
        "Any interview in the period passes the child, whichever of many episodes it followed, and however late; one "
        "held after the period's end fails it, so episodes of the last days fail by the calendar. Read it beside "
        "interviews within 72 hours. Children missing from home are counted where the records hold them."
    ),
    examples=(
        Example(
            says="One interview passes a child with several episodes; one held the day after the quarter fails.",
            given={
                "missing_episodes": [
                    {"child_id": "a", "missing_episode_id": "a1", "started_on": "2024-01-02"},
                    {"child_id": "a", "missing_episode_id": "a2", "started_on": "2024-02-02"},
                    {"child_id": "b", "missing_episode_id": "b1", "started_on": "2024-03-30"},
                    {"child_id": "c", "missing_episode_id": "c1", "started_on": "2024-03-30", "kind": "A"},
                    {"child_id": "d", "missing_episode_id": "d1", "started_on": "2024-01-02"},
                ],
                "return_interviews": [
                    {"child_id": "a", "missing_episode_id": "a1", "held_at": "2024-01-05T10:00:00+00:00"},
                    {"child_id": "b", "missing_episode_id": "b1", "held_at": "2024-04-01T10:00:00+00:00"},
                    {"child_id": "d", "missing_episode_id": "d1", "offered_at": "2024-01-03T10:00:00+00:00"},
                ],
            },
            period="2024-01..2024-03",
            gives=(1, 3),
        ),
        Example(
            says="An interview in the quarter about an episode before it passes the child too.",
            given={
                "missing_episodes": [
                    {"child_id": "a", "missing_episode_id": "a1", "started_on": "2023-12-30"},
                    {"child_id": "a", "missing_episode_id": "a2", "started_on": "2024-02-02"},
                    {"child_id": "b", "missing_episode_id": "b1", "started_on": "2023-12-20"},
                    {"child_id": "b", "missing_episode_id": "b2", "started_on": "2024-02-02"},
                ],
                "return_interviews": [
                    {"child_id": None, "missing_episode_id": "a1", "held_at": "2024-01-01T10:00:00+00:00"},
                    {"child_id": "b", "missing_episode_id": "b1", "held_at": "2023-12-31T10:00:00+00:00"},
                ],
            },
            period="2024-01..2024-03",
            gives=(1, 2),
        ),
        Example(
            says="In summer half past eleven at night in universal time is the next day in London.",
            given={
                "missing_episodes": [
                    {"child_id": "a", "missing_episode_id": "a1", "started_on": "2024-06-28"},
                    {"child_id": "b", "missing_episode_id": "b1", "started_on": "2024-06-28"},
                ],
                "return_interviews": [
                    {"child_id": "a", "missing_episode_id": "a1", "held_at": "2024-06-30T22:30:00+00:00"},
                    {"child_id": "b", "missing_episode_id": "b1", "held_at": "2024-06-30T23:30:00+00:00"},
                ],
            },
            period="2024-04..2024-06",
            gives=(1, 2),
        ),
    ),
)
