"""Children looked after who came to the country alone to seek asylum."""

from lineofsight.core.indicators import Example, Share, open_between
from lineofsight.library.expressions import row

indicator = Share(
    code="LA-03",
    title="Children looked after who are unaccompanied asylum seekers",
    because="They need interpreters, legal advice and people who understand what they have been through.",
    subject="periods_of_care",
    unit="children",
    when=open_between("started_on", "ended_on"),
    counted=~row.is_short_break,
    achieved=(row.unaccompanied_from_on <= row.as_at) & (row.unaccompanied_until_on > row.as_at),
    distinct="child_id",
    source="The national return on looked-after children; the status is read from its own words.",
    note=(
        "A child with no immigration status recorded counts as not unaccompanied, which is so for nearly all. "
        "A status with no start is taken to hold all along."
    ),
    decimals=0,
    examples=(
        Example(
            says="Whoever holds the status on the day counts; from its last day on no longer; no status is none.",
            given={
                "care_episodes": [{"child_id": child, "started_on": "2022-01-03"} for child in "abcde"],
                "immigration_statuses": [
                    {"child_id": "a", "status": "UASC", "started_on": "2023-03-31"},
                    {"child_id": "b", "status": "Unaccompanied asylum-seeking child", "ended_on": "2023-03-31"},
                    {"child_id": "c", "status": "Unaccompanied asylum-seeking child", "started_on": None},
                    {"child_id": "d", "status": "Refugee", "started_on": "2022-01-03"},
                ],
            },
            period="2023-03",
            gives=(2, 5),
        ),
        Example(
            says="Several statuses of one child are one child.",
            given={
                "care_episodes": [{"started_on": "2022-01-03"}],
                "immigration_statuses": [
                    {"status": "UASC", "started_on": "2022-01-03", "ended_on": "2022-06-01"},
                    {"status": "UASC", "started_on": "2022-06-01"},
                ],
            },
            period="2023-03",
            gives=(1, 1),
        ),
    ),
)
