"""Legal status.

The statuses under which a child is looked after. The SSD holds more, which make no child looked after: left out.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

legal_statuses = CodeSet(
    name="legal_statuses",
    title="Legal status",
    codes={
        "C1": "Interim care order",
        "C2": "Full care order",
        "D1": "Freeing order",
        "E1": "Placement order",
        "V2": "Accommodated by agreement (section 20)",
        "V3": "One short break under an agreement",
        "V4": "Series of short breaks under an agreement",
        "L1": "Police protection",
        "L2": "Emergency protection order",
        "L3": "Child assessment order",
        "J1": "Remanded to the authority or to youth detention",
        "J2": "Accommodated under police and criminal evidence law",
        "J3": "Sentenced to a supervision or rehabilitation order with residence",
    },
)
