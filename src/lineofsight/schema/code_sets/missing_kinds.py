"""missing_kinds."""

from lineofsight.core.tables import CodeSet

missing_kinds = CodeSet("missing_kinds", "", {})
