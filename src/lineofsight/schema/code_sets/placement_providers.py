"""placement_providers."""

from lineofsight.core.tables import CodeSet

placement_providers = CodeSet("placement_providers", "", {})
