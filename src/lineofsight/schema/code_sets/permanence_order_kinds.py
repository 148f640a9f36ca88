"""permanence_order_kinds."""

from lineofsight.core.tables import CodeSet

permanence_order_kinds = CodeSet("permanence_order_kinds", "", {})
