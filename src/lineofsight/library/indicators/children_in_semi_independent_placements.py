"""Children looked after who live in semi-independent or supported accommodation."""

from lineofsight.core.indicators import Example, Share, open_between
from lineofsight.library.where_children_live import SEMI_INDEPENDENT, kind_is_not_recorded, lives_in

indicator = Share(
    code="LA-20",
    title="Children looked after who live semi-independently",
    because="Young people there have the least care around them.",
    subject="placement_intervals",
    unit="children",
    when=open_between("from_on", "until_on"),
    achieved=lives_in(SEMI_INDEPENDENT),
    not_recorded=kind_is_not_recorded(),
    distinct="child_id",
    source="The national return on looked-after children.",
    note="Supported accommodation, registered or not, and independent living. A short stay elsewhere changes nothing.",
    decimals=0,
    examples=(
        Example(
            says=(
                "Registered or, by the older code, not; no kind, no placement and one that has ended are not recorded."
            ),
            given={
                "care_episodes": [
                    {"child_id": child, "started_on": "2020-01-06", "placement_id": None} for child in "abcdef"
                ],
                "placements": [
                    {"child_id": "a", "started_on": "2020-01-06", "kind": "K3"},
                    {"child_id": "b", "started_on": "2024-03-31", "kind": "H5"},
                    {"child_id": "c", "started_on": "2020-01-06", "kind": "K2"},
                    {"child_id": "d", "started_on": "2020-01-06", "kind": None},
                    {"child_id": "e", "started_on": "2020-01-06", "ended_on": "2024-03-31", "kind": "K3"},
                ],
            },
            period="2024-03",
            gives=(2, 6),
            not_recorded=3,
        ),
        Example(
            says="A temporary stay leaves the placement as it is; a short break is left out.",
            given={
                "care_episodes": [
                    {"child_id": child, "started_on": "2020-01-06", "placement_id": None} for child in "ab"
                ],
                "legal_statuses": [{"child_id": "b", "legal_status": "V4", "started_on": "2020-01-06"}],
                "placements": [
                    {"child_id": "a", "started_on": "2020-01-06", "kind": "K3"},
                    {"child_id": "a", "started_on": "2024-03-29", "ended_on": "2024-04-02", "kind": "T4"},
                    {"child_id": "b", "started_on": "2020-01-06", "kind": "K3"},
                ],
            },
            period="2024-03",
            gives=(1, 1),
        ),
    ),
)
