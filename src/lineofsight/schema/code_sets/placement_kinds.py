"""Kind of placement.

Where a looked-after child lives. H5 and P2 ended in 2025, when K3 began; Z11 to Z14 began in 2026; Q1 and Q2 are older.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

placement_kinds = CodeSet(
    name="placement_kinds",
    title="Kind of placement",
    codes={
        "A3": "Placed for adoption by consent with current foster carers",
        "A4": "Placed for adoption by consent, not with current foster carers",
        "A5": "Placed for adoption by order with current foster carers",
        "A6": "Placed for adoption by order, not with current foster carers",
        "H5": "Semi-independent living outside children's homes regulations (older code)",
        "K1": "Secure children's home",
        "K2": "Children's home",
        "K3": "Supported accommodation registered with Ofsted",
        "P1": "With parents",
        "P2": "Independent living (older code)",
        "P3": "Residential employment",
        "Q1": "Foster placement with a relative or friend (older code)",
        "Q2": "Foster placement with another carer (older code)",
        "R1": "Residential care home",
        "R2": "NHS or other place giving medical or nursing care",
        "R3": "Family centre or mother and baby unit",
        "R5": "Young offender institution",
        "S1": "Residential school",
        "T0": "Temporary move of any kind",
        "T1": "Temporary stay in hospital",
        "T2": "Temporary absence on holiday",
        "T3": "Temporary stay while carers are on holiday",
        "T4": "Temporary stay of seven days or less",
        "U1": "Fostered by a relative or friend, long term",
        "U2": "Fostered by a relative or friend who may adopt",
        "U3": "Fostered by a relative or friend, other",
        "U4": "Fostered by another carer, long term",
        "U5": "Fostered by another carer who may adopt",
        "U6": "Fostered by another carer, other",
        "Z1": "Other placement",
        "Z11": "Other placement, kind Z11",
        "Z12": "Other placement, kind Z12",
        "Z13": "Other placement, kind Z13",
        "Z14": "Other placement, kind Z14",
    },
)
