"""Reason a placement ended.

Recorded against the placement that ends, not the one that follows.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

placement_change_reasons = CodeSet(
    name="placement_change_reasons",
    title="Reason a placement ended",
    codes={
        "CARPL": "Planned change under the care plan",
        "CLOSE": "Carer resigned or provision closed",
        "ALLEG": "Allegation under section 47",
        "STAND": "Concern about standards of care",
        "APPRR": "Approval removed",
        "CREQB": "Carer asked because of the child's behaviour",
        "CREQO": "Carer asked for another reason",
        "CHILD": "Child asked",
        "LAREQ": "Authority asked",
        "PLACE": "Only the placement's status changed",
        "CUSTOD": "Child went into custody",
        "OTHER": "Another reason",
    },
)
