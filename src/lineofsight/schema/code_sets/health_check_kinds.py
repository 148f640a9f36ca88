"""Kind of health check.

What a looked-after child was seen for; surveillance is for the under-5s. The SSD holds words; the codes are our own.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

health_check_kinds = CodeSet(
    name="health_check_kinds",
    title="Kind of health check",
    codes={
        "HEALTH_ASSESSMENT": "Health assessment",
        "DENTAL_CHECK": "Dental check",
        "HEALTH_SURVEILLANCE": "Health surveillance check",
    },
)
