"""The published measures that we show, along the child's journey, each beside the code of our own indicator."""

from __future__ import annotations

from lineofsight.formats.published_figures.measure import Measure
from lineofsight.formats.published_figures.measures_in_need import ASSESSMENT, CHILDREN_IN_NEED, FRONT_DOOR, PROTECTION
from lineofsight.formats.published_figures.measures_looked_after import CARE, LEAVING_CARE
from lineofsight.formats.published_figures.measures_workforce import WORKFORCE_MEASURES

JOURNEY: dict[str, tuple[Measure, ...]] = {
    "Front door": FRONT_DOOR,
    "Assessment": ASSESSMENT,
    "Protection": PROTECTION,
    "Children in need": CHILDREN_IN_NEED,
    "Care": CARE,
    "Leaving care": LEAVING_CARE,
    "Workforce": WORKFORCE_MEASURES,
}
"""The measures by the part of the child's journey that they speak of, in its order."""

OTHER = "Other published measures"

MEASURES: dict[str, Measure] = {measure.name: measure for part in JOURNEY.values() for measure in part}


def part_of_journey(name: str) -> str:
    """The part of the journey that a measure belongs to; "Other published measures" for one we have not placed.

    >>> part_of_journey("LAC"), part_of_journey("FirstYJS")
    ('Care', 'Other published measures')
    """
    return next((part for part, measures in JOURNEY.items() if any(one.name == name for one in measures)), OTHER)
