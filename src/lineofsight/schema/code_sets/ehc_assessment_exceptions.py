"""Exception to the 20-week limit.

Whether an exception in law excuses a late education, health and care plan.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

ehc_assessment_exceptions = CodeSet(
    name="ehc_assessment_exceptions",
    title="Exception to the 20-week limit",
    codes={
        "1": "An exception applies",
        "0": "No exception applies",
    },
)
