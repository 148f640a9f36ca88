"""Kind of permanence order.

Which order gave a child a permanent home. The SSD holds words; the codes are our own.
"""

from __future__ import annotations

from lineofsight.core.tables import CodeSet

permanence_order_kinds = CodeSet(
    name="permanence_order_kinds",
    title="Kind of permanence order",
    codes={
        "ADOPTION": "Adoption",
        "SPECIAL_GUARDIANSHIP": "Special guardianship",
        "CHILD_ARRANGEMENTS": "Child arrangements order or residence order",
    },
)
