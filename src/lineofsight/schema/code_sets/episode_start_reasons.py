"""Reason a care episode started.

S alone starts a period of care; the others continue one.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

episode_start_reasons = CodeSet(
    name="episode_start_reasons",
    title="Reason a care episode started",
    codes={
        "S": "Started to be looked after",
        "L": "Change of legal status",
        "P": "Change of placement and carer",
        "T": "Change of placement with the same carer",
        "B": "Change of legal status, placement and carer",
        "U": "Change of legal status and placement with the same carer",
    },
)
