"""Children looked after who live in residential care."""

from lineofsight.core.indicators import Example, Share, open_between
from lineofsight.library.where_children_live import RESIDENTIAL, kind_is_not_recorded, lives_in

indicator = Share(
    code="LA-20",
    title="Children looked after who live in children's homes, care homes or residential schools",
    because="It is right for some children, dear, and often far away.",
    subject="placement_intervals",
    unit="children",
    when=open_between("from_on", "until_on"),
    achieved=lives_in(RESIDENTIAL),
    not_recorded=kind_is_not_recorded(),
    distinct="child_id",
    source="The national return on looked-after children.",
    note=(
        "Secure homes too; not hospitals, family centres, custody or semi-independent living. A short stay elsewhere "
        "changes nothing."
    ),
    decimals=0,
    examples=(
        Example(
            says="Children's homes, secure ones too; no kind, no placement and one that has ended are not recorded.",
            given={
                "care_episodes": [
                    {"child_id": child, "started_on": "2020-01-06", "placement_id": None} for child in "abcdef"
                ],
                "placements": [
                    {"child_id": "a", "started_on": "2020-01-06", "kind": "K2"},
                    {"child_id": "b", "started_on": "2024-03-31", "kind": "K1"},
                    {"child_id": "c", "started_on": "2020-01-06", "kind": "U4"},
                    {"child_id": "d", "started_on": "2020-01-06", "kind": None},
                    {"child_id": "e", "started_on": "2020-01-06", "ended_on": "2024-03-31", "kind": "K2"},
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
                    {"child_id": "a", "started_on": "2020-01-06", "kind": "K2"},
                    {"child_id": "a", "started_on": "2024-03-29", "ended_on": "2024-04-02", "kind": "T4"},
                    {"child_id": "b", "started_on": "2020-01-06", "kind": "K2"},
                ],
            },
            period="2024-03",
            gives=(1, 1),
        ),
    ),
)
