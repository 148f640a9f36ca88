"""placement_kinds."""

from lineofsight.core.tables import CodeSet

placement_kinds = CodeSet("placement_kinds", "", {})
