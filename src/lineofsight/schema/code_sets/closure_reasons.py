"""Reason a referral was closed.

Why services under a referral ended.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

closure_reasons = CodeSet(
    name="closure_reasons",
    title="Reason a referral was closed",
    codes={
        "RC1": "Adopted",
        "RC2": "Died",
        "RC3": "Child arrangements order",
        "RC4": "Special guardianship order",
        "RC5": "Moved to another authority's services",
        "RC6": "Moved to adult social care",
        "RC7": "Services ended for another reason, such as no longer in need",
        "RC8": "Closed after assessment with no further action",
        "RC9": "Closed after assessment and passed to early help",
    },
)
