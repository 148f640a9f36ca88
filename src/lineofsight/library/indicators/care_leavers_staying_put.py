"""Young people still living with their former foster carers, of those fostered at 18."""

from lineofsight.core.indicators import Example, Share, open_between
from lineofsight.library.expressions import row

indicator = Share(
    code="CL-07",
    title="Young people aged 18 to 20 staying put, of those fostered when they turned 18",
    because="Few young people at home leave it at 18; those in care should not have to.",
    subject="care_leavers",
    unit="young people",
    when=open_between("turns_18_on", "turns_21_on"),
    counted=row.was_fostered_at_18 & (row.in_touch.fill_null("") != "DIED"),
    achieved=row.accommodation == "Z",
    not_recorded=row.accommodation.isnull(),
    distinct="child_id",
    polarity="higher",
    pairs_with="care_leavers_living_with_former_carers",
    history_of=("placements",),
    source="The national return on looked-after children; Children Act 1989, section 23CZA.",
    note=(
        "Fostered at 18: a foster placement that began before the 18th birthday and had not ended by it, or ended on "
        "it. Where they live is asked on the as-at date; the published figure asks around each birthday."
    ),
    decimals=0,
    examples=(
        Example(
            says="A placement that ended on the birthday lasted until it, one that ended the day before did not.",
            given={
                "people": [
                    {"child_id": "stays", "born_on": "2005-06-01"},
                    {"child_id": "left", "born_on": "2005-06-01"},
                    {"child_id": "blank", "born_on": "2005-06-01"},
                    {"child_id": "before", "born_on": "2005-06-01"},
                    {"child_id": "in a home", "born_on": "2005-06-01"},
                ],
                "placements": [
                    {"child_id": "stays", "kind": "U4", "started_on": "2015-02-02", "ended_on": "2023-06-01"},
                    {"child_id": "left", "kind": "U6", "started_on": "2023-05-31", "ended_on": "2023-06-01"},
                    {"child_id": "blank", "kind": "U1", "started_on": "2015-02-02", "ended_on": "2023-06-02"},
                    {"child_id": "before", "kind": "U4", "started_on": "2015-02-02", "ended_on": "2023-05-31"},
                    {"child_id": "in a home", "kind": "K2", "started_on": "2015-02-02", "ended_on": "2023-06-01"},
                ],
                "care_leavers": [
                    {"child_id": "stays", "accommodation": "Z"},
                    {"child_id": "left", "accommodation": "U"},
                    {"child_id": "blank", "accommodation": None},
                    {"child_id": "before", "accommodation": "Z"},
                    {"child_id": "in a home", "accommodation": "D"},
                ],
            },
            period="2024-03",
            gives=(1, 3),
            not_recorded=1,
        ),
        Example(
            says="In from the 18th birthday to the day before the 21st; out on the 21st, and when dead.",
            given={
                "people": [
                    {"child_id": "turns 18", "born_on": "2006-03-31"},
                    {"child_id": "turns 21", "born_on": "2003-03-31"},
                    {"child_id": "dead", "born_on": "2005-06-01"},
                ],
                "placements": [
                    {"child_id": "turns 18", "kind": "U4", "started_on": "2015-02-02", "ended_on": "2024-03-31"},
                    {"child_id": "turns 21", "kind": "U4", "started_on": "2015-02-02", "ended_on": "2021-03-31"},
                    {"child_id": "dead", "kind": "U4", "started_on": "2015-02-02", "ended_on": "2023-06-01"},
                ],
                "care_leavers": [
                    {"child_id": "turns 18", "accommodation": "Z"},
                    {"child_id": "turns 21", "accommodation": "Z"},
                    {"child_id": "dead", "in_touch": "DIED"},
                ],
            },
            period="2024-03",
            gives=(1, 1),
        ),
    ),
)
