"""Outcome of the legal gateway meeting.

What a legal gateway meeting or panel decided.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

legal_gateway_outcomes = CodeSet(
    name="legal_gateway_outcomes",
    title="Outcome of the legal gateway meeting",
    codes={
        "A": "Keep to the current plan",
        "B": "Start pre-proceedings",
        "C": "Issue care proceedings",
        "D": "Not known",
    },
)
