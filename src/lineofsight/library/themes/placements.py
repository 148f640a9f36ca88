"""Homes for children: placements and sufficiency."""

from lineofsight.core.themes import Theme

theme = Theme(
    title="Homes for children: placements and sufficiency",
    about="Whether there are enough suitable homes near enough, registered, and stable.",
    words={
        "sufficiency": 3,
        "placement": 2,
        "foster carer": 3,
        "fostering": 2,
        "unregistered": 3,
        "unregulated": 3,
        "residential care": 2,
        "residential": 1,
        "children home": 2,
        "suitable homes": 2,
        "placed at a distance": 3,
        "matching": 1,
        "stability": 1,
        "placement stability": 2,
        "connected carer": 3,
        "kinship": 2,
        "connected person": 2,
        "kinship care": 1,
        "range of accommodation": 1,
        "availability of home": 2,
        "sufficient home": 3,
        "recruitment and retention of foster": 1,
        "short notice": 1,
    },
    but_not=(
        "private fostering",
        "privately fostered",
        "placement order",
        "work placement",
    ),
    indicators=(
        "three_or_more_placements",
        "long_term_placement_stability",
        "placed_far_outside_area",
        "in_house_fostering_of_all_in_care",
    ),
)
