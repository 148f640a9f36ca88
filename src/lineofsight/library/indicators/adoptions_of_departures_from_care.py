"""Of the children who left care, the share who were adopted."""

from lineofsight.core.indicators import Example, Share, during
from lineofsight.library.expressions import row

ADOPTED = ("E11", "E12", "E1")

indicator = Share(
    code="AD-03",
    title="Children who left care by being adopted",
    because="For children who cannot go home, most of all the youngest, adoption gives a family for life.",
    subject="departures_from_care",
    unit="children",
    when=during("left_on"),
    counted=row.next_left_on.isnull() | (row.next_left_on > row.as_at),
    achieved=row.end_reason.isin(ADOPTED),
    not_recorded=row.end_reason.isnull(),
    distinct="child_id",
    polarity="higher",
    pairs_with="children_leaving_care",
    source="The national return on looked-after children (E11, E12).",
    note=(
        "Of a child who left twice only the last time counts. The older code for adoption, E1, counts too. More is "
        "not better for each child: what fits a child of two may not fit one of twelve."
    ),
    decimals=0,
    examples=(
        Example(
            says="Opposed or not, adopted is adopted; home and no reason stay in the denominator.",
            given={
                "care_episodes": [
                    {"child_id": "a", "started_on": "2021-03-01", "ended_on": "2022-04-01", "end_reason": "E11"},
                    {"child_id": "b", "started_on": "2021-03-01", "ended_on": "2023-03-31", "end_reason": "E12"},
                    {"child_id": "c", "started_on": "2021-03-01", "ended_on": "2022-09-01", "end_reason": "E4A"},
                    {"child_id": "d", "started_on": "2021-03-01", "ended_on": "2022-09-01", "end_reason": None},
                    {"child_id": "e", "started_on": "2021-03-01", "ended_on": "2023-04-01", "end_reason": "E12"},
                ]
            },
            period="2022-04..2023-03",
            gives=(2, 4),
            not_recorded=1,
        ),
        Example(
            says="Home, then back in care and adopted in the same year: once, as adopted.",
            given={
                "care_episodes": [
                    {"start_reason": "S", "started_on": "2021-03-01", "ended_on": "2022-04-20", "end_reason": "E4A"},
                    {"start_reason": "S", "started_on": "2022-05-01", "ended_on": "2023-03-01", "end_reason": "E11"},
                ]
            },
            period="2022-04..2023-03",
            gives=(1, 1),
        ),
    ),
)
