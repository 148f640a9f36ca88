"""Care leaver eligibility.

What the law owes a young person on leaving care. The SSD holds the words of the titles; the codes are our own.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

care_leaver_eligibilities = CodeSet(
    name="care_leaver_eligibilities",
    title="Care leaver eligibility",
    codes={
        "ELIGIBLE": "Eligible",
        "RELEVANT": "Relevant",
        "FORMER_RELEVANT": "Former relevant",
        "QUALIFYING": "Qualifying",
        "NO_CURRENT_ELIGIBILITY": "No current eligibility",
    },
)
