"""Outcome of a request for an education, health and care assessment.

What was decided when an assessment was asked for.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

ehc_request_outcomes = CodeSet(
    name="ehc_request_outcomes",
    title="Outcome of a request for an education, health and care assessment",
    codes={
        "Y": "Will assess",
        "N": "Will not assess",
        "A": "Not yet decided",
        "W": "Withdrawn or ended before a decision",
        "H": "Decided before the period of the return",
    },
)
