"""Second or later protection plans within two years."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row
from lineofsight.library.own_plans import is_our_own

indicator = Share(
    code="CP-14",
    title="Plans started within two years of the end of the child's previous plan",
    because="A plan that comes back so soon says that the danger had not passed.",
    subject="child_protection_plans",
    unit="plans (one a child)",
    when=during("started_on"),
    counted=is_our_own,
    achieved=(row.first_started_on < row.started_on) & (row.started_on <= row.two_years_after_previous_on),
    not_recorded=(row.first_started_on < row.started_on) & row.previous_ended_on.isnull(),
    polarity="bad at both ends",
    pairs_with="repeat_plans_ever",
    history_of=("child_protection_plans",),
    reaches_back_months=24,
    where_told=("held_for_other_authority",),
    source="The regions' quarterly set and the directors' research on pressures; it is not published nationally.",
    note="Measured from the end of the previous plan to the start of this one, twenty-four calendar months included.",
    examples=(
        Example(
            says="Twenty-four months after the end, to the day, is within; a day more is not.",
            given={
                "child_protection_plans": [
                    {"child_id": "a", "started_on": "2018-01-02", "ended_on": "2021-05-10"},
                    {"child_id": "a", "started_on": "2023-05-10"},
                    {"child_id": "b", "started_on": "2021-01-04", "ended_on": "2021-05-09"},
                    {"child_id": "b", "started_on": "2023-05-10"},
                    {"child_id": "c", "started_on": "2023-05-10"},
                ]
            },
            period="2023-05",
            gives=(1, 3),
            not_recorded=0,
        ),
        Example(
            says="The latest end counts, also of a plan that is not the last to start; with no end it is not recorded.",
            given={
                "child_protection_plans": [
                    {"child_id": "a", "started_on": "2016-01-05", "ended_on": "2022-08-01"},
                    {"child_id": "a", "started_on": "2017-01-05", "ended_on": "2018-01-05"},
                    {"child_id": "a", "started_on": "2023-05-10"},
                    {"child_id": "b", "started_on": "2017-01-05", "ended_on": None},
                    {"child_id": "b", "started_on": "2023-05-10"},
                ]
            },
            period="2023-05",
            gives=(1, 2),
            not_recorded=1,
        ),
        Example(
            says="A plan kept for another council until the family's own began is not a previous plan.",
            given={
                "child_protection_plans": [
                    {"started_on": "2023-01-03", "ended_on": "2023-05-09", "held_for_other_authority": True},
                    {"started_on": "2023-05-10"},
                ]
            },
            period="2023-05",
            gives=(0, 1),
            not_recorded=0,
        ),
    ),
)
