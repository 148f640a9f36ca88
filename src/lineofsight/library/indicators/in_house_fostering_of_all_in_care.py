"""Children looked after who live with the council's own foster carers."""

from lineofsight.core.indicators import Example, Share, open_between
from lineofsight.library.expressions import row
from lineofsight.library.where_children_live import FOSTERED, is_placed, kind_is_not_recorded, lives_in

indicator = Share(
    code="LA-04",
    title="Children looked after who live with the council's own foster carers",
    because="The council's own carers are nearer, cheaper and known to it.",
    subject="placement_intervals",
    unit="children",
    when=open_between("from_on", "until_on"),
    achieved=lives_in(FOSTERED) & (row.provider == "PR1"),
    not_recorded=kind_is_not_recorded() | (row.kind.isin(FOSTERED) & is_placed() & row.provider.isnull()),
    distinct="child_id",
    polarity="higher",
    is_local=True,
    pairs_with="in_house_fostering_of_all_fostered",
    source="Councils' sufficiency plans; no national figure.",
    note=(
        "Of all children in care. Councils also publish it of those in foster care, which is higher; say which. "
        "Relatives and friends approved by the council count as its own. A short stay elsewhere changes nothing."
    ),
    decimals=0,
    examples=(
        Example(
            says="The council's own count, an agency's and a children's home do not; a blank provider is not a no.",
            given={
                "care_episodes": [{"child_id": child, "started_on": "2022-01-03"} for child in "abcde"],
                "placements": [
                    {"child_id": "a", "started_on": "2022-01-03", "kind": "U6", "provider": "PR1"},
                    {"child_id": "b", "started_on": "2022-01-03", "kind": "U6", "provider": "PR4"},
                    {"child_id": "c", "started_on": "2022-01-03", "kind": "K2", "provider": "PR1"},
                    {"child_id": "d", "started_on": "2022-01-03", "kind": "U6", "provider": None},
                ],
            },
            period="2023-03",
            gives=(1, 5),
            not_recorded=2,
        ),
        Example(
            says="A child in hospital for the week still lives with the carers.",
            given={
                "care_episodes": [{"started_on": "2022-01-03", "placement_id": None}],
                "placements": [
                    {"started_on": "2022-01-03", "kind": "U1", "provider": "PR1"},
                    {"started_on": "2023-03-29", "kind": "T1", "provider": None},
                ],
            },
            period="2023-03",
            gives=(1, 1),
            not_recorded=0,
        ),
    ),
)
