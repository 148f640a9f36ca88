"""How a child took part in a review.

PN4 and PN5 stand in the looked-after return but not in the SSD's list.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

participation = CodeSet(
    name="participation",
    title="How a child took part in a review",
    codes={
        "PN0": "Under 4 at the time",
        "PN1": "Attended and spoke",
        "PN2": "Attended, and an advocate spoke",
        "PN3": "Attended and conveyed views without words",
        "PN4": "Attended without conveying views",
        "PN5": "Did not attend, and an advocate spoke",
        "PN6": "Did not attend, but sent views in another way",
        "PN7": "Did not attend and conveyed no views",
    },
)
