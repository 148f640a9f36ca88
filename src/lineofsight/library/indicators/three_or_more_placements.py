"""Children looked after with three or more placements in twelve months."""

from lineofsight.core.indicators import Example, Share, open_between
from lineofsight.library.expressions import row

indicator = Share(
    code="LA-05",
    title="Children looked after with three or more placements in 12 months",
    because="Each move costs a child a home, often a school, and trust.",
    subject="home_intervals",
    unit="children",
    when=open_between("from_on", "until_on"),
    achieved=row.third_last_left_on > row.twelve_months_before,
    not_recorded=row.last_event_on.isnull(),
    distinct="child_id",
    polarity="lower",
    pairs_with="long_term_placement_stability",
    history_of=("placements",),
    reaches_back_months=12,
    source="The national return on looked-after children; published for the year to 31 March.",
    note=(
        "A placement open at the start of the twelve months counts. One under a day, a temporary stay, a change of "
        "status only, and adoption by the present carers do not. A child with no placement recorded is not recorded, "
        "and never taken to have had one. Only the year to 31 March can stand beside published figures."
    ),
    decimals=0,
    examples=(
        Example(
            says="The placement open on 1 April is one of the three; one left on 31 March before is not.",
            given={
                "care_episodes": [{"child_id": child, "started_on": "2022-01-03"} for child in "abc"],
                "placements": [
                    {"child_id": "a", "started_on": "2022-01-03", "ended_on": "2023-04-01", "kind": "U6"},
                    {"child_id": "a", "started_on": "2023-04-01", "ended_on": "2023-09-01", "kind": "U6"},
                    {"child_id": "a", "started_on": "2023-09-01", "kind": "K2"},
                    {"child_id": "b", "started_on": "2022-01-03", "ended_on": "2023-03-31", "kind": "U6"},
                    {"child_id": "b", "started_on": "2023-03-31", "ended_on": "2023-09-01", "kind": "U6"},
                    {"child_id": "b", "started_on": "2023-09-01", "kind": "K2"},
                ],
            },
            period="2023-04..2024-03",
            gives=(1, 3),
            not_recorded=1,
        ),
        Example(
            says="Under a day, a holiday, a new label on the same home, and adoption by the carers are no moves.",
            given={
                "care_episodes": [{"started_on": "2022-01-03", "placement_id": None}],
                "placements": [
                    {"started_on": "2022-01-03", "ended_on": "2023-05-01", "kind": "U6"},
                    {"started_on": "2023-05-01", "ended_on": "2023-05-01", "kind": "K2"},
                    {"started_on": "2023-05-01", "ended_on": "2023-09-01", "kind": "U6", "change_reason": "PLACE"},
                    {"started_on": "2023-07-01", "ended_on": "2023-07-10", "kind": "T2"},
                    {"started_on": "2023-09-01", "ended_on": "2024-02-01", "kind": "U4", "change_reason": "OTHER"},
                    {"started_on": "2024-02-01", "kind": "A3"},
                ],
            },
            period="2023-04..2024-03",
            gives=(0, 1),
        ),
        Example(
            says="Where the placement does not name its child, the period of care or the episode does.",
            given={
                "care_episodes": [
                    {"started_on": "2022-01-03", "period_of_care_id": "p", "placement_id": "third"},
                ],
                "placements": [
                    {"child_id": None, "period_of_care_id": "p", "started_on": "2022-01-03", "ended_on": "2023-05-01"},
                    {"child_id": None, "period_of_care_id": "p", "started_on": "2023-05-01", "ended_on": "2023-06-01"},
                    {"child_id": None, "placement_id": "third", "started_on": "2023-06-01"},
                ],
            },
            period="2023-04..2024-03",
            gives=(1, 1),
        ),
    ),
)
