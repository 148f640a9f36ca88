"""placement_change_reasons."""

from lineofsight.core.tables import CodeSet

placement_change_reasons = CodeSet("placement_change_reasons", "", {})
