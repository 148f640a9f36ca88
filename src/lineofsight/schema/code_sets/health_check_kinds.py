"""health_check_kinds."""

from lineofsight.core.tables import CodeSet

health_check_kinds = CodeSet("health_check_kinds", "", {})
