"""Yes, no or not applicable.

Blank still means not recorded, which is none of the three.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

yes_no_not_applicable = CodeSet(
    name="yes_no_not_applicable",
    title="Yes, no or not applicable",
    codes={
        "Y": "Yes",
        "N": "No",
        "NA": "Not applicable",
    },
)
