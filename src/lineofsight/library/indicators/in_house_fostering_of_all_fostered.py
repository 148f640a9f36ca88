"""Children in foster care who live with the council's own carers."""

from lineofsight.core.indicators import Example, Share, open_between
from lineofsight.library.expressions import row
from lineofsight.library.where_children_live import FOSTERED, lives_in

indicator = Share(
    code="LA-04",
    title="Children in foster care who live with the council's own carers",
    because="It shows how far the council depends on agencies for foster care.",
    subject="placement_intervals",
    unit="children",
    when=open_between("from_on", "until_on"),
    counted=lives_in(FOSTERED),
    achieved=row.provider == "PR1",
    not_recorded=row.provider.isnull(),
    distinct="child_id",
    polarity="higher",
    is_local=True,
    pairs_with="in_house_fostering_of_all_in_care",
    source="Councils' sufficiency plans; no national figure.",
    note=(
        "Of children in foster care only. Councils also publish it of all children in care, which is lower; say which."
    ),
    decimals=0,
    examples=(
        Example(
            says="Only children in foster care are asked; a blank provider stays in and is told apart.",
            given={
                "care_episodes": [{"child_id": child, "started_on": "2022-01-03"} for child in "abcde"],
                "placements": [
                    {"child_id": "a", "started_on": "2022-01-03", "kind": "U6", "provider": "PR1"},
                    {"child_id": "b", "started_on": "2022-01-03", "kind": "U6", "provider": "PR4"},
                    {"child_id": "c", "started_on": "2022-01-03", "kind": "K2", "provider": "PR1"},
                    {"child_id": "d", "started_on": "2022-01-03", "kind": "Q2", "provider": None},
                ],
            },
            period="2023-03",
            gives=(1, 3),
            not_recorded=1,
        ),
        Example(
            says="A placement that began on the day counts, one that ended on it does not.",
            given={
                "care_episodes": [{"started_on": "2022-01-03", "placement_id": None}],
                "placements": [
                    {"started_on": "2022-01-03", "ended_on": "2023-03-31", "kind": "U6", "provider": "PR4"},
                    {"started_on": "2023-03-31", "kind": "U6", "provider": "PR1"},
                ],
            },
            period="2023-03",
            gives=(1, 1),
        ),
    ),
)
