"""Reason for a change of social worker.

Why another worker took over.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

worker_change_reasons = CodeSet(
    name="worker_change_reasons",
    title="Reason for a change of social worker",
    codes={
        "MANAGE": "Caseloads were balanced",
        "FCONTA": "First contact or new referral",
        "LEFTRL": "Previous worker left the role",
        "ORGRST": "Reorganisation",
        "TSPROC": "Ordinary transfer between teams",
        "ABSENC": "Cover for absence, or return from it",
        "CHCHAN": "Child asked",
        "PCCHAN": "Parent or carer asked",
        "SWDIED": "Previous worker died",
        "OTHERS": "Another reason",
    },
)
