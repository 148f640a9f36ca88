"""Children looked after who were placed far from home and outside the council's area."""

from lineofsight.core.indicators import Example, Share, open_between
from lineofsight.library.expressions import row
from lineofsight.library.where_children_live import is_placed

MILES = 20

is_far_outside = (row.distance_in_miles > MILES) & ~row.is_inside_authority

indicator = Share(
    code="LA-07",
    title="Children looked after placed over 20 miles from home and outside the council's area",
    because="A child far from home is far from school, friends and the social worker.",
    subject="placement_intervals",
    unit="children",
    when=open_between("from_on", "until_on"),
    achieved=is_far_outside & is_placed(),
    not_recorded=is_far_outside.isnull() | ~is_placed(),
    distinct="child_id",
    polarity="lower",
    source="The national return on looked-after children.",
    note=(
        "Miles from the home where the child lived when first placed. Both parts must be known, unless the one known "
        "already says no."
    ),
    decimals=0,
    examples=(
        Example(
            says="Over 20 miles is more than 20; inside the area is a no however far; unknown miles are not recorded.",
            given={
                "care_episodes": [{"child_id": child, "started_on": "2022-01-03"} for child in "abcdef"],
                "placements": [
                    {
                        "child_id": "a",
                        "started_on": "2022-01-03",
                        "distance_in_miles": 20.1,
                        "is_inside_authority": False,
                    },
                    {
                        "child_id": "b",
                        "started_on": "2022-01-03",
                        "distance_in_miles": 20.0,
                        "is_inside_authority": False,
                    },
                    {
                        "child_id": "c",
                        "started_on": "2022-01-03",
                        "distance_in_miles": 35.0,
                        "is_inside_authority": True,
                    },
                    {
                        "child_id": "d",
                        "started_on": "2022-01-03",
                        "distance_in_miles": None,
                        "is_inside_authority": False,
                    },
                    {
                        "child_id": "e",
                        "started_on": "2022-01-03",
                        "distance_in_miles": 3.0,
                        "is_inside_authority": None,
                    },
                ],
            },
            period="2023-03",
            gives=(1, 6),
            not_recorded=2,
        ),
        Example(
            says="Short breaks are left out.",
            given={
                "care_episodes": [{"started_on": "2022-01-03"}],
                "legal_statuses": [{"legal_status": "V4", "started_on": "2022-01-03"}],
                "placements": [{"started_on": "2022-01-03", "distance_in_miles": 50.0, "is_inside_authority": False}],
            },
            period="2023-03",
            gives=(0, 0),
        ),
    ),
)
