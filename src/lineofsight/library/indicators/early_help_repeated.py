"""Early help that starts again within twelve months of ending."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

indicator = Share(
    code="EH-06",
    title="Early help episodes started within 12 months of the end of an earlier one",
    because="Help that starts anew soon after it ended asks whether it ended too soon.",
    subject="early_help_episodes",
    unit="episodes (one a child)",
    when=during("started_on"),
    achieved=row.started_on <= row.twelve_months_after_previous_on,
    polarity="lower",
    history_of=("early_help_episodes",),
    reaches_back_months=12,
    source="Regional benchmarking of early help.",
    note="Measured from end to start, unlike re-referrals, which are measured from start to start.",
    examples=(
        Example(
            says="Twelve calendar months to the day after the end is within; a day more is not.",
            given={
                "early_help_episodes": [
                    {"child_id": "a", "started_on": "2021-01-04", "ended_on": "2022-05-10"},
                    {"child_id": "a", "started_on": "2023-05-10"},
                    {"child_id": "b", "started_on": "2021-01-04", "ended_on": "2022-05-09"},
                    {"child_id": "b", "started_on": "2023-05-10"},
                ]
            },
            period="2023-05",
            gives=(1, 2),
        ),
        Example(
            says="An earlier start within the year does not make a repeat while that help was still going on.",
            given={
                "early_help_episodes": [
                    {"child_id": "a", "started_on": "2023-02-01", "ended_on": None},
                    {"child_id": "a", "started_on": "2023-05-10"},
                    {"child_id": "b", "started_on": "2023-02-01", "ended_on": "2023-05-11"},
                    {"child_id": "b", "started_on": "2023-05-10"},
                ]
            },
            period="2023-05",
            gives=(0, 2),
        ),
        Example(
            says="Help of two children who are not known is not taken for that of one.",
            given={
                "early_help_episodes": [
                    {"child_id": None, "started_on": "2023-01-09", "ended_on": "2023-03-31"},
                    {"child_id": None, "started_on": "2023-05-10"},
                ]
            },
            period="2023-05",
            gives=(0, 1),
        ),
    ),
)
