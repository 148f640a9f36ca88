"""Primary need.

The main reason a child came to need services. N0 and N9 never stand in looked-after returns.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

primary_needs = CodeSet(
    name="primary_needs",
    title="Primary need",
    codes={
        "N1": "Abuse, neglect or exploitation",
        "N2": "Child's disability",
        "N3": "Parent's disability or illness",
        "N4": "Family in acute stress",
        "N5": "Family dysfunction",
        "N6": "Socially unacceptable behaviour",
        "N7": "Low income",
        "N8": "Absent parenting",
        "N9": "Not a child in need",
        "N0": "Not stated",
    },
)
